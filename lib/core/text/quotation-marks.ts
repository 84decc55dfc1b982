/**
 * What one quotation mark may do where it stands: open, close, or be an
 * apostrophe. Which marks belong together is told in marked-quotations.ts.
 */
import type { Span } from "./offsets";

/**
 * Which marks may close a quotation, by the mark that opened it. The last two
 * are Hebrew gershayim and geresh; those before them are LaTeX's, of two
 * characters where they are double.
 */
const CLOSERS: Readonly<Record<string, string>> = {
  "“": '”“"',
  "”": "”“",
  "„": '“”"',
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
  '"': '"”',
  "'": "'",
  "``": "''",
  "''": "''",
  "`": "'’`",
  "״": "״",
  "׳": "׳",
};

/** Marks that only open, and so do whatever stands around them. */
const ALWAYS_OPEN = "„‟‚«‹「『``";

/** Marks that close wherever something is open that they can close. */
const ALWAYS_CLOSE = "”»›」』";

/** The same character on both sides of a quotation: what stands beside it tells which it is. */
const STRAIGHT_DOUBLE = '"״';

/** Marks that are an apostrophe, or a Hebrew geresh, as often as a quotation mark. */
const SINGLE = "'’׳";

const MARK_CODES: ReadonlySet<number> = new Set(
  Array.from(Object.keys(CLOSERS).join("") + ALWAYS_CLOSE, (mark) => mark.charCodeAt(0)),
);

/** What may stand before an opening mark besides white space. */
const LEANS_ON: ReadonlySet<string> = new Set("([{-–—־/:“‘„‚«‹\"'`״׳>");

const OPEN_BRACKETS = "([{";

/** Elided beginnings: the mark before them is an apostrophe. */
const ELISION = /^['’‘](?:tis|twas|em|til|cause|n|round|bout|\d\ds?)\b/i;

/** Feet before the mark that follows a number of inches: 6'2". */
const FEET = /\d['’′]\s?\d{1,2}$/;

/** Hebrew abbreviations that end in a geresh, single letters among them. */
const ENDS_IN_GERESH = /(?:^|[^\u05d0-\u05ea])(?:[\u05d0-\u05ea]|פרופ|גב|מס|עמ|רח|שד|אינג|וכו|וגו|סע)$/;

/** Prepositions and conjunctions that Hebrew and Arabic write against the quotation they govern: ה"ניצחון", و"الناتو". */
const PREFIX = /(?:^|[^\p{L}\p{M}])(?:[משהוכלב]{1,3}|[وفبلك]{1,2}|[\u0621-\u064a]{0,4}ـ)$/u;

/** Longest prefix with what stands before it, UTF-16 units. */
const PREFIX_REACH = 8;

/** Direction marks, zero-width blanks and the like: no letters, no blanks, and not what a mark leans on. */
const INVISIBLE = /[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;
const FIRST_INVISIBLE = "\u061c";

/** A mark where it stands; `mark` has two characters for LaTeX's double ones. */
export type QuotationMark = {
  readonly mark: string;
  readonly at: number;
  readonly opens: boolean;
  readonly looksClosing: boolean;
  readonly looksOpening: boolean;
};

/**
 * The mark at `at`, or null for any other character, for an apostrophe, and for
 * gershayim. With `single`, two straight single marks are two and not one
 * LaTeX mark. Offsets are UTF-16 units; nothing outside `block` is looked at.
 */
export function markAt(text: string, at: number, block: Span, single = false): QuotationMark | null {
  if (!MARK_CODES.has(text.charCodeAt(at))) return null;
  const mark = markOf(text, at, block, single);
  const before = neighbour(text, at, -1, block);
  const after = neighbour(text, at + mark.length - 1, 1, block);
  if (isGershayim(text, at)) return null;
  if (isApostrophe(text, at, mark, before, after)) return null;
  const looksOpening =
    (before === "" || LEANS_ON.has(before) || isBlank(before) || opensWord(text, at, after)) &&
    after !== "" &&
    !isBlank(after);
  const looksClosing =
    before !== "" && !OPEN_BRACKETS.includes(before) && !isBlank(before) && !isLetterOrDigit(after);
  return { mark, at, looksOpening, looksClosing, opens: mayOpen(mark, looksOpening, looksClosing) };
}

/**
 * True if `mark`, where it stands, closes what `opener` opened. A mark that can
 * also open or be an apostrophe closes only where it looks like a closing one;
 * “ closes “ only there too: some typesetters use it on both sides.
 */
export function closes({ mark, looksOpening, looksClosing }: QuotationMark, opener: string): boolean {
  if (!mayClose(mark, opener)) return false;
  if ("'’‘׳`''".includes(mark)) return looksClosing;
  if (mark === "“") return opener === "„" ? !looksOpening || looksClosing : looksClosing;
  if (STRAIGHT_DOUBLE.includes(mark)) return looksClosing || !looksOpening;
  if (mark === opener) return looksClosing;
  return true;
}

/** True if a quotation opened by `opener` may be closed by `mark`, wherever that stands. */
export function mayClose(mark: string, opener: string): boolean {
  const closers = CLOSERS[opener];
  if (closers === undefined) return false;
  return mark.length === 2 || opener.length === 2 ? closers === mark : closers.includes(mark);
}

/**
 * True for a double mark that makes a Hebrew word an acronym (ארה״ב, צה"ל,
 * דו״חות) and so quotes nothing. Before two letters or more, after nothing but
 * a prefix, it opens a quotation instead: ה"ניצחון".
 */
export function isGershayim(text: string, at: number): boolean {
  if (!isHebrew(text.charAt(at - 1)) || !isHebrew(text.charAt(at + 1))) return false;
  if (!'"״”“'.includes(text.charAt(at))) return false;
  return !isHebrew(text.charAt(at + 2)) || !followsPrefix(text, at);
}

/** LaTeX writes a double mark as two single ones. */
function markOf(text: string, at: number, block: Span, single: boolean): string {
  const mark = text.charAt(at);
  const doubles = mark === "`" || (mark === "'" && !single);
  return doubles && at + 1 < block.end && text.charAt(at + 1) === mark ? mark + mark : mark;
}

function mayOpen(mark: string, looksOpening: boolean, looksClosing: boolean): boolean {
  if (ALWAYS_OPEN.includes(mark)) return mark !== "`" || looksOpening;
  // German closes with what English opens with.
  if (mark === "“") return looksOpening || !looksClosing;
  return mark in CLOSERS && looksOpening;
}

function isApostrophe(text: string, at: number, mark: string, before: string, after: string): boolean {
  if (mark === '"') return isDigit(before) && FEET.test(text.slice(Math.max(0, at - 5), at));
  if (mark === "‘") return ELISION.test(text.slice(at, at + 7));
  if (!SINGLE.includes(mark)) return false;
  const insideWord = isWordCharacter(before) && isWordCharacter(after) && !opensWord(text, at, after);
  return insideWord || isElision(text, at);
}

/** Apostrophes that stand at the edge of a word: ’twas, the second mark of rock ’n’ roll, פרופ׳. */
function isElision(text: string, at: number): boolean {
  if (ELISION.test(text.slice(at, at + 7))) return true;
  if (at >= 2 && /^['’]n['’]$/i.test(text.slice(at - 2, at + 1))) return true;
  return isHebrew(text.charAt(at - 1)) && ENDS_IN_GERESH.test(text.slice(Math.max(0, at - 6), at));
}

function opensWord(text: string, at: number, after: string): boolean {
  return after > "\u05d0" && isWordCharacter(after) && followsPrefix(text, at);
}

function followsPrefix(text: string, at: number): boolean {
  return PREFIX.test(text.slice(Math.max(0, at - PREFIX_REACH), at));
}

/** The character beside the mark inside its block, past a few invisible ones; "" at the block's end. */
function neighbour(text: string, at: number, step: 1 | -1, block: Span): string {
  let index = at + step;
  for (let skipped = 0; skipped < 4; skipped++) {
    const character = text.charAt(index);
    if (character < FIRST_INVISIBLE || !INVISIBLE.test(character)) break;
    index += step;
  }
  return block.start <= index && index < block.end ? text.charAt(index) : "";
}

function isHebrew(character: string): boolean {
  return character >= "\u05d0" && character <= "\u05ea";
}

function isDigit(character: string): boolean {
  return character >= "0" && character <= "9";
}

// Most characters are ASCII, and a table is ten times faster than a class of a regular expression.
const ASCII_BLANK = tableOf(/\s/);
const ASCII_LETTER_OR_DIGIT = tableOf(/[\p{L}\p{N}]/u);

function tableOf(pattern: RegExp): readonly boolean[] {
  return Array.from({ length: 128 }, (_, code) => pattern.test(String.fromCharCode(code)));
}

function isBlank(character: string): boolean {
  return ASCII_BLANK[character.charCodeAt(0)] ?? /^\s/.test(character);
}

function isLetterOrDigit(character: string): boolean {
  return ASCII_LETTER_OR_DIGIT[character.charCodeAt(0)] ?? /^[\p{L}\p{N}]/u.test(character);
}

function isWordCharacter(character: string): boolean {
  return ASCII_LETTER_OR_DIGIT[character.charCodeAt(0)] ?? /^[\p{L}\p{N}\p{M}]/u.test(character);
}
