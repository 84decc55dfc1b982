/**
 * Pairs the quotation marks of one block. A stack of open marks, read once from
 * left to right; whether the stretch is speech is not asked here.
 */
import type { Block } from "./article-document";
import { blockIndexAt } from "./block-index";
import { type Span, span, textOffset } from "./offsets";
import { closes, markAt, mayClose } from "./quotation-marks";

/** A quotation left open by one of these runs on into the next paragraph, or was never closed. */
const MAY_STAY_OPEN = "“„«「";

/**
 * Open marks kept while reading, the innermost: quotations are never nested so
 * deep, and a text made of opening marks must not take quadratic time.
 */
const DEEPEST = 32;

/** Inside one of these, two straight single marks are its end and that of what is around it. */
const SINGLES = "'‘`";

/** How far {@link quotationsNear} reads to each side, UTF-16 units: the longest stretch that can be marked. */
const REACH = 20_000;

/** What a step from quotation to quotation needs of an article. */
type Blocks = { readonly text: string; readonly blocks: readonly Block[] };

/**
 * The marked quotations of `block`, marks included, in the order they close;
 * nested ones lie inside one another. A quotation whose opening mark can only
 * open and that is never closed runs to the end of the block. Offsets are
 * UTF-16 units into `text`.
 */
export function quotationsIn(text: string, block: Span): Span[] {
  return quotationsWithin(text, block, block);
}

/**
 * As {@link quotationsIn}, for the quotations around `offset` and up to 20,000
 * units to each side. A longer block is not read beyond, so that its length
 * costs nothing: quotations longer than that may be missed.
 */
export function quotationsNear(text: string, block: Span, offset: number): Span[] {
  const from = Math.max(block.start, offset - REACH);
  return quotationsWithin(text, block, span(from, Math.max(from, Math.min(block.end, offset + REACH))));
}

/**
 * The first quotation of an article that starts at or after `offset`, nested
 * ones counted; null if none does. Reads on from the offset until it finds one.
 */
export function quotationFrom({ text, blocks }: Blocks, offset: number): Span | null {
  for (let index = blockIndexAt(blocks, offset); index < blocks.length; index++) {
    const block = blocks[index] as Block;
    for (let at = Math.max(offset, block.start); at < block.end; at += REACH) {
      const [first] = quotationsNear(text, block, at)
        .filter(({ start }) => start >= offset)
        .sort((a, b) => a.start - b.start);
      if (first) return first;
    }
  }
  return null;
}

/** The last quotation that starts before `offset`, nested ones counted; null if none does. */
export function quotationBefore({ text, blocks }: Blocks, offset: number): Span | null {
  for (let index = blockIndexAt(blocks, offset); index >= 0; index--) {
    const block = blocks[index] ?? span(0, 0);
    for (let at = Math.min(offset, block.end); at > block.start; at -= REACH) {
      const [last] = quotationsNear(text, block, at)
        .filter(({ start }) => start < offset)
        .sort((a, b) => b.start - a.start);
      if (last) return last;
    }
  }
  return null;
}

function quotationsWithin(text: string, block: Span, range: Span): Span[] {
  const { pairs, open } = pairWithin(text, block, range);
  const found = pairs.map(({ start, end }) => span(start, end));
  if (range.end < block.end) return found;
  const end = lastWordEnd(text, block);
  for (const { mark, at } of open) {
    if (MAY_STAY_OPEN.includes(mark)) found.push(span(at, Math.max(at + 1, end)));
  }
  return found;
}

/** A quotation with both its marks; `mark` is the one that opened it. */
export type MarkPair = Span & { readonly mark: string };

/** A mark that has no partner. */
export type LoneMark = { readonly mark: string; readonly at: number };

export type PairedMarks = {
  /** In the order they close; they nest or stand apart, and never cross. */
  readonly pairs: readonly MarkPair[];
  /** Marks that nothing closed, the outermost first. */
  readonly open: readonly LoneMark[];
  /** The first mark that looks like a closing one and has nothing to close. */
  readonly stray: LoneMark | null;
};

/**
 * Pairs all marks of a block, and keeps those without a partner: what they are
 * is told by the paragraphs around. Offsets are UTF-16 units into `text`.
 */
export function pairMarks(text: string, block: Span): PairedMarks {
  return pairWithin(text, block, block);
}

/** Where the words of a block end, white space left out; UTF-16. */
export function lastWordEnd(text: string, block: Span): number {
  return block.start + text.slice(block.start, block.end).trimEnd().length;
}

function pairWithin(text: string, block: Span, range: Span): PairedMarks {
  const pairs: MarkPair[] = [];
  const open: LoneMark[] = [];
  let stray: LoneMark | null = null;
  for (let at = range.start as number; at < range.end; at++) {
    const found = markAt(text, at, block, SINGLES.includes(open.at(-1)?.mark ?? " "));
    if (!found) continue;
    const { mark } = found;
    const partner = lastPartner(open, mark);
    const opener = open[partner];
    if (opener && closes(found, opener.mark)) {
      pairs.push({ start: textOffset(opener.at), end: textOffset(at + mark.length), mark: opener.mark });
      open.length = partner;
    } else if (found.opens) {
      open.push({ mark, at });
      if (open.length > DEEPEST) open.shift();
    } else if (found.looksClosing) {
      stray ??= { mark, at };
    }
    at += mark.length - 1;
  }
  return { pairs, open, stray };
}

function lastPartner(open: readonly LoneMark[], mark: string): number {
  let index = open.length - 1;
  while (index >= 0 && !mayClose(mark, open[index]?.mark ?? "")) index--;
  return index;
}
