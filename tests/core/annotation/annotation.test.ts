import { describe, expect, it } from "vitest";
import {
  ANNOTATION_TYPES,
  ATTRIBUTE_SCHEMAS,
  annotationSchema,
  evidenceSchema,
  linkSchema,
  quoteAttributesSchema,
} from "@/lib/core/annotation/annotation";
import { uuid } from "../../support/arbitrary-layer";

const span = { start: 3, end: 8, exact: "words", prefix: "", suffix: "" };
const quote = { id: uuid(1), type: "quote", spans: [span], attributes: { form: "direct" } };
const evidence = { id: uuid(2), annotationId: uuid(1), role: "supports", kind: "recording", grade: "A" };

describe("annotationSchema", () => {
  it("holds a mark to be made by hand unless it says otherwise", () => {
    expect(annotationSchema.parse(quote).origin).toBe("manual");
  });

  it.each([
    ["a quote without a form", { ...quote, attributes: {} }],
    ["a mark without a span", { ...quote, spans: [] }],
    ["a span that ends before it starts", { ...quote, spans: [{ ...span, start: 9 }] }],
    ["an offset that is no whole number", { ...quote, spans: [{ ...span, start: 0.5 }] }],
    ["a source with attributes", { ...quote, type: "source" }],
    ["an unknown block label", { ...quote, type: "block", attributes: { label: "advert" } }],
  ])("refuses %s", (_, value) => {
    expect(annotationSchema.safeParse(value).success).toBe(false);
  });
});

describe("quoteAttributesSchema", () => {
  it.each([
    [
      {
        wording: "verbatim",
        severity: 3,
        confidence: 1,
        speakerActual: { name: " Pete Hegseth ", speakerId: null },
      },
      true,
    ],
    [{ wording: "verbatimish" }, false],
    [{ severity: 4 }, false],
    [{ confidence: 0 }, false],
    [{ verdict: "accurate" }, false],
    [{ speakerStated: { name: "   ", speakerId: null } }, false],
    [{ rationale: "x".repeat(4001) }, false],
  ])("%j: %s", (attributes, fine) => {
    expect(quoteAttributesSchema.safeParse({ form: "direct", ...attributes }).success).toBe(fine);
  });
});

describe("evidenceSchema", () => {
  it.each([
    [{}, true],
    [{ url: "https://www.nato.int/cps/en/natohq/opinions_232958.htm", publishedAt: "2025-02-13" }, true],
    [{ url: "javascript:alert(1)" }, false],
    [{ url: "nato.int" }, false],
    [{ accessedAt: "13.02.2025" }, false],
    [{ grade: "D" }, false],
    [{ excerpt: "x".repeat(8001) }, false],
  ])("%j: %s", (change, fine) => {
    expect(evidenceSchema.safeParse({ ...evidence, ...change }).success).toBe(fine);
  });
});

it("has an attribute schema for every type, and links by known roles only", () => {
  expect(Object.keys(ATTRIBUTE_SCHEMAS).toSorted()).toEqual([...ANNOTATION_TYPES].toSorted());
  const link = { id: uuid(3), annotationId: uuid(1), role: "source", targetId: uuid(2) };
  expect(linkSchema.safeParse(link).success).toBe(true);
  expect(linkSchema.safeParse({ ...link, role: "friend" }).success).toBe(false);
});
