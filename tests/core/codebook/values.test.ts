import { describe, expect, it } from "vitest";
import { isNegative, VERDICT_FAMILIES, VERDICTS } from "@/lib/core/codebook/values";

describe("values", () => {
  it("calls negative what needs evidence: keys 3 to 7 and those under 0 but Not speech", () => {
    expect(VERDICTS.filter(isNegative)).toEqual([
      "altered_wording",
      "truncated",
      "out_of_context",
      "misattributed",
      "fabricated",
      "paraphrase_as_quote",
      "misrepresented",
      "mistranslated",
    ]);
  });

  it("puts every verdict in one family", () => {
    expect(Object.keys(VERDICT_FAMILIES).toSorted()).toEqual([...VERDICTS].toSorted());
  });
});
