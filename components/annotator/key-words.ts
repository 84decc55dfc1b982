import type { Codebook } from "@/lib/core/codebook/codebook";
import type { KeyMapEntry } from "./key-map";

/** What a command does, a verdict by the codebook's word for it. */
export function rowWords(
  { words, command }: Pick<KeyMapEntry, "words" | "command">,
  codebook: Codebook,
): string {
  if (command.do !== "verdict" || command.digit === "0") return words;
  const verdict = codebook.verdicts.find(({ key }) => key === command.digit);
  return verdict ? `Verdict: ${verdict.word.toLowerCase()}` : words;
}
