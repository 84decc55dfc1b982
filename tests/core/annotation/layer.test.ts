import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EMPTY_LAYER, evidenceOf, linksOf, mergeAttributes } from "@/lib/core/annotation/layer";
import type { Operation } from "@/lib/core/annotation/operation";
import { applyOperation } from "@/tests/support/apply-operation";
import { anyLayer, anyLog, anyOperation, replay, uuid } from "../../support/arbitrary-layer";

const quote = (id: number): Operation => ({
  id: uuid(1),
  type: "createAnnotation",
  annotation: { id: uuid(id), type: "quote", spans: [], origin: "manual", attributes: { form: "direct" } },
});
const source = (id: number): Operation => ({
  id: uuid(1),
  type: "createAnnotation",
  annotation: { id: uuid(id), type: "source", spans: [], origin: "manual", attributes: {} },
});
const link = (id: number, from: number, to: number): Operation => ({
  id: uuid(2),
  type: "addLink",
  link: { id: uuid(id), annotationId: uuid(from), role: "source", targetId: uuid(to) },
});
const evidence = (id: number, grade: "A" | "B" = "A"): Operation => ({
  id: uuid(3),
  type: "putEvidence",
  evidence: { id: uuid(id), annotationId: uuid(100), role: "supports", kind: "recording", grade },
});

describe("applyOperation", () => {
  it("does the same the second time: once is enough", () => {
    fc.assert(
      fc.property(anyLayer, anyOperation, (layer, operation) => {
        const once = applyOperation(layer, operation);
        expect(applyOperation(once, operation)).toEqual(once);
      }),
    );
  });

  it("replays a log from any prefix to the same layer", () => {
    fc.assert(
      fc.property(anyLog, fc.nat(), (log, cut) => {
        const at = log.length === 0 ? 0 : cut % log.length;
        expect(replay(log.slice(at), replay(log.slice(0, at)))).toEqual(replay(log));
      }),
    );
  });

  it("never changes the layer it is given", () => {
    fc.assert(
      fc.property(anyLayer, anyOperation, (layer, operation) => {
        const before = structuredClone(layer);
        applyOperation(layer, operation);
        expect(layer).toEqual(before);
      }),
    );
  });

  it("keeps every annotation either live or removed, never both", () => {
    fc.assert(
      fc.property(anyLayer, (layer) => {
        for (const id of layer.annotations.keys()) expect(layer.removed.has(id)).toBe(false);
      }),
    );
  });

  it("returns the same layer for an operation on what is gone", () => {
    const remove: Operation = { id: uuid(1), type: "removeAnnotation", annotationId: uuid(9) };
    expect(applyOperation(EMPTY_LAYER, remove)).toBe(EMPTY_LAYER);
  });

  it("brings a removed mark back with its links and evidence", () => {
    const remove: Operation = { id: uuid(4), type: "removeAnnotation", annotationId: uuid(100) };
    const restore: Operation = { id: uuid(5), type: "restoreAnnotation", annotationId: uuid(100) };
    const full = replay([quote(100), quote(101), link(200, 100, 101), evidence(300)]);
    expect(replay([remove, restore], full)).toEqual(full);
  });
});

describe("linksOf", () => {
  it("leaves out links whose other end is removed", () => {
    const layer = replay([quote(100), source(101), link(200, 100, 101)]);
    expect(linksOf(layer, uuid(100), "source")).toHaveLength(1);
    expect(linksOf(layer, uuid(100), "cue")).toEqual([]);
    const without = replay([{ id: uuid(6), type: "removeAnnotation", annotationId: uuid(101) }], layer);
    expect(linksOf(without, uuid(100), "source")).toEqual([]);
  });

  it("leaves out links to a mark of another type, until it is what it was", () => {
    const change = (annotationType: "cue" | "source"): Operation => ({
      id: uuid(8),
      type: "setType",
      annotationId: uuid(101),
      annotationType,
      attributes: {},
    });
    const changed = replay([quote(100), source(101), link(200, 100, 101), change("cue")]);
    expect(changed.annotations.get(uuid(101))?.type).toBe("cue");
    expect(linksOf(changed, uuid(100), "source")).toEqual([]);
    expect(linksOf(replay([change("source")], changed), uuid(100), "source")).toHaveLength(1);
  });
});

describe("evidenceOf", () => {
  it("keeps an item's place when it is taken back and put again", () => {
    const layer = replay([quote(100), evidence(300), evidence(301)]);
    const again = replay(
      [{ id: uuid(7), type: "removeEvidence", evidenceId: uuid(300) }, evidence(300, "B")],
      layer,
    );
    expect(evidenceOf(again, uuid(100)).map((item) => item.id)).toEqual([uuid(300), uuid(301)]);
  });

  it("puts what bears on the verdict before what is context", () => {
    const context = evidence(300);
    if (context.type !== "putEvidence") throw new TypeError("not evidence");
    const layer = replay([
      quote(100),
      { ...context, evidence: { ...context.evidence, role: "context" } },
      evidence(301),
    ]);
    expect(evidenceOf(layer, uuid(100)).map((item) => item.id)).toEqual([uuid(301), uuid(300)]);
  });
});

describe("mergeAttributes", () => {
  it("lays values over and clears with null", () => {
    expect(mergeAttributes({ a: 1, b: 2 }, { b: null, c: false })).toEqual({ a: 1, c: false });
  });

  it("treats __proto__ as a key like any other", () => {
    const merged = mergeAttributes({ a: 1 }, JSON.parse('{"__proto__": {"form": "direct"}}'));
    expect(Object.getPrototypeOf(merged)).toBe(Object.prototype);
    expect(Object.keys(merged)).toEqual(["a", "__proto__"]);
  });
});
