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

/** A stretch that holds less than this part of the best one's words is none. */
const RIVAL = 0.5;

/** What each form of a print is worth, and how often print has it. */
export type WantedForms = ReadonlyMap<string, { readonly weight: number; readonly count: number }>;

/**
 * Weighs the words of a print by how rare each form is, in bits; `rarity` gives 0
 * for a form that stands nowhere, and such are left out.
 */
export function weighForms(printed: readonly Word[], rarity: (form: string) => number): WantedForms {
  const counts = new Map<string, number>();
  for (const { form } of printed) counts.set(form, (counts.get(form) ?? 0) + 1);
  const present = [...counts].filter(([form]) => rarity(form) > 0);
  const content = present.filter(([form]) => !isFunctionWord(form));
  const weighed = content.length < FEW_CONTENT_WORDS ? present : content;
  return new Map(
    weighed.map(([form, count]) => {
      const share = isFunctionWord(form) ? FUNCTION_SHARE : 1;
      return [form, { weight: share * rarity(form), count }];
    }),
  );
}

/** How much of what is wanted stands close together somewhere in the record. */
export function closestScore(wanted: WantedForms, reference: ReferenceIndex, width: number): number {
  const whole = { from: 0, to: reference.words.length };
  return peaksOf(wanted, reference, { within: whole, width }).reduce(
    (most, { score }) => Math.max(most, score),
    0,
  );
}

/** As many words of a record as those of a print may stand apart. */
export function widthFor(printed: readonly Word[]): number {
  return printed.length + SLACK + (printed.length >> 2);
}

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
  const wanted = weighForms(printed, (form) => rarityIn(reference, form));
  const peaks = peaksOf(wanted, reference, { within, width: widthFor(printed) });
  peaks.sort((a, b) => b.score - a.score || a.first - b.first);
  const least = RIVAL * (peaks[0]?.score ?? 0);
  return peaks
    .slice(0, most)
    .filter(({ score }) => score >= least)
    .map(({ first, last }) => ({
      from: Math.max(within.from, Math.min(first, last - printed.length) - SLACK),
      to: Math.min(within.to, Math.max(last, first + printed.length) + SLACK + 1),
    }));
}

/** Words `first` to `last` of a record, and what the wanted ones among them are worth. */
type Peak = { readonly score: number; readonly first: number; readonly last: number };

/** The best windows of `width` words, apart from one another, in text order. */
function peaksOf(
  wanted: WantedForms,
  reference: ReferenceIndex,
  { within, width }: { readonly within: Stretch; readonly width: number },
): Peak[] {
  const hits = placesOf(wanted, reference, within);
  const held = new Map<string, number>();
  const peaks: Peak[] = [];
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
  return peaks;
}

/** Where any of the forms stands, ascending. */
function placesOf(wanted: WantedForms, { places }: ReferenceIndex, { from, to }: Stretch): Int32Array {
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
  wanted: WantedForms,
  held: Map<string, number>,
  step: 1 | -1,
): number {
  const form = (words[place] as Word).form;
  const { weight = 0, count = 0 } = wanted.get(form) ?? {};
  const before = held.get(form) ?? 0;
  held.set(form, before + step);
  // More of a word than print has says nothing.
  return (step === 1 ? before < count : before <= count) ? step * weight : 0;
}
