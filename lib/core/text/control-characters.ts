/**
 * Characters that change how a text reads and cannot be seen: zero-width ones and
 * those that turn the direction of writing. A reviewer has to know that they are
 * there (Unicode Technical Report 36, 3.6; Unicode Standard Annex 9).
 */
import type { ArticleDocument } from "./article-document";
import type { Span } from "./offsets";

/** One such character; `at` is its UTF-16 offset. */
export type ControlCharacter = {
  readonly at: number;
  /** What is shown in its place, as Unicode abbreviates it: "RLO". */
  readonly sign: string;
  /** Its name in words: "right-to-left override". */
  readonly name: string;
};

const KNOWN: ReadonlyMap<string, readonly [sign: string, name: string]> = new Map([
  ["\u00ad", ["SHY", "soft hyphen"]],
  ["\u061c", ["ALM", "Arabic letter mark"]],
  ["\u180e", ["MVS", "Mongolian vowel separator"]],
  ["\u200b", ["ZWSP", "zero-width space"]],
  ["\u200c", ["ZWNJ", "zero-width non-joiner"]],
  ["\u200d", ["ZWJ", "zero-width joiner"]],
  ["\u200e", ["LRM", "left-to-right mark"]],
  ["\u200f", ["RLM", "right-to-left mark"]],
  ["\u202a", ["LRE", "left-to-right embedding"]],
  ["\u202b", ["RLE", "right-to-left embedding"]],
  ["\u202c", ["PDF", "end of an embedding or override"]],
  ["\u202d", ["LRO", "left-to-right override"]],
  ["\u202e", ["RLO", "right-to-left override"]],
  ["\u2060", ["WJ", "word joiner"]],
  ["\u2066", ["LRI", "left-to-right isolate"]],
  ["\u2067", ["RLI", "right-to-left isolate"]],
  ["\u2068", ["FSI", "first strong isolate"]],
  ["\u2069", ["PDI", "end of an isolate"]],
  ["\ufeff", ["BOM", "zero-width no-break space"]],
]);

/** Most of them that one block may hold: each is shown, and a screen full of signs cannot be worked on. */
export const MOST_CONTROLS_IN_A_BLOCK = 5_000;

/** Also every control character that is no white space. */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0001-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/** Scripts and pictures in which a joiner does what it is for, and shows by what it joins. */
const JOINS =
  /(?:\ufe0f|[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Sinhala}\p{Script=Syriac}\p{Script=Mongolian}])$/u;

/** The invisible characters of a stretch of text, in order. Joiners that join are none: they are part of what one sees. */
export function controlCharactersIn(text: string, { start, end }: Span): ControlCharacter[] {
  const found: ControlCharacter[] = [];
  for (const match of text.slice(start, end).matchAll(INVISIBLE)) {
    const at = start + match.index;
    const [character] = match;
    const joiner = character === "\u200c" || character === "\u200d";
    if (joiner && JOINS.test(text.slice(Math.max(start, at - 2), at))) continue;
    const code = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
    const [sign, name] = KNOWN.get(character) ?? [code, `control character ${code}`];
    found.push({ at, sign, name });
  }
  return found;
}

/** Says which article cannot be shown for its invisible characters, and what to do; `null` if it can be. */
export function controlsFault({ text, blocks }: Pick<ArticleDocument, "text" | "blocks">): string | null {
  for (const block of blocks) {
    if (block.end - block.start <= MOST_CONTROLS_IN_A_BLOCK) continue;
    const count = controlCharactersIn(text, block).length;
    if (count <= MOST_CONTROLS_IN_A_BLOCK) continue;
    const [held, most] = [count, MOST_CONTROLS_IN_A_BLOCK].map((number) => number.toLocaleString("en"));
    return `One paragraph holds ${held} invisible characters, and ${most} at most can be shown. Take them out.`;
  }
  return null;
}
