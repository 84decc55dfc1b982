import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffWords } from "@/lib/core/alignment/diff-words";
import { proposeWording } from "@/lib/core/alignment/propose-wording";
import { WORDINGS } from "@/lib/core/codebook/values";

const propose = (printed: string, evidence: string) => proposeWording(diffWords(printed, evidence));

describe("proposeWording", () => {
  it.each([
    [
      "verbatim",
      "there will not be US troops deployed",
      "there will not be U.S. troops, uh, deployed to Ukraine",
    ],
    ["trivial_edit", "they do not agree with us", "they don’t agree with us"],
    ["trivial_edit", "they agree, and they pay", "they agree and they pay"],
    ["marked_edit", "as part of [the] peace deal they agreed", "as part of that peace deal they agreed"],
    ["marked_edit", "it is crucial … but never a promise", "it is crucial for us but never a promise"],
    ["altered_minor", "a really big deal for the bloc", "a big deal for the bloc"],
    [
      "altered_minor",
      "they praise a clever persona, he sees the bloc as strong",
      "while they praise a forceful persona, he sees the bloc as strong",
    ],
    [
      "altered_substantive",
      "Ukraine was never promised membership",
      "Ukraine was never as part of a peace deal promised membership",
    ],
    ["altered_substantive", "Troops will be deployed to Ukraine", "Troops will not be deployed to Ukraine"],
    [
      "paraphrase_in_quotes",
      "we are ready to go to the front with allies",
      "we are able to go to the line with friends",
    ],
    [
      "unknown",
      "Let me be clear, Ukraine was never promised a membership in NATO",
      "There has never been a promise to Ukraine that as part of a peace deal they would be in NATO",
    ],
    ["unknown", "", "anything"],
  ])("%s: “%s” against “%s”", (value, printed, evidence) => {
    const proposal = propose(printed, evidence);
    expect(proposal.value).toBe(value);
    expect(proposal.reasons.length).toBeGreaterThan(0);
  });

  it("names the words it rests on", () => {
    expect(propose("Troops will be deployed", "Troops will not be deployed").reasons).toEqual([
      "The record has “not”; the print drops it.",
    ]);
    expect(
      propose("it is crucial … but never a promise", "it is crucial until then but never a promise").reasons,
    ).toEqual(["Marked as left out: “until then”. Check that the sense is intact."]);
  });

  it("points at the condition seed 1 drops, though the words do not align", () => {
    expect(
      propose(
        "“Let me be clear, Ukraine was never promised a membership in NATO,”",
        "“There has never been a promise to Ukraine that as part of a peace deal they would be in NATO,”",
      ),
    ).toEqual({
      value: "unknown",
      reasons: [
        "No match: the excerpt does not have these words, which proves nothing.",
        "The record says “as part of a peace deal”. Check that print does not drop a condition.",
      ],
    });
  });

  it("says that an excerpt is too short rather than that words were put in", () => {
    const proposal = propose(
      "We have to make sure that Putin never tries again. There has never been a promise to Ukraine that they would be in NATO",
      "There has never been a promise to Ukraine that they would be in NATO",
    );
    expect(proposal).toEqual({
      value: "unknown",
      reasons: ["The excerpt is too short: it lacks the first 10 words of the quote."],
    });
  });

  it("proposes a value of the codebook for any two strings", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (printed, evidence) => {
        expect(WORDINGS).toContain(propose(printed, evidence).value);
      }),
    );
  });
});
