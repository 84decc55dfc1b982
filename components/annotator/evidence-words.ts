/** How a comparison is shown: ticks per printed word, a shortened record, the speaker check. */
import type { SpeakerSummary } from "@/lib/core/annotation/review-view";
import type { Comparison } from "@/lib/core/report/printed-words";
import type { DiffPiece } from "@/lib/core/report/report-content";
import { speakerNamed } from "./link-marks";

/** More ticks than this say less than the number beside them. */
const MOST_TICKS = 48;

export type Tick = { readonly at: number; readonly matched: boolean };

/** One tick a printed word that the record reaches, in order. Empty beyond `MOST_TICKS`. */
export function wordTicks({ printed, matched }: Comparison): Tick[] {
  if (matched.of > MOST_TICKS) return [];
  return printed
    .filter(({ kind }) => kind !== "outside")
    .flatMap(({ kind, text }) => wordsIn(text).map(() => kind !== "added"))
    .slice(0, matched.of)
    .map((isMatched, at) => ({ at, matched: isMatched }));
}

function wordsIn(text: string): string[] {
  return text.split(/\s+/u).filter((token) => /[\p{L}\p{N}]/u.test(token));
}

/** Most characters of the record shown before and after the passage itself. */
const SURROUNDINGS = 90;

/** Cuts what lies far outside the passage, at a blank. */
export function shorten(pieces: readonly DiffPiece[]): DiffPiece[] {
  return pieces.map((piece, index) => {
    if (piece.kind !== "outside" || piece.text.length <= SURROUNDINGS * 1.5) return piece;
    const first = index === 0;
    const last = index === pieces.length - 1;
    if (first) return { ...piece, text: `… ${piece.text.slice(-SURROUNDINGS).replace(/^\S*\s/, "")}` };
    if (last) return { ...piece, text: `${piece.text.slice(0, SURROUNDINGS).replace(/\s\S*$/, "")} …` };
    return piece;
  });
}

/**
 * Whether the record names the person the article credits; `null` if either is
 * not known by name. Whom the registry does not know is told by the surname.
 */
export function sameSpeaker(
  inEvidence: string | undefined,
  creditedTo: string | null,
  registry: readonly SpeakerSummary[] = [],
): "same" | "differs" | null {
  const [said, credited] = [inEvidence ?? "", creditedTo ?? ""];
  if (!isNamed(said) || !isNamed(credited)) return null;
  const [one, other] = [speakerNamed(registry, said), speakerNamed(registry, credited)];
  if (one && other) return one.id === other.id ? "same" : "differs";
  return surname(said) === surname(credited) ? "same" : "differs";
}

/** "He" and "analysts" name nobody. Scripts without capitals are taken at their word. */
function isNamed(name: string): boolean {
  return /\p{Lu}|\p{Lo}/u.test(name) && !/^(?:he|she|they|it|i|we)$/iu.test(name.trim());
}

/** "rutte" of "Mark Rutte, NATO". */
function surname(name: string): string {
  const plain = (name.replace(/\s*[,(].*$/u, "") || name)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, "");
  return plain.trim().split(/\s+/).at(-1) ?? "";
}
