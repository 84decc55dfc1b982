/**
 * Where in a record some words may stand: the stretches that hold most of them,
 * rare ones counting more. Order is not looked at; the alignment does that.
 */
import { isFunctionWord } from "./meaning-words";
import type { Word } from "./normalise-words";
import { type ReferenceIndex, rarityIn } from "./reference-index";

/** Words `from` up to, not including, `to` of a record. */
export type Stretch = { readonly from: number; readonly to: number };

/** Room for words that print leaves out or puts in. */
const SLACK = 8;

/** Fewer different content words than this need the common ones beside them. */
const FEW_CONTENT_WORDS = 3;

/** A common word says less than its rarity: it stands everywhere by chance. */
const FUNCTION_SHARE = 0.3;

type Wanted = { readonly weight: number; readonly count: number };

/**
 * The stretches of the record between words `within.from` and `within.to` that
 * hold most of `printed`, best first, at most `most`, apart from one another.
 * Linear in the number of places where the printed words stand.
 */
export function likelyStretches(
  printed: readonly Word[],
  reference: ReferenceIndex,
  { within, most }: { readonly within: Stretch; readonly most: number },
): Stretch[] {
  const wanted = weigh(printed, reference);
  const hits = placesOf(wanted, reference, within);
  const width = printed.length + SLACK + (printed.length >> 2);
  const held = new Map<string, number>();
  const peaks: { score: number; first: number; last: number }[] = [];
  let score = 0;
  let left = 0;
  for (const place of hits) {
    score += take(reference, place, wanted, held, 1);
    while (place - (hits[left] as number) >= width) {
      score += take(reference, hits[left] as number, wanted, held, -1);
      left++;
    }
    const first = hits[left] as number;
    const peak = peaks.at(-1);
    if (!peak || first > peak.last) peaks.push({ score, first, last: place });
    else if (score > peak.score + 1e-9) peaks[peaks.length - 1] = { score, first, last: place };
  }
  return peaks
    .sort((a, b) => b.score - a.score || a.first - b.first)
    .slice(0, most)
    .map(({ first, last }) => ({
      from: Math.max(within.from, Math.min(first, last - printed.length) - SLACK),
      to: Math.min(within.to, Math.max(last, first + printed.length) + SLACK + 1),
    }));
}

/** Different forms of the print with what each is worth and how often it is wanted. */
function weigh(printed: readonly Word[], reference: ReferenceIndex): ReadonlyMap<string, Wanted> {
  const counts = new Map<string, number>();
  for (const { form } of printed) counts.set(form, (counts.get(form) ?? 0) + 1);
  const present = [...counts].filter(([form]) => reference.places.has(form));
  const content = present.filter(([form]) => !isFunctionWord(form));
  const weighed = content.length < FEW_CONTENT_WORDS ? present : content;
  return new Map(
    weighed.map(([form, count]) => {
      const share = isFunctionWord(form) ? FUNCTION_SHARE : 1;
      return [form, { weight: share * rarityIn(reference, form), count }];
    }),
  );
}

/** Where any of the forms stands, ascending. */
function placesOf(
  wanted: ReadonlyMap<string, Wanted>,
  { places }: ReferenceIndex,
  { from, to }: Stretch,
): Int32Array {
  const hits: number[] = [];
  for (const form of wanted.keys()) {
    for (const place of places.get(form) ?? []) if (from <= place && place < to) hits.push(place);
  }
  return Int32Array.from(hits).sort();
}

/** Puts the word at `place` into the stretch, or takes it out; what that changes in its score. */
function take(
  { words }: ReferenceIndex,
  place: number,
  wanted: ReadonlyMap<string, Wanted>,
  held: Map<string, number>,
  step: 1 | -1,
): number {
  const form = (words[place] as Word).form;
  const { weight, count } = wanted.get(form) as Wanted;
  const before = held.get(form) ?? 0;
  held.set(form, before + step);
  // More of a word than print has says nothing.
  return (step === 1 ? before < count : before <= count) ? step * weight : 0;
}
