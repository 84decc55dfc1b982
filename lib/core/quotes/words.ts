/**
 * Cuts a stretch of text into words and punctuation marks, the pieces whose
 * order the finder of attributions reads. Contractions are cut as grammar sees
 * them: "didn't" is "did" and "n't", "Rutte's" is "Rutte" and "'s".
 */
import type { Span } from "../text/offsets";

/** One word or punctuation mark; UTF-16 units into the article's text, `end` exclusive. */
export type Word = { readonly start: number; readonly end: number; readonly text: string };

/** Longer runs of marks are one piece: nothing is to be read in them, and a file may be made of them. */
const LONGEST_MARKS = 8;

const WORD = new RegExp(
  [
    `[^\\p{L}\\p{M}\\p{N}\\s]{${LONGEST_MARKS + 1},}`,
    "(?:\\p{L}\\.){2,}",
    "(?:Mr|Mrs|Ms|Mx|Dr|Prof|Sen|Sens|Rep|Reps|Gov|Gen|Lt|Col|Capt|Cmdr|Maj|Sgt|Adm|Rev|Hon|St|Jr|Sr|Inc|Corp|Co|Ltd|No|vs|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|Mich|Fla|Calif|Pa|Va|Ga|Ariz|Wis|Minn|Mass|Conn|Ind|Ill|Tex|Nev|Colo|Ore|Wash|Ky|Tenn|Okla|Ala|La|Mo|Md|Del|Vt|Kan|Neb)\\.(?=\\s|,)",
    "\\p{Lu}\\.(?=\\s+\\p{Lu})",
    "[$€£#@]?\\p{N}+(?:[.,:/]\\p{N}+)*(?:[\\p{L}%]+)?(?:-\\p{L}+)*",
    "[#@]?[\\p{L}\\p{M}\\p{N}_]+(?:[-'’.&/@][\\p{L}\\p{M}\\p{N}_]+)*",
    "-{2,}|\\.{2,}|``|''",
    "\\S",
  ].join("|"),
  "gu",
);

const CONTRACTION = /(?:n['’]t|['’](?:s|re|ve|ll|d|m))$/i;

/** The words and marks of `range`, in order. Linear in its length; never throws. */
export function wordsIn(text: string, range: Span): Word[] {
  const words: Word[] = [];
  const stretch = text.slice(range.start, range.end);
  for (const match of stretch.matchAll(WORD)) {
    const start = range.start + match.index;
    const word = match[0];
    const cut = word.search(CONTRACTION);
    if (cut > 0) {
      words.push({ start, end: start + cut, text: word.slice(0, cut) });
      words.push({ start: start + cut, end: start + word.length, text: word.slice(cut) });
    } else words.push({ start, end: start + word.length, text: word });
  }
  return words;
}
