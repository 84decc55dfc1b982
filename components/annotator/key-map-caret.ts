/** The keys that move the caret and select words. */

import { key } from "./key-of-command";
import type { CaretDirection, CaretUnit } from "./move-caret";
import type { Stroke } from "./strokes";

export const SELECT_KEYS = [
  key("select.quotation", "The quotation around the caret", ['"', "'"], { do: "select", unit: "quotation" }),
  key("quotation.next", "The next quotation", ["p"], { do: "quotation", by: 1 }),
  key("quotation.previous", "The quotation before", ["Shift+P"], { do: "quotation", by: -1 }),
  key("select.word", "The word at the caret", ["w"], { do: "select", unit: "word" }),
  key("select.sentence", "The sentence around the caret", ["Shift+W"], { do: "select", unit: "sentence" }),
  key("mark.here", "The mark at the caret; again for the one around it", ["Enter"], { do: "markHere" }),
];

export const CARET_KEYS = [
  ...caret("caret.character.left", "A character to the left", "character", "left", ["Left"]),
  ...caret("caret.character.right", "A character to the right", "character", "right", ["Right"]),
  ...caret("caret.word.left", "A word to the left", "word", "left", ["Ctrl+Left"], ["Alt+Left"]),
  ...caret("caret.word.right", "A word to the right", "word", "right", ["Ctrl+Right"], ["Alt+Right"]),
  ...caret("caret.sentence.back", "Start of the sentence", "sentence", "back", [","]),
  ...caret("caret.sentence.forward", "End of the sentence", "sentence", "forward", ["."]),
  ...caret("caret.paragraph.back", "Start of the paragraph", "paragraph", "back", ["Ctrl+Up"], ["Alt+Up"]),
  ...caret(
    "caret.paragraph.forward",
    "End of the paragraph",
    "paragraph",
    "forward",
    ["Ctrl+Down"],
    ["Alt+Down"],
  ),
  ...caret("caret.article.start", "Start of the article", "article", "back", ["Ctrl+Home"], ["Meta+Up"]),
  ...caret("caret.article.end", "End of the article", "article", "forward", ["Ctrl+End"], ["Meta+Down"]),
];

/** A move of the caret, and the same move that takes the words with it. */
function caret<const Id extends string>(
  id: Id,
  words: string,
  unit: CaretUnit,
  direction: CaretDirection,
  strokes: readonly Stroke[],
  apple: readonly Stroke[] = strokes,
) {
  const move = { do: "caret", unit, direction } as const;
  return [
    key(id, words, strokes, { ...move, extend: false }, apple),
    key(
      `${id}.extend` as `${Id}.extend`,
      `${words}, selecting`,
      strokes.map(withShift),
      { ...move, extend: true },
      apple.map(withShift),
    ),
  ] as const;
}

function withShift(stroke: Stroke): Stroke {
  return stroke.replace(/([^+]+|\+)$/, "Shift+$1");
}
