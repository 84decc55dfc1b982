/** From a quote's facets to the verdict a report prints, in the pinned codebook's words. */
import type { Facets } from "@/lib/core/annotation/annotation";
import type { Codebook } from "@/lib/core/codebook/codebook";
import { deriveVerdict } from "@/lib/core/codebook/derive-verdict";
import { verdictEntry } from "@/lib/core/codebook/look-up";
import { verdictWord } from "@/lib/core/codebook/pick-verdict";
import { VERDICT_FAMILIES } from "@/lib/core/codebook/values";
import type { VerdictWords } from "./report-content";

/**
 * The verdict and its words, or null where a reader must see “not checked”:
 * facets still open, or `unverified` only because nobody has looked. The public
 * sentence of `unverified` says “we have not found it”, which would then be
 * untrue.
 */
export function verdictWords(codebook: Codebook, facets: Facets): VerdictWords | null {
  const derived = deriveVerdict(facets);
  if (derived.kind === "incomplete") return null;
  const { verdict } = derived;
  if (verdict === "unverified" && facets.occurrence === "unchecked") return null;
  return {
    verdict,
    family: VERDICT_FAMILIES[verdict],
    word: verdictWord(codebook, verdict, facets.form),
    sentence: verdictEntry(codebook, verdict).publicSentence,
  };
}
