import { describe, expect, it } from "vitest";
import { scanStretches } from "@/lib/core/quotes/scan-stretches";
import { featuresOf, type StretchFeature } from "@/lib/core/quotes/stretch-features";
import { span } from "@/lib/core/text/offsets";

function features(text: string): StretchFeature[] {
  const block = { ...span(0, text.length), kind: "paragraph" as const };
  const [stretch] = scanStretches({ text, blocks: [block] });
  if (!stretch) throw new Error("There is nothing between marks.");
  return featuresOf(stretch, { text, block, heading: false });
}

describe("featuresOf", () => {
  it.each<[string, StretchFeature[], StretchFeature[]]>([
    [
      "The bill, known as the “Fair Roads Act,” passed.",
      ["named-before", "capitals-on-every-word", "determiner-before", "comma-at-end"],
      ["cue-before", "begins-small"],
    ],
    [
      "She appeared on CNN's “Evening Desk” again.",
      ["owned-capitals", "possessive-before", "two-words"],
      ["named-before", "work-before"],
    ],
    ["He read from the novel “Winter.”", ["work-before", "one-word", "sentence-at-end"], ["owned-capitals"]],
    ["Robert “Bobby” Hale waved.", ["inside-a-name"], ["cue-before"]],
    ["It was a “truce” they could not keep.", ["determiner-and-noun", "short-without-cue"], ["cue-after"]],
    [
      "“We will not leave, and I mean it,” Hale said.",
      ["begins-paragraph", "comma-at-end", "cue-just-after", "speaks-in-person"],
      ["whole-paragraph", "short-without-cue"],
    ],
    ["“We will not leave.”", ["whole-paragraph", "sentence-at-end"], ["cue-after"]],
    [
      "Hale Calls Plan ‘Absurd’ After Vote",
      ["among-capitals", "single-marks-in-title"],
      ["one-capitalised-word"],
    ],
    ["He said: “No.", ["unclosed", "after-colon", "cue-just-before"], ["whole-paragraph"]],
  ])("%s", (text, present, absent) => {
    const found = features(text);
    expect(found).toEqual(expect.arrayContaining(present));
    expect(found.filter((feature) => absent.includes(feature))).toEqual([]);
  });

  it("looks only at the sentence before the marks, and at its own paragraph", () => {
    expect(features("Hale said no. The “truce” held.")).not.toContain("cue-before");
  });
});
