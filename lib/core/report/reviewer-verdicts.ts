/** How each reviewer judged the quotes of the final reading, so that disagreement stays visible. */
import type { QuoteAnnotation } from "@/lib/core/annotation/annotation";
import type { Codebook } from "@/lib/core/codebook/codebook";
import type { ReviewerVerdict } from "./report-content";
import { saidBy } from "./speakers";
import { verdictWords } from "./verdict-words";

/**
 * One reviewer's judgement of a quote of the final reading. `theirs` is the
 * quote of their layer that covers the same passage, if there is one.
 */
export function reviewerVerdict(
  pseudonym: string,
  final: QuoteAnnotation,
  theirs: QuoteAnnotation | undefined,
  codebook: Codebook,
): ReviewerVerdict {
  if (!theirs) {
    return {
      pseudonym,
      kind: "not-marked",
      verdict: null,
      saidBy: null,
      rationale: null,
      agrees: false,
    };
  }
  const verdict = verdictWords(codebook, theirs.attributes);
  const finalVerdict = verdictWords(codebook, final.attributes);
  const speaker = otherSpeaker(theirs);
  return {
    pseudonym,
    kind: verdict ? "judged" : "not-judged",
    verdict,
    saidBy: speaker,
    rationale: theirs.attributes.rationale ?? null,
    agrees: verdict?.verdict === finalVerdict?.verdict && speaker === otherSpeaker(final),
  };
}

/** The speaker named in place of the printed one, or null. */
function otherSpeaker(quote: QuoteAnnotation): string | null {
  const said = saidBy(quote);
  return said.kind === "other" ? said.name : null;
}
