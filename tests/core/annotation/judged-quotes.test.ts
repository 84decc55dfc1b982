import { expect, it } from "vitest";
import { judgedQuotes } from "@/lib/core/annotation/judged-quotes";
import { layerOf, link, quote } from "../../support/layers";

it("gives the numbered quotes with the verdict each has now, fragments left to their quote", () => {
  const layer = layerOf({
    annotations: [
      quote("late", [50, 60], { form: "indirect" }),
      quote("part", [15, 20], { form: "direct_fragment", occurrence: "refuted" }),
      quote("whole", [10, 30], { form: "mixed", occurrence: "confirmed", speaker: "wrong" }),
      quote("term", [40, 45], { form: "not_speech" }),
    ],
    links: [link("part", "parent", "whole")],
  });
  expect(judgedQuotes(layer).map((one) => [one.annotation.id, one.number, one.label, one.verdict])).toEqual([
    ["whole", 1, "M1", "misattributed"],
    ["term", 2, "U2", "not_applicable"],
    ["late", 3, "I3", null],
  ]);
});
