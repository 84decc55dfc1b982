/** The few words of a passage that show why a search found it. */
import { normaliseWords, type Word } from "@/lib/core/alignment/normalise-words";

/** Pieces of the snippet in order; `found` ones are sought words. */
export type Snippet = readonly { readonly text: string; readonly found: boolean }[];

const WORDS_SHOWN = 36;
/** Words shown before the first sought one. */
const WORDS_BEFORE = 6;
/** A word of a script without spaces may be a whole page. */
const LONGEST_SNIPPET = 400;

/**
 * About {@link WORDS_SHOWN} words of `passage` where most of the sought words
 * stand together; its beginning if it has none. `sought` are normalised forms,
 * or beginnings of them.
 */
export function snippetOf(passage: string, sought: readonly string[]): Snippet {
  const words = normaliseWords(passage);
  const places = words.flatMap(({ form }, at) => {
    const which = sought.findIndex((word) => form.startsWith(word));
    return which < 0 ? [] : [{ at, which }];
  });
  const from = Math.max(0, bestStart(places) - WORDS_BEFORE);
  const shown = words.slice(from, from + WORDS_SHOWN);
  const isFound = new Set(places.map(({ at }) => words[at]));
  return piecesOf(passage, shown, isFound);
}

type Place = { readonly at: number; readonly which: number };

/** The first of the places from which most different sought words are near. */
function bestStart(places: readonly Place[]): number {
  let best = { at: places[0]?.at ?? 0, different: 0 };
  for (const [index, { at }] of places.entries()) {
    const near = new Set<number>();
    for (
      let next = index;
      (places[next]?.at ?? Number.POSITIVE_INFINITY) < at + WORDS_SHOWN - WORDS_BEFORE;
      next++
    ) {
      near.add((places[next] as Place).which);
    }
    if (near.size > best.different) best = { at, different: near.size };
  }
  return best.at;
}

function piecesOf(passage: string, shown: readonly Word[], isFound: ReadonlySet<Word | undefined>): Snippet {
  const [first] = shown;
  const last = shown.at(-1);
  if (!first || !last) return [];
  const end = Math.min(last.end, first.start + LONGEST_SNIPPET);
  const pieces: { text: string; found: boolean }[] = [];
  let at = first.start;
  const push = (to: number, found: boolean) => {
    if (to > at) pieces.push({ text: passage.slice(at, to), found });
    at = Math.max(at, to);
  };
  for (const word of shown.filter((one) => isFound.has(one))) {
    push(Math.min(word.start, end), false);
    push(Math.min(word.end, end), true);
  }
  push(end, false);
  return pieces;
}
