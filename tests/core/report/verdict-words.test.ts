import { describe, expect, it } from "vitest";
import { verdictWords } from "@/lib/core/report/verdict-words";
import { CODEBOOK, SOUND } from "@/tests/support/drawn-report";

describe("verdictWords", () => {
  it("uses the codebook's words for the form of the quote", () => {
    expect(verdictWords(CODEBOOK, { form: "direct", ...SOUND })).toEqual({
      verdict: "accurate",
      family: "sound",
      word: "Verbatim",
      sentence: "The record has this from the speaker named.",
    });
    expect(verdictWords(CODEBOOK, { form: "indirect", ...SOUND, wording: "faithful" })?.word).toBe(
      "Faithful",
    );
  });

  it("is none while questions are open, or nobody has looked", () => {
    expect(verdictWords(CODEBOOK, { form: "direct" })).toBeNull();
    expect(verdictWords(CODEBOOK, { form: "direct", ...SOUND, occurrence: "unchecked" })).toBeNull();
    expect(verdictWords(CODEBOOK, { form: "direct", ...SOUND, occurrence: "not_found" })?.word).toBe(
      "Not found",
    );
  });
});
