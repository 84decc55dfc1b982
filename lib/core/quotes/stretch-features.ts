/**
 * What can be seen of a marked stretch and the words around it that tells
 * whether it is speech. Each feature is true or false; what it weighs is in
 * stretch-weights.ts. Reads a bounded window to each side, whatever the length.
 */
import type { Span } from "@/lib/core/text/offsets";
import { endOf, type ScannedStretch, startOf } from "./scan-stretches";
import {
  DETERMINERS,
  HANDING_OVER,
  NAMING_WORDS,
  PLACING_WORDS,
  SPEAKING_PERSONS,
  WORK_WORDS,
} from "./stretch-words";

/** How far the features look to each side, and into the stretch, UTF-16 units. */
const WINDOW = 160;

/** The text, and the paragraph in which a stretch begins. */
export type StretchSetting = { readonly text: string; readonly block: Span; readonly heading: boolean };

type Seen = {
  readonly words: readonly string[];
  readonly inside: string;
  readonly before: string;
  readonly wordsBefore: readonly string[];
  readonly after: string;
  readonly wordsAfter: readonly string[];
  /** What stands around it is set like a title: capitals say nothing. */
  readonly amongCapitals: boolean;
  readonly stretch: ScannedStretch;
  readonly setting: StretchSetting;
};

const POSSESSIVE = /\p{L}(?:['’]s|s['’])$/u;

const FEATURES = {
  "one-word": ({ words }) => words.length === 1,
  "two-words": ({ words }) => words.length === 2,
  "three-to-five-words": ({ words }) => words.length >= 3 && words.length <= 5,
  "twelve-words": ({ words }) => words.length >= 12,
  "capitals-on-every-word": (seen) => hasTitleCase(seen) && seen.words.length >= 2,
  "one-capitalised-word": ({ words, amongCapitals }) =>
    words.length === 1 && isCapitalised(words[0] ?? "") && !amongCapitals,
  "among-capitals": ({ amongCapitals }) => amongCapitals,
  "begins-small": ({ words }) => /^\p{Ll}/u.test(words[0] ?? ""),
  "named-before": ({ wordsBefore }) => near(wordsBefore, 3).some((word) => NAMING_WORDS.has(lower(word))),
  "work-before": ({ wordsBefore }) => near(wordsBefore, 2).some((word) => WORK_WORDS.has(lower(word))),
  "work-after": ({ wordsAfter, inside }) => !endsSentence(inside) && WORK_WORDS.has(lower(wordsAfter[0])),
  "possessive-before": ({ wordsBefore }) => POSSESSIVE.test(wordsBefore.at(-1) ?? ""),
  "determiner-before": ({ wordsBefore }) => DETERMINERS.has(lower(wordsBefore.at(-1))),
  "placed-capitals": (seen) => hasTitleCase(seen) && PLACING_WORDS.has(lower(seen.wordsBefore.at(-1))),
  "owned-capitals": (seen) => hasTitleCase(seen) && POSSESSIVE.test(seen.wordsBefore.at(-1) ?? ""),
  "determiner-and-capitals": (seen) => hasTitleCase(seen) && DETERMINERS.has(lower(seen.wordsBefore.at(-1))),
  "capitals-and-sentence-end": (seen) => hasTitleCase(seen) && endsSentence(seen.inside),
  "work-in-sentence": ({ wordsBefore }) => wordsBefore.some((word) => WORK_WORDS.has(lower(word))),
  "short-without-cue": ({ words, wordsBefore, wordsAfter }) =>
    words.length <= 3 &&
    ![...wordsBefore, ...wordsAfter.slice(0, 8)].some((word) => HANDING_OVER.has(lower(word))),
  "noun-after": ({ inside, after }) => !/[.,!?…]["'”’]*$/.test(inside) && /^\s\p{Ll}/u.test(after),
  "determiner-and-noun": ({ wordsBefore, inside, after }) =>
    DETERMINERS.has(lower(wordsBefore.at(-1))) && !/[.,!?…]$/.test(inside) && /^\s\p{Ll}/u.test(after),
  "inside-a-name": ({ words, before, after, inside, amongCapitals }) =>
    words.length <= 2 &&
    !amongCapitals &&
    words.every(isCapitalised) &&
    /^[\p{L}\s]+$/u.test(inside) &&
    /\p{Lu}[\p{L}.]*\s$/u.test(before) &&
    /^\s\p{Lu}/u.test(after),
  "cue-before": ({ wordsBefore }) => wordsBefore.some((word) => HANDING_OVER.has(lower(word))),
  "cue-just-before": ({ wordsBefore }) => near(wordsBefore, 4).some((word) => HANDING_OVER.has(lower(word))),
  "cue-after": ({ wordsAfter }) => wordsAfter.slice(0, 8).some((word) => HANDING_OVER.has(lower(word))),
  "cue-just-after": ({ wordsAfter }) => wordsAfter.slice(0, 3).some((word) => HANDING_OVER.has(lower(word))),
  "after-as": ({ wordsBefore }) => /^(?:as|als|comme)$/.test(lower(wordsBefore.at(-1))),
  "after-that": ({ wordsBefore }) =>
    /^(?:that|dass|daß|que|was|is|were|are|be|been|not|to)$/.test(lower(wordsBefore.at(-1))),
  "after-colon": ({ before }) => /:\s*$/.test(before),
  "after-comma": ({ before }) => /,\s*$/.test(before),
  "begins-paragraph": ({ before }) => before.trim() === "",
  "begins-sentence": ({ before }) => /[.!?…]["'”’)]*\s*$/.test(before),
  "whole-paragraph": ({ before, after }) => before.trim() === "" && after.trim() === "",
  "comma-at-end": ({ inside }) => /,$/.test(inside),
  "sentence-at-end": ({ inside }) => endsSentence(inside),
  "asks-or-exclaims": ({ inside }) => /[!?]/.test(inside),
  "stop-outside": ({ inside, after }) => !endsSentence(inside) && /^[.,;]/.test(after),
  "speaks-in-person": ({ words }) => words.some((word) => SPEAKING_PERSONS.has(lower(word))),
  "single-marks": ({ stretch }) => /^['‘’‚`‹]$/.test(stretch.mark),
  "single-marks-in-title": ({ stretch, amongCapitals }) => amongCapitals && /^['‘’]$/.test(stretch.mark),
  "latex-marks": ({ stretch }) => stretch.mark.length === 2,
  unclosed: ({ stretch }) => stretch.unclosed,
  "in-heading": ({ setting }) => setting.heading,
  "figures-only": ({ words }) => words.every((word) => !/\p{Ll}/u.test(word)),
} satisfies Record<string, (seen: Seen) => boolean>;

export type StretchFeature = keyof typeof FEATURES;

/** What a judgement of a stretch can rest on; "usual" is that marks mostly hold speech. */
export type StretchReason = StretchFeature | "usual";

export const STRETCH_FEATURES = Object.keys(FEATURES) as readonly StretchFeature[];

/** The features that are true of a stretch. */
export function featuresOf(stretch: ScannedStretch, setting: StretchSetting): StretchFeature[] {
  const seen = lookAround(stretch, setting);
  return STRETCH_FEATURES.filter((name) => FEATURES[name](seen));
}

function lookAround(stretch: ScannedStretch, setting: StretchSetting): Seen {
  const { text, block } = setting;
  const { mark, parts } = stretch;
  const [start, end] = [startOf(stretch), endOf(stretch)];
  const firstEnd = parts[0]?.end ?? end;
  const closer = stretch.unclosed ? 0 : mark.length;
  const before = sentenceBefore(text.slice(Math.max(block.start, start - WINDOW), start));
  const after = text.slice(end, Math.min(Math.max(block.end, end), end + WINDOW)).split("\n", 1)[0] ?? "";
  const beginning = text.slice(start + mark.length, Math.min(firstEnd - closer, start + WINDOW));
  const ending = text.slice(Math.max(start + mark.length, end - closer - WINDOW), end - closer);
  const [wordsBefore, wordsAfter] = [wordsOf(before), wordsOf(after)];
  return {
    words: wordsOf(beginning),
    inside: ending.trimEnd(),
    before,
    wordsBefore,
    after,
    wordsAfter,
    amongCapitals: isTitleLike([...wordsBefore, ...wordsAfter]),
    stretch,
    setting,
  };
}

/** What stands before a stretch in its own sentence. */
function sentenceBefore(before: string): string {
  const ends = [...before.matchAll(/[.!?]["'”’)]*\s+(?=\S)/g)].at(-1);
  const title =
    ends &&
    /\b(?:\p{Lu}|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|St)\.\s+$/u.test(before.slice(0, ends.index + ends[0].length));
  return ends && !title ? before.slice(ends.index + ends[0].length) : before;
}

function wordsOf(text: string): string[] {
  return (
    text.match(/[\p{L}\p{N}$€][^\s"“”„«»]*/gu)?.map((word) => word.replace(/[.,:;!?…)\]]+['’]*$/u, "")) ?? []
  );
}

function near(words: readonly string[], count: number): string[] {
  return words.slice(-count);
}

function lower(word: string | undefined): string {
  return (word ?? "").toLowerCase();
}

function endsSentence(inside: string): boolean {
  return /[.!?…]["'”’]*$/.test(inside);
}

function isCapitalised(word: string): boolean {
  return /^[\p{Lu}\p{N}]/u.test(word);
}

/** The words look like a title, and what stands around them does not. */
function hasTitleCase({ words, amongCapitals }: Seen): boolean {
  return !amongCapitals && words.every(isTitleWord) && words.some(isCapitalised);
}

function isTitleLike(around: readonly string[]): boolean {
  return around.length >= 3 && around.every(isTitleWord);
}

/** Small words keep their small letter in a title. */
function isTitleWord(word: string): boolean {
  return isCapitalised(word) || /^(?:a|an|and|as|at|by|for|in|of|on|or|the|to|with|your)$/.test(word);
}
