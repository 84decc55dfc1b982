import { describe, expect, it } from "vitest";
import { MAXIMUM_OPERATIONS, operationBatchSchema, operationSchema } from "@/lib/core/annotation/operation";
import { uuid } from "../../support/arbitrary-layer";

const remove = { id: uuid(1), type: "removeAnnotation", annotationId: uuid(2) };
const set = { id: uuid(1), type: "setAttributes", annotationId: uuid(2) };

describe("operationSchema", () => {
  it.each([
    ["a removal", remove],
    ["a patch that clears", { ...set, attributes: { rationale: null } }],
    [
      "a patch with a small object",
      { ...set, attributes: { speakerActual: { name: "Pete Hegseth", speakerId: null } } },
    ],
  ])("takes %s", (_, operation) => {
    expect(operationSchema.safeParse(operation).success).toBe(true);
  });

  it.each([
    ["an unknown type", { ...remove, type: "explode" }],
    ["an id that is none", { ...remove, id: "1" }],
    ["an id in capitals", { ...remove, id: "0195ABCD-0000-7000-8000-000000000000" }],
    ["a mark's id in capitals", { ...remove, annotationId: "0195ABCD-0000-7000-8000-000000000000" }],
    ["more than it knows", { ...remove, also: 1 }],
    ["an empty patch", { ...set, attributes: {} }],
    ["a patch key without end", { ...set, attributes: { ["a".repeat(41)]: 1 } }],
    ["no spans", { id: uuid(1), type: "setSpans", annotationId: uuid(2), spans: [] }],
  ])("refuses %s", (_, operation) => {
    expect(operationSchema.safeParse(operation).success).toBe(false);
  });
});

describe("operationBatchSchema", () => {
  it("takes 1 to 200 operations", () => {
    const batch = (count: number) =>
      operationBatchSchema.safeParse({ operations: Array(count).fill(remove) }).success;
    expect([batch(0), batch(1), batch(MAXIMUM_OPERATIONS), batch(MAXIMUM_OPERATIONS + 1)]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});
