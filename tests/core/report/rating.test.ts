import { describe, expect, it } from "vitest";
import { VERDICTS } from "@/lib/core/codebook/values";
import { ratingOf } from "@/lib/core/report/rating";

describe("ratingOf", () => {
  it("is the table of the codebook", () => {
    expect(Object.fromEntries(VERDICTS.map((verdict) => [verdict, ratingOf(verdict, null)]))).toEqual({
      accurate: 5,
      accurate_minor: 4,
      altered_wording: 2,
      truncated: 3,
      out_of_context: 3,
      misattributed: 1,
      fabricated: 1,
      unverified: null,
      unverifiable: null,
      paraphrase_as_quote: 3,
      misrepresented: null,
      mistranslated: 3,
      not_applicable: null,
    });
  });

  it("is one lower where the fault changes the meaning and the table gives a choice", () => {
    const changed = VERDICTS.filter((verdict) => ratingOf(verdict, 3) !== ratingOf(verdict, 2));
    expect(changed).toEqual(["truncated", "out_of_context", "paraphrase_as_quote", "mistranslated"]);
    expect(ratingOf("truncated", 3)).toBe(2);
  });
});
