/**
 * A text as the words that decision rule D1 compares, each with its place in
 * the raw text, so that nothing is lost on the way back to the screen.
 */
import { normaliseForm, plainForm } from "./normalise-form";

/** One word of a text. */
export type Word = {
  /** UTF-16 offsets into the raw text, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** What is compared: case, dashes, quotation marks, figures and spelling set aside. */
  readonly form: string;
  /** The form before figures and spelling: "every one" is "everyone" by its letters. */
  readonly letters: string;
  /** Inside square brackets: the writer says the word is not the speaker's. */
  readonly bracketed: boolean;
  /** An ellipsis stands between the word before and this one, or before the first word. */
  readonly ellipsisBefore: boolean;
  /** The first word, or one after a full stop, question mark or the like. */
  readonly sentenceStart: boolean;
};

type Spelling = Pick<Word, "form" | "letters">;

/** Sounds that are no words. They may be dropped without a mark (D1). */
const FILLERS = new Set(["um", "uh", "er", "erm", "ah", "eh", "hm", "hmm", "mm", "uhm"]);

/** True for a normalised form that is a sound of hesitation. */
export function isFiller(form: string): boolean {
  return FILLERS.has(form);
}

/** An initialism, a figure with separators, a word with its inner apostrophes and hyphens, or a symbol that is read aloud. */
const WORD = new RegExp(
  [
    String.raw`\p{L}(?:[.]\p{L})+(?![\p{L}\p{N}])[.]?`,
    String.raw`\p{N}+(?:[.,]\p{N}+)+(?!\p{L})`,
    String.raw`[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD]*(?:['’‘ʼ‐‑-][\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD]*)*`,
    String.raw`[%&\p{Sc}]`,
  ].join("|"),
  "gu",
);

/** Three dots, as one character, together or spaced. */
export const ELLIPSIS = /…|[.](?:\s?[.]){2}/u;

/** The words of `text` in order. Never throws; lone surrogates and marks without a letter are no words. */
export function normaliseWords(text: string): Word[] {
  const words: Word[] = [];
  const spellings = new Map<string, Spelling>();
  let after = 0;
  let bracketed = false;
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    const raw = match[0];
    const end = start + raw.length;
    const gap = text.slice(after, start);
    // Most gaps are a blank, and a long text is made of few different words.
    const blank = gap === " ";
    if (!blank) bracketed = bracketStateAfter(gap, bracketed);
    const ellipsisBefore = !blank && ELLIPSIS.test(gap);
    const sentenceStart = words.length === 0 || (!blank && !ellipsisBefore && /[.?!:]/.test(gap));
    let spelling = spellings.get(raw);
    if (!spelling) {
      spelling = { form: normaliseForm(raw), letters: plainForm(raw) };
      spellings.set(raw, spelling);
    }
    const { form, letters } = spelling;
    words.push({ start, end, form, letters, bracketed, ellipsisBefore, sentenceStart });
    after = end;
  }
  return words;
}

function bracketStateAfter(gap: string, before: boolean): boolean {
  const opened = gap.lastIndexOf("[");
  const closed = gap.lastIndexOf("]");
  return opened === closed ? before : opened > closed;
}
