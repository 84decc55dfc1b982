/** Which stored record a quote most likely comes from, told by words alone, so that none is cut into sentences for it. */
import { isFunctionWord } from "@/lib/core/alignment/meaning-words";
import type { ReferenceSummary } from "@/lib/core/annotation/review-view";

export type RankedReference = {
  readonly reference: ReferenceSummary;
  /** Share of the quote's content words that the record has, 0 to 1; a word that few records have counts for more. */
  readonly share: number;
};

/** The records, likeliest first; of two alike the shorter, where the words stand closer together. */
export function rankReferences(references: readonly ReferenceSummary[], quote: string): RankedReference[] {
  const wanted = [...new Set(plainWords(quote))].filter((word) => !isFunctionWord(word));
  const held = references.map(({ text }) => {
    const plain = text.toLowerCase();
    return wanted.map((word) => hasWord(plain, word));
  });
  const weights = wanted.map((_, at) => {
    const holders = held.filter((row) => row[at]).length;
    return holders === 0 ? 0 : Math.log(1 + references.length / holders);
  });
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return references
    .map((reference, row) => {
      const found = weights.reduce((sum, weight, at) => sum + (held[row]?.[at] ? weight : 0), 0);
      return { reference, share: all === 0 ? 0 : found / all };
    })
    .sort((a, b) => b.share - a.share || a.reference.text.length - b.reference.text.length);
}

function plainWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

const LETTER = /[\p{L}\p{N}]/u;

/** "nato" is in "to NATO" and not in "senator". */
function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!LETTER.test(text.charAt(at - 1)) && !LETTER.test(text.charAt(at + word.length))) return true;
  }
  return false;
}
