/** Everything a key can do in the annotator, with the words that explain it. */
import type { MarkableForm } from "./make-marks";

export type Command =
  | { readonly do: "quote"; readonly form: MarkableForm | null }
  | { readonly do: "mention"; readonly type: "source" | "cue" }
  | { readonly do: "notSpeech" | "blockMenu" | "addSpan" | "remove" }
  | { readonly do: "verdict"; readonly digit: string }
  | { readonly do: "evidence" | "rationale" }
  | { readonly do: "step"; readonly by: 1 | -1 }
  | { readonly do: "nextToJudge" }
  | { readonly do: "end"; readonly side: "start" | "end"; readonly direction: "in" | "out" }
  | { readonly do: "selectQuotation" | "fold" | "find" | "keys" | "letGo" | "undo" | "redo" }
  | { readonly do: "region"; readonly by: 1 | -1 }
  | {
      readonly do: "caret";
      readonly unit: "character" | "word";
      readonly direction: "forward" | "back";
      readonly extend: boolean;
    };

/** The parts of a keyboard event that choose a command. */
export type Stroke = {
  readonly key: string;
  readonly code: string;
  readonly shift: boolean;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly meta: boolean;
};

export function strokeOf(event: KeyboardEvent): Stroke {
  const { key, code, shiftKey: shift, ctrlKey: ctrl, altKey: alt, metaKey: meta } = event;
  return { key, code, shift, ctrl, alt, meta };
}

/**
 * What a stroke means in the article and the outline. Digits go by their place
 * on the keyboard, letters by what is printed on the key; where the layout has
 * no Latin letters, by place too. `null` leaves the stroke to the browser.
 */
export function commandFor(stroke: Stroke): Command | null {
  const { key, shift, ctrl, alt, meta } = stroke;
  if (key === "F6") return { do: "region", by: shift ? -1 : 1 };
  const letter = letterOf(stroke);
  if (key === "ArrowLeft" || key === "ArrowRight") {
    if (meta) return null;
    const direction = key === "ArrowRight" ? "forward" : "back";
    return { do: "caret", unit: ctrl || alt ? "word" : "character", direction, extend: shift };
  }
  if (ctrl !== meta && !alt) {
    if (letter === "z") return { do: shift ? "redo" : "undo" };
    if (letter === "y" && ctrl) return { do: "redo" };
  }
  if (ctrl || alt || meta) return null;
  if (key === "Escape") return { do: "letGo" };
  if (key === "Backspace" || key === "Delete") return { do: "remove" };
  if (key === "?") return { do: "keys" };
  if (key === "/") return { do: "find" };
  if (key === '"' || key === "'") return { do: "selectQuotation" };
  const end = endCommand(stroke);
  if (end) return end;
  const digit = stroke.code.match(/^(?:Digit|Numpad)(\d)$/)?.[1];
  if (digit !== undefined && !shift) return { do: "verdict", digit };
  if (letter === null) return null;
  if (shift) return letter === "z" ? { do: "redo" } : null;
  return LETTERS[letter] ?? null;
}

const LETTERS: Readonly<Record<string, Command>> = {
  q: { do: "quote", form: null },
  d: { do: "quote", form: "direct" },
  i: { do: "quote", form: "indirect" },
  m: { do: "quote", form: "mixed" },
  f: { do: "quote", form: "direct_fragment" },
  s: { do: "mention", type: "source" },
  c: { do: "mention", type: "cue" },
  u: { do: "notSpeech" },
  b: { do: "blockMenu" },
  a: { do: "addSpan" },
  e: { do: "evidence" },
  r: { do: "rationale" },
  j: { do: "step", by: 1 },
  k: { do: "step", by: -1 },
  n: { do: "nextToJudge" },
  h: { do: "fold" },
  z: { do: "undo" },
};

/** [ takes a word off the end, ] adds one; with Shift, [ adds a word at the start and ] takes one off. */
function endCommand({ key, code, shift }: Stroke): Command | null {
  const left = key === "[" || key === "{" || code === "BracketLeft";
  const right = key === "]" || key === "}" || code === "BracketRight";
  if (!left && !right) return null;
  if (shift) return { do: "end", side: "start", direction: left ? "out" : "in" };
  return { do: "end", side: "end", direction: left ? "in" : "out" };
}

function letterOf({ key, code }: Stroke): string | null {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  if (/^[!-~]$/.test(key) || key.length !== 1) return null;
  return code.match(/^Key([A-Z])$/)?.[1]?.toLowerCase() ?? null;
}

/** The stroke a printed key stands for, without modifiers; for buttons that do what the key does. */
export function strokeFor(printed: string, shift = false): Stroke {
  const key = NAMED[printed] ?? printed.toLowerCase();
  const digit = /^\d$/.test(key) ? `Digit${key}` : "";
  return { key, code: digit, shift, ctrl: false, alt: false, meta: false };
}

const NAMED: Readonly<Record<string, string>> = {
  "⌫": "Backspace",
  Esc: "Escape",
  "←": "ArrowLeft",
  "→": "ArrowRight",
  F6: "F6",
};

export type KeyRow = { readonly keys: readonly string[]; readonly does: string };

/** The whole map, as the dialog shows it. */
export const KEY_MAP: readonly { readonly title: string; readonly rows: readonly KeyRow[] }[] = [
  {
    title: "Mark the selected words",
    rows: [
      { keys: ["D", "I", "M"], does: "direct, indirect, mixed quote" },
      { keys: ["Q"], does: "quote, kind by its marks" },
      { keys: ["F"], does: "fragment inside a mixed quote" },
      { keys: ["S", "C"], does: "speaker, cue: linked to the quote in hand or nearest" },
      { keys: ["U"], does: "not speech" },
      { keys: ["A"], does: "add the words to the mark in hand" },
      { keys: ["B"], does: "label the block, then its letter" },
    ],
  },
  {
    title: "Judge the quote in hand",
    rows: [
      { keys: ["1", "–", "9"], does: "verdict; again to clear it" },
      { keys: ["0"], does: "more verdicts" },
      { keys: ["D", "I", "M"], does: "change the kind" },
      { keys: ["S", "C"], does: "choose its speaker, its cue" },
      { keys: ["E"], does: "evidence" },
      { keys: ["R"], does: "rationale" },
      { keys: ["⌫"], does: "remove the mark" },
    ],
  },
  {
    title: "Move",
    rows: [
      { keys: ["J", "K"], does: "next, previous mark" },
      { keys: ["N"], does: "next quote to judge" },
      { keys: ["←", "→"], does: "caret by character; Ctrl or Alt by word" },
      { keys: ["⇧", "←", "→"], does: "select; with Ctrl or Alt by word" },
      { keys: ['"'], does: "select the quotation under the caret" },
      { keys: ["[", "]"], does: "end of the mark by a word" },
      { keys: ["⇧", "[", "]"], does: "start of the mark by a word" },
    ],
  },
  {
    title: "Everything else",
    rows: [
      { keys: ["Z"], does: "undo" },
      { keys: ["⇧", "Z"], does: "redo" },
      { keys: ["/"], does: "find in the article" },
      { keys: ["H"], does: "fold what is not the article" },
      { keys: ["F6"], does: "next region; with Shift the one before" },
      { keys: ["Esc"], does: "let go" },
      { keys: ["?"], does: "this list" },
    ],
  },
];
