/** How a suggestion is named, for eyes and ears. */
import type { Suggestion } from "@/lib/core/suggestions/suggestion";

const KINDS = { direct: "direct quote", indirect: "indirect quote", mixed: "mixed quote" } as const;
const LETTERS = { direct: "D", indirect: "I", mixed: "M" } as const;

/** "indirect quote"; of a block its label, which the caller looks up in the codebook. */
export function suggestionKind(suggestion: Suggestion, blockWord = "block label"): string {
  if (suggestion.type === "quote") return KINDS[suggestion.form];
  return suggestion.type === "not_speech" ? "not speech" : blockWord.toLowerCase();
}

/** The letter on its chip; none for what is not speech. */
export function suggestionFace(suggestion: Suggestion): string {
  return suggestion.type === "quote" ? LETTERS[suggestion.form] : "";
}

/** "61%". */
export function sureness({ score }: Pick<Suggestion, "score">): string {
  return `${Math.round(score * 100)}%`;
}

/** "Suggested indirect quote, 61 percent. Accept or reject." */
export function spokenSuggestion(suggestion: Suggestion, blockWord?: string): string {
  const percent = Math.round(suggestion.score * 100);
  return `Suggested ${suggestionKind(suggestion, blockWord)}, ${percent} percent. Accept or reject.`;
}
