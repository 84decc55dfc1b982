/**
 * Strokes by name: "k", "Shift+Z", "Digit5", "Ctrl+Left". Digits are named by
 * their place on the keyboard, letters and signs by what is printed; where the
 * layout prints no Latin letter, or no sign of ours, by place too.
 */

/** Modifiers in the order Ctrl, Meta, Alt, Shift, then the key. At most 20 characters. */
export type Stroke = string;

/** The parts of a keyboard event that name a stroke. */
export type KeyPress = {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  getModifierState?(modifier: string): boolean;
};

const NAMED: Readonly<Record<string, string>> = {
  ArrowLeft: "Left",
  ArrowRight: "Right",
  ArrowUp: "Up",
  ArrowDown: "Down",
  Home: "Home",
  End: "End",
  PageUp: "PageUp",
  PageDown: "PageDown",
  Backspace: "Backspace",
  Delete: "Delete",
  Insert: "Insert",
  Enter: "Enter",
  Escape: "Escape",
  Tab: "Tab",
  " ": "Space",
};

/** Signs whose keys have a place of their own, as an English keyboard prints them. */
const PLACES: Readonly<Record<string, string>> = {
  BracketLeft: "[",
  BracketRight: "]",
  Comma: ",",
  Period: ".",
  Minus: "-",
  Equal: "=",
};
const PLACED = new Set(Object.values(PLACES));
/** What those keys print with Shift. */
const WITH_SHIFT: Readonly<Record<string, string>> = {
  "{": "[",
  "}": "]",
  "<": ",",
  ">": ".",
  _: "-",
  "+": "=",
};

/** What a press can be called, the name that counts first. None for a modifier alone and for what has no name. */
export function strokesOf(press: KeyPress): readonly Stroke[] {
  const { key, code, shiftKey } = press;
  const named = NAMED[key] ?? (/^F\d\d?$/.test(key) ? key : undefined);
  if (named) return [stroke(press, named)];
  // What AltGr prints is a character, not a key held down with Ctrl and Alt.
  const graph = press.getModifierState?.("AltGraph") === true;
  const held = { ...modifiersOf(press), ...(graph ? { ctrlKey: false, altKey: false } : {}) };
  const sign = /^[!-/:-@[-`{-~]$/.test(key) ? key : null;
  if (graph && !sign) return [];
  const signs = sign === null ? [] : signNames(held, sign, code);

  // A keyboard on the screen has no places.
  const digit = (code === "" ? key.match(/^(\d)$/) : code.match(/^(?:Digit|Numpad)(\d)$/))?.[1];
  if (digit !== undefined) {
    const place = stroke(held, `Digit${digit}`);
    if (graph) return signs;
    return shiftKey ? [...signs, place] : [place, ...signs];
  }
  const letter = sign === null ? letterOf(key, code) : null;
  if (letter !== null) return [stroke(held, shiftKey ? letter.toUpperCase() : letter)];
  const place = PLACES[code];
  if (place === undefined || (sign === null && !isForeign(key))) return signs;
  return [...signs, stroke(held, place)].filter((name, at, names) => names.indexOf(name) === at);
}

/** A sign's own name leaves Shift out, which is only how it is typed. */
function signNames(held: Modifiers, sign: string, code: string): Stroke[] {
  const plain = stroke({ ...held, shiftKey: false }, sign);
  if (!held.shiftKey) return [plain];
  const shifted = WITH_SHIFT[sign];
  if (shifted !== undefined) return [stroke(held, shifted)];
  // A layout that prints one of these signs above another: the place of the key says which is meant.
  return PLACED.has(sign) && PLACES[code] !== undefined ? [] : [plain];
}

function letterOf(key: string, code: string): string | null {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  return (isForeign(key) && code.match(/^Key([A-Z])$/)?.[1]?.toLowerCase()) || null;
}

/** A character that no stroke of ours is named after: ü, в, an accent that waits for its letter. */
function isForeign(key: string): boolean {
  return key === "Dead" || ([...key].length === 1 && !/[ -~]/.test(key));
}

type Modifiers = Pick<KeyPress, "shiftKey" | "ctrlKey" | "altKey" | "metaKey">;

function modifiersOf({ shiftKey, ctrlKey, altKey, metaKey }: Modifiers): Modifiers {
  return { shiftKey, ctrlKey, altKey, metaKey };
}

function stroke({ ctrlKey, metaKey, altKey, shiftKey }: Modifiers, key: string): Stroke {
  return [ctrlKey && "Ctrl", metaKey && "Meta", altKey && "Alt", shiftKey && "Shift", key]
    .filter(Boolean)
    .join("+");
}

/** A stroke's modifiers, and its key. */
export function partsOf(name: Stroke): { readonly modifiers: readonly string[]; readonly key: string } {
  const [, held = "", key = name] = name.match(/^((?:(?:Ctrl|Meta|Alt|Shift)\+)*)(.+)$/) ?? [];
  return { modifiers: held.split("+").filter(Boolean), key };
}

/** True for what types a character: a letter, a digit or a sign, with or without Shift. */
export function isCharacter(name: Stroke): boolean {
  const { modifiers, key } = partsOf(name);
  const plain = modifiers.every((modifier) => modifier === "Shift");
  return plain && ([...key].length === 1 || /^Digit\d$/.test(key));
}
