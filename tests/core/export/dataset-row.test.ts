import { describe, expect, it } from "vitest";
import { layerFromRecord } from "@/lib/core/annotation/review-view";
import { datasetRows } from "@/lib/core/export/dataset-row";
import { textOffset } from "@/lib/core/text/offsets";
import { at, GOLD, REVIEW, TEXT } from "../../support/dataset-sources";

describe("datasetRows", () => {
  it("counts code points where the app counts UTF-16 units", () => {
    const row = datasetRows([REVIEW]).find((one) => one.type === "quote");
    const [first, second] = row?.spans ?? [];
    // Two flags' halves and one thumb before, one face inside: each is one code point and two units.
    expect(at("“No 😀 troops,”")).toMatchObject({ start: 13, end: 28 });
    expect(first).toEqual({ start_code_point: 10, end_code_point: 24, exact: "“No 😀 troops,”" });
    const points = [...TEXT];
    for (const span of [first, second]) {
      expect(points.slice(span?.start_code_point, span?.end_code_point).join("")).toBe(span?.exact);
    }
  });

  it("leaves out what was removed, and links to it", () => {
    const rows = datasetRows([REVIEW]);
    expect(rows.map((row) => row.type)).toEqual(["quote", "source", "cue", "block", "not_speech"]);
    expect(rows[0]?.links.map((link) => link.role)).toEqual(["source", "cue"]);
  });

  it("derives the verdict, and has none while facets are open", () => {
    expect(datasetRows([REVIEW])[0]).toMatchObject({
      verdict: "misattributed",
      verdict_rule: 3,
      speaker_stated: "Mark Rutte",
      speaker_actual: "Pete Hegseth",
      claim_bearing: true,
    });
    expect(datasetRows([GOLD])[0]).toMatchObject({
      verdict: null,
      verdict_rule: null,
      occurrence: "confirmed",
    });
  });

  it("labels blocks and not-speech marks", () => {
    expect(datasetRows([REVIEW]).map((row) => row.label)).toEqual([null, null, null, "ad", "scare"]);
  });

  it("does not depend on the order in which anything is given", () => {
    const { annotations, removed, links, evidence } = REVIEW.layer;
    const turned = layerFromRecord({
      annotations: [...annotations.values()].reverse(),
      removed: [...removed.values()],
      links: [...links.values()].reverse(),
      evidence: [...evidence.values()].reverse(),
    });
    expect(datasetRows([{ ...REVIEW, layer: turned }, GOLD])).toEqual(datasetRows([GOLD, REVIEW]));
  });

  it("refuses a span that cuts a character in two", () => {
    const [mark] = REVIEW.layer.annotations.values();
    if (!mark) throw new Error("the layer is empty");
    const spans = [{ start: textOffset(1), end: textOffset(4), exact: "", prefix: "", suffix: "" }];
    const layer = layerFromRecord({
      annotations: [{ ...mark, spans }],
      removed: [],
      links: [],
      evidence: [],
    });
    expect(() => datasetRows([{ ...REVIEW, layer }])).toThrow(RangeError);
  });
});
