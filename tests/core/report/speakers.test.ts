import { describe, expect, it } from "vitest";
import { creditedTo, saidBy, speakerLabel } from "@/lib/core/report/speakers";
import { CODEBOOK, MISATTRIBUTED, NAMED, SOUND } from "@/tests/support/drawn-report";
import { layerOf, link, quote } from "@/tests/support/layers";

describe("creditedTo", () => {
  it("has the name, the words in print and the sort of speaker", () => {
    const words = quote("q", [0, 4], { ...NAMED, speakerClass: "named_person" });
    const base = quote("s", [5, 7]);
    const source = {
      id: "s",
      type: "source",
      origin: "manual",
      attributes: {},
      spans: base.spans.map((span) => ({ ...span, exact: "he" })),
    } as const;
    const layer = layerOf({ annotations: [words, source], links: [link("q", "source", "s")] });
    expect(creditedTo(layer, words, CODEBOOK)).toEqual({
      name: "Ada Finch",
      surface: "he",
      classWord: "Named person",
    });
  });

  it("labels a speaker as closely as print allows", () => {
    expect(speakerLabel({ name: "Ada Finch", surface: "he", classWord: "Named person" })).toBe("Ada Finch");
    expect(speakerLabel({ name: null, surface: "analysts", classWord: "Unnamed group" })).toBe(
      "Unnamed group",
    );
    expect(speakerLabel({ name: null, surface: "analysts", classWord: null })).toBe("analysts");
    expect(speakerLabel({ name: null, surface: null, classWord: null })).toBe("Not named");
  });
});

describe("saidBy", () => {
  it.each([
    [MISATTRIBUTED, { kind: "other", name: "Bo Crane" }],
    [
      { ...NAMED, ...SOUND },
      { kind: "same", name: "Ada Finch" },
    ],
    [
      { ...SOUND, speaker: "unnamed" },
      { kind: "same", name: null },
    ],
    [{ ...NAMED, ...SOUND, speaker: "unknown" }, { kind: "not-established" }],
    [{ ...MISATTRIBUTED, occurrence: "not_found" }, { kind: "not-established" }],
    [{}, { kind: "not-established" }],
  ] as const)("of %j is %j", (attributes, expected) => {
    expect(saidBy(quote("q", [0, 4], attributes))).toEqual(expected);
  });
});
