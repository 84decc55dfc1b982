/**
 * Pairs the quotation marks of one block. A stack of open marks, read once from
 * left to right; whether the stretch is speech is not asked here.
 */
import type { Block } from "./article-document";
import { blockIndexAt } from "./block-index";
import { type Span, span } from "./offsets";

/** Which marks may close a quotation, by the mark that opened it. The last two are Hebrew gershayim and geresh. */
const CLOSERS: Readonly<Record<string, string>> = {
  "“": "”“",
  "”": "”“",
  "„": "“”",
  "‟": "”",
  "‘": "’",
  "’": "’",
  "‚": "‘’",
  "«": "»",
  "»": "«»",
  "‹": "›",
  "›": "‹›",
  "「": "」",
  "『": "』",
  '"': '"',
  "'": "'",
  "״": "״",
  "׳": "׳",
};

/** Every mark but the apostrophe between Latin letters, of which a text is full. */
const MARKS = /[“”„‟‘‚«»‹›「」『』"״]|(?<![A-Za-z0-9\u00c0-\u024f])['’׳]|['’׳](?![A-Za-z0-9\u00c0-\u024f])/g;

/** Marks that open whatever stands around them, as long as they cannot close. */
const ALWAYS_OPEN = "“„‟‚«‹「『";

/** A quotation left open by one of these runs on into the next paragraph, or was never closed. */
const MAY_STAY_OPEN = "“„«「";

/** The same character on both sides of a quotation: what stands beside it tells which it is. */
const STRAIGHT_DOUBLE = '"״';

/** Marks that are an apostrophe, or a Hebrew geresh, as often as a quotation mark. */
const SINGLE = "'’׳";

/** Elided beginnings: the mark before them is an apostrophe. */
const ELISION = /^['’](?:tis|twas|em|til|cause|n|round|bout|\d\ds?)\b/i;

/** Hebrew abbreviations that end in a geresh, single letters among them. */
const ENDS_IN_GERESH = /(?:^|[^\u05d0-\u05ea])(?:[\u05d0-\u05ea]|פרופ|גב|מס|עמ|רח|שד|אינג|וכו|וגו|סע)$/;

/** Prepositions and conjunctions that Hebrew and Arabic write against the quotation they govern: ה"ניצחון", و"الناتو". */
const PREFIX = /(?:^|[^\p{L}\p{M}])(?:[משהוכלב]{1,3}|[وفبلك]{1,2}|[\u0621-\u064a]{0,4}ـ)$/u;

/** Longest prefix with what stands before it, UTF-16 units. */
const PREFIX_REACH = 8;

/** Direction marks, zero-width blanks and the like: no letters, no blanks, and not what a mark leans on. */
const INVISIBLE = /[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

/**
 * Open marks kept while reading, the innermost: quotations are never nested so
 * deep, and a text made of opening marks must not take quadratic time.
 */
const DEEPEST = 32;

/** How far {@link quotationsNear} reads to each side, UTF-16 units: the longest stretch that can be marked. */
const REACH = 20_000;

/** What a step from quotation to quotation needs of an article. */
type Blocks = { readonly text: string; readonly blocks: readonly Block[] };

type OpenMark = { readonly mark: string; readonly at: number };

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
  const found: Span[] = [];
  let open: OpenMark[] = [];
  for (const { 0: mark, index } of text.slice(range.start, range.end).matchAll(MARKS)) {
    const at = range.start + index;
    if (isGershayim(text, at)) continue;
    const partner = open.findLastIndex((candidate) => CLOSERS[candidate.mark]?.includes(mark));
    const opener = open[partner];
    if (opener && canClose(mark, marksContext(text, at, block), opener.mark)) {
      found.push(span(opener.at, at + 1));
      open = open.slice(0, partner);
    } else if (ALWAYS_OPEN.includes(mark) || (mark in CLOSERS && canOpen(marksContext(text, at, block)))) {
      open.push({ mark, at });
      if (open.length > DEEPEST) open.shift();
    }
  }
  if (range.end < block.end) return found;
  const end = block.start + text.slice(block.start, block.end).trimEnd().length;
  for (const { mark, at } of open) {
    if (MAY_STAY_OPEN.includes(mark)) found.push(span(at, Math.max(at + 1, end)));
  }
  return found;
}

/**
 * True for a double mark that makes a Hebrew word an acronym (ארה״ב, צה"ל,
 * דו״חות) and so quotes nothing. Before two letters or more, after nothing but
 * a prefix, it opens a quotation instead: ה"ניצחון".
 */
export function isGershayim(text: string, at: number): boolean {
  if (!'"״”“'.includes(text.charAt(at))) return false;
  if (!isHebrew(text.charAt(at - 1)) || !isHebrew(text.charAt(at + 1))) return false;
  return !isHebrew(text.charAt(at + 2)) || !followsPrefix(text, at);
}

function isHebrew(character: string): boolean {
  return character >= "\u05d0" && character <= "\u05ea";
}

function followsPrefix(text: string, at: number): boolean {
  return PREFIX.test(text.slice(Math.max(0, at - PREFIX_REACH), at));
}

type MarkContext = {
  readonly looksOpening: boolean;
  readonly looksClosing: boolean;
  readonly isApostrophe: boolean;
};

function marksContext(text: string, at: number, block: Span): MarkContext {
  const before = neighbour(text, at, -1, block);
  const after = neighbour(text, at, 1, block);
  const single = SINGLE.includes(text.charAt(at));
  const opensWord = isWordCharacter(after) && followsPrefix(text, at);
  const insideWord = isWordCharacter(before) && isWordCharacter(after) && !opensWord;
  return {
    looksOpening:
      (opensWord || /^$|[\s([{\-–—־/:“‘„‚«‹"'״׳>]/.test(before)) && after !== "" && !/\s/.test(after),
    looksClosing: before !== "" && !/[\s([{]/.test(before) && !/[\p{L}\p{N}]/u.test(after),
    isApostrophe: single && (insideWord || isElision(text, at)),
  };
}

/** The character beside the mark inside its block, past a few invisible ones; "" at the block's end. */
function neighbour(text: string, at: number, step: 1 | -1, block: Span): string {
  let index = at + step;
  for (let skipped = 0; skipped < 4 && INVISIBLE.test(text.charAt(index)); skipped++) index += step;
  return block.start <= index && index < block.end ? text.charAt(index) : "";
}

function isWordCharacter(character: string): boolean {
  return /[\p{L}\p{N}\p{M}]/u.test(character);
}

function canOpen({ looksOpening, isApostrophe }: MarkContext): boolean {
  return looksOpening && !isApostrophe;
}

/**
 * A mark that can also open or be an apostrophe closes only where it looks like
 * a closing one. “ closes “ only there too: some typesetters use it on both sides.
 */
function canClose(mark: string, context: MarkContext, opener: string): boolean {
  if (context.isApostrophe) return false;
  if ("'’‘׳".includes(mark)) return context.looksClosing;
  if (mark === "“")
    return opener === "„" ? !context.looksOpening || context.looksClosing : context.looksClosing;
  if (STRAIGHT_DOUBLE.includes(mark)) return context.looksClosing || !context.looksOpening;
  if (mark === opener) return context.looksClosing;
  return true;
}

/** Apostrophes that stand at the edge of a word: ’twas, the second mark of rock ’n’ roll, פרופ׳. */
function isElision(text: string, at: number): boolean {
  if (ELISION.test(text.slice(at, at + 7))) return true;
  if (at >= 2 && /^['’]n['’]$/i.test(text.slice(at - 2, at + 1))) return true;
  return ENDS_IN_GERESH.test(text.slice(Math.max(0, at - 6), at));
}
