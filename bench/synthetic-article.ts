/**
 * Articles of any length, the same for everybody: what one number grows here
 * grows the same on every machine. Offsets are UTF-16 units.
 */
import type { ArticleDocument, Block } from "@/lib/core/text/article-document";
import { canonicalText } from "@/lib/core/text/canonical-text";
import { type Span, span } from "@/lib/core/text/offsets";
import type { Size } from "./sizes";

/** Words of one paragraph; the last may have fewer. */
const PARAGRAPH_WORDS = 80;

/** Length of every mark, UTF-16 units. */
export const MARK_LENGTH = 40;

/** Of this many marks the last overlaps the one before it. */
export const OVERLAP_EVERY = 10;

export type SyntheticArticle = {
  readonly document: ArticleDocument;
  /** In the order of the text. */
  readonly marks: readonly Span[];
  /** Whole words between the marks, in the order of the text: room for more marks. */
  readonly free: readonly Span[];
};

const WORDS =
  "the of and to in a was that for on is with as he said it by at from his an were are which this also be has had first one their its new after who they two her she been other when time during there into school more years over only year most would world city some where between later three state such then national used made known under many university united while part season team these american than film second born south became states war through being including both before north high however people family early history album area them series against until since district county name work life group music following number company several four called played released career league game government house each based day same won use station club international town located population general college east found age march end september began home public church line june river member system place century band july york january october song august best former british party named held village show local november took service december built another major within along members five single due although small old left final large building".split(
    " ",
  );

/** The article of this size that `seed` stands for. Throws `RangeError` if the marks do not fit on the words. */
export function makeArticle(size: Size, seed = 1): SyntheticArticle {
  const chance = chanceFrom(seed);
  const paragraphs: string[] = [];
  for (let made = 0; made < size.words; made += PARAGRAPH_WORDS) {
    paragraphs.push(makeParagraph(Math.min(PARAGRAPH_WORDS, size.words - made), chance));
  }
  const blocks: Block[] = [];
  let at = 0;
  for (const paragraph of paragraphs) {
    blocks.push({ ...span(at, at + paragraph.length), kind: "paragraph" });
    at += paragraph.length + 2;
  }
  const text = canonicalText(paragraphs.join("\n\n"));
  const marks = placeMarks(text, blocks, size);
  return {
    document: { text, blocks, inlines: [], images: [] },
    marks,
    free: freeWords(text, blocks, marks),
  };
}

/** Numbers from 0 to below 1 that one seed always gives in the same order (mulberry32). */
export function chanceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function makeParagraph(count: number, chance: () => number): string {
  let paragraph = "";
  let left = 0;
  for (let index = 0; index < count; index++) {
    const word = WORDS[Math.floor(chance() * WORDS.length)] as string;
    const opens = left === 0;
    if (opens) left = 8 + Math.floor(chance() * 12);
    left = index === count - 1 ? 0 : left - 1;
    paragraph += `${opens ? word.charAt(0).toUpperCase() + word.slice(1) : word}${left === 0 ? ". " : " "}`;
  }
  return paragraph.trimEnd();
}

/** Spreads the marks evenly over the words. Each has a cell of its own, which those that overlap reach out of. */
function placeMarks(text: string, blocks: readonly Block[], { words, marks }: Size): readonly Span[] {
  const placed: Span[] = [];
  for (const [index, block] of blocks.entries()) {
    const share = Math.min(words, (index + 1) * PARAGRAPH_WORDS) / words;
    let upTo = Math.round(marks * share);
    // The mark that overlaps stands in the paragraph of the one it overlaps.
    if (upTo % OVERLAP_EVERY === OVERLAP_EVERY - 1 && upTo < marks) upTo++;
    const count = upTo - placed.length;
    const cell = (block.end - block.start) / count;
    for (let position = 0; position < count; position++) {
      const before = placed.at(-1);
      const overlapping = placed.length % OVERLAP_EVERY === OVERLAP_EVERY - 1 && before && position > 0;
      const from = overlapping ? before.start + MARK_LENGTH / 2 : block.start + Math.ceil(position * cell);
      const to = overlapping ? before.end - 1 : block.start + Math.floor((position + 1) * cell) - MARK_LENGTH;
      placed.push(placeMark(text, { from, to: Math.min(to, block.end - MARK_LENGTH) }));
    }
  }
  return placed;
}

/** The first place from `from` to `to` where a mark starts with a word and does not end in a blank. */
function placeMark(text: string, { from, to }: { from: number; to: number }): Span {
  const isBlank = (offset: number) => /\s/.test(text.charAt(offset));
  const fits = (start: number) => !isBlank(start) && !isBlank(start + MARK_LENGTH - 1);
  const starts = Array.from({ length: Math.max(0, to - from + 1) }, (_, step) => from + step).filter(fits);
  const start = starts.find((offset) => offset === 0 || isBlank(offset - 1)) ?? starts[0];
  if (start === undefined) throw new RangeError("So many marks do not fit on so few words.");
  return span(start, start + MARK_LENGTH);
}

/** The runs of whole words, up to three, that lie between two marks of one paragraph. */
function freeWords(text: string, blocks: readonly Block[], marks: readonly Span[]): readonly Span[] {
  const free: Span[] = [];
  let next = 0;
  for (const block of blocks) {
    let from: number = block.start;
    while (next < marks.length && (marks[next] as Span).start < block.end) {
      const { start, end } = marks[next++] as Span;
      if (start > from) free.push(...wordsIn(text, from, start));
      from = Math.max(from, end);
    }
    free.push(...wordsIn(text, from, block.end));
  }
  return free;
}

/** Words that touch a mark are left out: half of each may belong to it. */
function wordsIn(text: string, from: number, to: number): readonly Span[] {
  const found = /(?<=\s)[a-z]{2,}(?: [a-z]{2,}){0,2}(?=[\s.])/.exec(text.slice(from, to));
  return found ? [span(from + found.index, from + found.index + found[0].length)] : [];
}
