import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { QuoteAnnotation } from "@/lib/core/annotation/annotation";
import { applyOperations, EMPTY_LAYER, type Layer } from "@/lib/core/annotation/layer";
import { LayerIndex } from "@/lib/core/annotation/layer-index";
import { span } from "@/lib/core/text/offsets";
import { applyOperation } from "@/tests/support/apply-operation";
import { anyLayer, anyLog, anyOperation, uuid } from "../../support/arbitrary-layer";
import { layerOf, link, quote } from "../../support/layers";

const BLOCKS = Array.from({ length: 60 }, (_, i) => span(i * 100, i * 100 + 90));
const MARKS = Array.from({ length: 5 }, (_, i) => uuid(100 + i));

/** Everything an index answers, as one value. */
function answers(index: LayerIndex) {
  const quotes = index.ordered.filter((mark) => mark.type === "quote");
  return {
    ordered: index.ordered,
    numbered: index.numbered,
    labels: quotes.map((mark) => index.labelOf(mark).label),
    wholes: quotes.map((mark) => index.wholeOf(mark).id),
    links: MARKS.map((id) => (["source", "cue", "parent"] as const).map((role) => index.linksOf(id, role))),
    linkedTo: MARKS.map((id) =>
      (["source", "cue", "parent"] as const).map((role) => index.linkedTo(id, role)),
    ),
    evidence: MARKS.map((id) => index.evidenceOf(id)),
    comments: [null, ...MARKS].map((id) => index.commentsOn(id)),
    blocks: BLOCKS.map((_, i) => index.inBlock(i)),
  };
}

const fragment = { form: "direct_fragment" } as const;

describe("an index that followed a layer", () => {
  it("answers as one made anew, after every operation", () => {
    fc.assert(
      fc.property(anyLayer, anyLog, (start, log) => {
        const index = new LayerIndex(start, BLOCKS);
        let layer = start;
        for (const operation of log) {
          layer = applyOperation(layer, operation);
          index.update(layer, [operation]);
          expect(answers(index)).toEqual(answers(new LayerIndex(layer, BLOCKS)));
        }
      }),
      { numRuns: 60 },
    );
  });

  it("answers as one made anew after operations came in between others", () => {
    fc.assert(
      fc.property(anyLayer, anyLog, anyLog, (start, others, pending) => {
        const index = new LayerIndex(applyOperations(start, pending), BLOCKS);
        const merged = applyOperations(applyOperations(start, others), pending);
        index.update(merged, [...others, ...pending]);
        expect(answers(index)).toEqual(answers(new LayerIndex(merged, BLOCKS)));
      }),
    );
  });

  it("says which marks read differently: all those whose own answers changed", () => {
    const about = (index: LayerIndex, layer: Layer, id: string) => {
      const mark = layer.annotations.get(id);
      return {
        mark,
        whole: mark?.type === "quote" ? index.wholeOf(mark).id : null,
        links: (["source", "cue", "parent"] as const).map((role) => index.linked(id, role)),
        evidence: index.evidenceOf(id),
        comments: index.commentsOn(id),
      };
    };
    fc.assert(
      fc.property(anyLayer, anyOperation, (layer, operation) => {
        const before = new LayerIndex(layer, BLOCKS);
        const was = new Map(MARKS.map((id) => [id, about(before, layer, id)]));
        const next = applyOperation(layer, operation);
        const said = before.update(next, [operation]);
        for (const id of MARKS) {
          if (!said.has(id)) expect(about(before, next, id)).toEqual(was.get(id));
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe("wholeOf", () => {
  it("takes two fragments linked to each other for wholes", () => {
    const [a, b] = [quote("a", [1, 2], fragment), quote("b", [3, 4], fragment)];
    const links = [link("a", "parent", "b"), link("b", "parent", "a")];
    const index = new LayerIndex(layerOf({ annotations: [a, b], links }));
    expect(index.wholeOf(a as QuoteAnnotation)).toBe(a);
    expect(index.wholeOf(b as QuoteAnnotation)).toBe(b);
  });
});

describe("inBlock", () => {
  it("has a mark in every block it has words in, and in no other", () => {
    const index = new LayerIndex(layerOf({ annotations: [quote("long", [95, 310])] }), BLOCKS);
    expect([0, 1, 2, 3, 4].map((block) => index.inBlock(block).length)).toEqual([0, 1, 1, 1, 0]);
  });

  it("is empty without blocks", () => {
    expect(new LayerIndex(EMPTY_LAYER).inBlock(0)).toEqual([]);
  });
});
