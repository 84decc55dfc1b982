/** The number that goes with a verdict in ClaimReview data (CODEBOOK 9). Pages for people print no numbers. */
import type { Verdict } from "@/lib/core/codebook/values";

export const BEST_RATING = 5;
export const WORST_RATING = 1;

/**
 * The rating of a verdict, or null where the table has none: open verdicts, and
 * misrepresentation, which it does not list. Four verdicts are rated 3, and 2
 * if the fault changes the meaning (severity 3).
 */
export function ratingOf(verdict: Verdict, severity: number | null): number | null {
  switch (verdict) {
    case "accurate":
      return BEST_RATING;
    case "accurate_minor":
      return 4;
    case "truncated":
    case "out_of_context":
    case "paraphrase_as_quote":
    case "mistranslated":
      return severity === 3 ? 2 : 3;
    case "altered_wording":
      return 2;
    case "misattributed":
    case "fabricated":
      return WORST_RATING;
    case "misrepresented":
    case "unverified":
    case "unverifiable":
    case "not_applicable":
      return null;
  }
}
