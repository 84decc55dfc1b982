import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numberQuotes, quoteLabels } from "@/lib/core/annotation/number-quotes";
import { anyLayer } from "../../support/arbitrary-layer";
import { layerOf, link, quote, quoteIdsInOrder } from "../../support/layers";

const fragment = { form: "direct_fragment" } as const;

const layer = layerOf({
  annotations: [
    quote("late", [300, 320], { form: "indirect" }),
    quote("second", [130, 150], fragment),
    quote("first", [110, 120], fragment),
    quote("mixed", [100, 200], { form: "mixed" }),
    quote("early", [10, 40]),
    quote("term", [50, 60], { form: "not_speech" }),
    quote("stray", [210, 220], fragment),
  ],
  links: [
    link("second", "parent", "mixed"),
    link("first", "parent", "mixed"),
    link("stray", "parent", "gone"),
  ],
});

describe("numberQuotes", () => {
  it("counts in reading order, and fragments of a quote not at all", () => {
    expect([...numberQuotes(layer)]).toEqual([
      ["early", 1],
      ["term", 2],
      ["mixed", 3],
      ["stray", 4],
      ["late", 5],
    ]);
  });

  it("puts the outer of two quotes that start together first", () => {
    const nested = layerOf({ annotations: [quote("a", [10, 20]), quote("b", [10, 90])] });
    expect([...numberQuotes(nested).keys()]).toEqual(["b", "a"]);
  });
});

describe("quoteLabels", () => {
  it("gives fragments their quote's number and a letter", () => {
    expect([...quoteLabels(layer)].map(([id, { letter, label }]) => `${id} ${letter}${label}`)).toEqual([
      "early D1",
      "term U2",
      "mixed M3",
      "first D3a",
      "second D3b",
      "stray D4",
      "late I5",
    ]);
  });

  it("goes on after z", () => {
    const many = Array.from({ length: 28 }, (_, i) => quote(`f${i}`, [101 + 2 * i, 102 + 2 * i], fragment));
    const labels = quoteLabels(
      layerOf({
        annotations: [quote("whole", [100, 200], { form: "mixed" }), ...many],
        links: many.map((one) => link(one.id, "parent", "whole")),
      }),
    );
    expect(["f25", "f26", "f27"].map((id) => labels.get(id)?.label)).toEqual(["1z", "1aa", "1ab"]);
  });

  it("labels every quote of any layer once, in reading order, parent loops included", () => {
    fc.assert(
      fc.property(anyLayer, (any) => {
        const labels = quoteLabels(any);
        expect([...labels.keys()]).toEqual(quoteIdsInOrder(any));
        expect(new Set([...labels.values()].map((one) => one.label)).size).toBe(labels.size);
      }),
    );
  });
});
