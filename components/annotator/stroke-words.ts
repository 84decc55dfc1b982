/** Strokes as they are printed on keys, said, and kept for the browser. */
import { isCharacter, partsOf, type Stroke } from "./strokes";

/** A key as it is printed, and the word for it where that is a sign. */
export type PrintedKey = { readonly print: string; readonly word: string | null };

const SIGNS: Readonly<Record<string, readonly [print: string, word: string]>> = {
  Left: ["←", "Left"],
  Right: ["→", "Right"],
  Up: ["↑", "Up"],
  Down: ["↓", "Down"],
  Backspace: ["⌫", "Backspace"],
  Shift: ["⇧", "Shift"],
};
const APPLE_SIGNS: Readonly<Record<string, readonly [print: string, word: string]>> = {
  Ctrl: ["⌃", "Control"],
  Alt: ["⌥", "Option"],
  Meta: ["⌘", "Command"],
};
const SHORT: Readonly<Record<string, string>> = {
  Escape: "Esc",
  Delete: "Del",
  PageUp: "PgUp",
  PageDown: "PgDn",
  Meta: "Win",
};

/** The keys of a stroke, in the order they are pressed. */
export function printed(name: Stroke, apple = false): readonly PrintedKey[] {
  const { modifiers, key } = partsOf(name);
  return [...modifiers, key].map((part) => {
    const sign = SIGNS[part] ?? (apple ? APPLE_SIGNS[part] : undefined);
    if (sign) return { print: sign[0], word: sign[1] };
    const digit = part.match(/^Digit(\d)$/)?.[1];
    const print = digit ?? SHORT[part] ?? (part.length === 1 ? part.toUpperCase() : part);
    return { print, word: null };
  });
}

/** "Shift Z", "Ctrl Left": for sentences and for those who listen. */
export function spoken(name: Stroke, apple = false): string {
  return printed(name, apple)
    .map(({ print, word }) => word ?? print)
    .join(" ");
}

/** Function keys that no browser and no screen reader needs. */
const FREE_FUNCTION_KEYS = new Set(["F2", "F8", "F9"]);
/** Letters that open menus or the address bar with Alt. */
const ALT_LETTERS = /^[abdefghstv]$/i;
/** Keys that Ctrl or Command may go with: no browser does anything else with them in a text. */
const WITH_CTRL = /^(?:Up|Down|Left|Right|Home|End|Enter|Backspace|Delete)$/;

/** Why a stroke cannot be given to a command, or `null` if it can. */
export function keptFor(name: Stroke, apple = false): string | null {
  const { modifiers, key } = partsOf(name);
  const has = (modifier: string) => modifiers.includes(modifier);
  const what = spoken(name, apple);
  if (key === "Tab") return "Tab goes from one control to the next.";
  if (key === "Escape") return "Esc is kept for letting go.";
  if (key === "Insert") return "Screen readers need Insert.";
  if (/^F\d/.test(key)) return FREE_FUNCTION_KEYS.has(key) ? null : `${what} is kept for the browser.`;
  const strong = ["Ctrl", "Alt", "Meta"].filter(has);
  if (strong.length > 1)
    return `Screen readers need ${strong.map((one) => spoken(one, apple)).join(" and ")}.`;
  if (has("Ctrl") || has("Meta")) return WITH_CTRL.test(key) ? null : `${what} is kept for the browser.`;
  if (has("Alt")) {
    const history = !apple && !has("Shift") && /^(?:Left|Right|Home)$/.test(key);
    const menu = !apple && !has("Shift") && ALT_LETTERS.test(key);
    return history || menu || key === "Space" ? `${what} is kept for the browser.` : null;
  }
  if (isCharacter(name) || key === "Backspace" || key === "Delete") return null;
  if (key === "Left" || key === "Right" || (key === "Enter" && !has("Shift"))) return null;
  return `${what} moves the caret or the page.`;
}
