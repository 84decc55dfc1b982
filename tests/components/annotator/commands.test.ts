import { describe, expect, test } from "vitest";
import { bindKeys } from "@/components/annotator/bind-keys";
import { type Command, repeats } from "@/components/annotator/commands";
import { KEY_GROUPS, KEY_MAP } from "@/components/annotator/key-map";
import { keptFor, printed, spoken } from "@/components/annotator/stroke-words";
import { isCharacter, strokesOf } from "@/components/annotator/strokes";
import { keyPreferencesSchema } from "@/lib/core/views/key-preferences";
import { keyPress } from "./key-press";

const keyboard = bindKeys({});
const apple = bindKeys({}, true);

const CASES: readonly (readonly [keys: string, does: Command | null])[] = [
  ["d", { do: "quote", form: "direct" }],
  ["i", { do: "quote", form: "indirect" }],
  ["q", { do: "quote", form: null }],
  ["f", { do: "quote", form: "direct_fragment" }],
  ["s", { do: "mention", type: "source" }],
  ["c", { do: "mention", type: "cue" }],
  ["u", { do: "notSpeech" }],
  ["b", { do: "blockMenu" }],
  ["t", { do: "changeType" }],
  ["Shift+A", { do: "addAroundCue" }],
  ["Shift+J", { do: "join" }],
  ["Shift+S", { do: "split" }],
  ["Shift+F", { do: "fragments" }],
  ["1", { do: "verdict", digit: "1" }],
  ["0", { do: "verdict", digit: "0" }],
  ["Shift+C", { do: "comment" }],
  ["Shift+H", { do: "help" }],
  ["Backspace", { do: "remove" }],
  ["Delete", { do: "remove" }],
  ["?", { do: "keys" }],
  ["/", { do: "find" }],
  ['"', { do: "select", unit: "quotation" }],
  ["'", { do: "select", unit: "quotation" }],
  ["w", { do: "select", unit: "word" }],
  ["p", { do: "quotation", by: 1 }],
  ["Shift+P", { do: "quotation", by: -1 }],
  ["Enter", { do: "markHere" }],
  ["n", { do: "toJudge", by: 1 }],
  ["Shift+N", { do: "toJudge", by: -1 }],
  ["g", { do: "tab", tab: "article" }],
  ["o", { do: "tab", tab: "codebook" }],
  ["Ctrl+Enter", { do: "finish" }],
  ["z", { do: "undo" }],
  ["Shift+Z", { do: "redo" }],
  ["Ctrl+z", { do: "undo" }],
  ["Ctrl+y", { do: "redo" }],
  ["[", { do: "end", unit: "word", side: "end", direction: "in" }],
  ["]", { do: "end", unit: "word", side: "end", direction: "out" }],
  ["Shift+{", { do: "end", unit: "word", side: "start", direction: "out" }],
  ["Shift+}", { do: "end", unit: "word", side: "start", direction: "in" }],
  ["-", { do: "end", unit: "character", side: "end", direction: "in" }],
  ["Shift+_", { do: "end", unit: "character", side: "start", direction: "out" }],
  ["Alt+]", { do: "end", unit: "sentence", side: "end", direction: "out" }],
  ["ArrowRight", { do: "caret", unit: "character", direction: "right", extend: false }],
  ["Ctrl+Shift+ArrowRight", { do: "caret", unit: "word", direction: "right", extend: true }],
  [".", { do: "caret", unit: "sentence", direction: "forward", extend: false }],
  ["Shift+<", { do: "caret", unit: "sentence", direction: "back", extend: true }],
  ["Ctrl+ArrowDown", { do: "caret", unit: "paragraph", direction: "forward", extend: false }],
  ["Ctrl+Shift+Home", { do: "caret", unit: "article", direction: "back", extend: true }],
  ["F6", { do: "region", by: 1 }],
  ["Shift+F6", { do: "region", by: -1 }],
  ["Escape", { do: "letGo" }],
  ["Ctrl+c", null],
  ["Ctrl+a", null],
  ["Ctrl+1", null],
  ["Alt+ArrowLeft", null],
  ["Meta+z", null],
  ["Shift+D", null],
  ["l", { do: "suggestion", by: 1 }],
  ["Shift+L", { do: "suggestion", by: -1 }],
  ["y", { do: "accept" }],
  ["Shift+Y", { do: "edit" }],
  ["x", { do: "reject" }],
  ["ä", null],
  ["Tab", null],
  [" ", null],
  ["ArrowDown", null],
  ["PageDown", null],
];

describe("keys", () => {
  test.each(CASES)("%s", (keys, does) => {
    expect(keyboard.commandFor(keyPress(keys))).toEqual(does);
  });

  test("where there is a Command key, it and Option do what Ctrl does elsewhere", () => {
    expect(apple.commandFor(keyPress("Meta+z"))).toEqual({ do: "undo" });
    expect(apple.commandFor(keyPress("Meta+Shift+Z"))).toEqual({ do: "redo" });
    expect(apple.commandFor(keyPress("Alt+ArrowLeft"))).toMatchObject({ unit: "word", direction: "left" });
    expect(apple.commandFor(keyPress("Meta+Shift+ArrowDown"))).toMatchObject({
      unit: "article",
      extend: true,
    });
    expect(apple.commandFor(keyPress("Ctrl+ArrowLeft"))).toBeNull();
    expect(apple.commandFor(keyPress("Alt+“", "BracketLeft"))).toMatchObject({ unit: "sentence" });
  });
});

describe("keyboards of other languages", () => {
  test("digits go by their place: the top row of a French keyboard prints other signs", () => {
    expect(keyboard.commandFor(keyPress("&", "Digit1"))).toEqual({ do: "verdict", digit: "1" });
    expect(keyboard.commandFor(keyPress('"', "Digit3"))).toEqual({ do: "verdict", digit: "3" });
    expect(keyboard.commandFor(keyPress("à", "Digit0"))).toEqual({ do: "verdict", digit: "0" });
    expect(keyboard.commandFor(keyPress("5", "Numpad5"))).toEqual({ do: "verdict", digit: "5" });
    expect(keyboard.commandFor(keyPress("5", ""))).toEqual({ do: "verdict", digit: "5" });
  });

  test("letters go by what is printed on the key, and by place where it prints no Latin letter", () => {
    expect(strokesOf(keyPress("d", "KeyE"))).toEqual(["d"]);
    expect(strokesOf(keyPress("в", "KeyD"))).toEqual(["d"]);
    expect(strokesOf(keyPress("Ctrl+я", "KeyZ"))).toEqual(["Ctrl+z"]);
    expect(strokesOf(keyPress("D"))).toEqual(["d"]);
  });

  test.each([
    ["German: a slash above the 7", keyPress("Shift+/", "Digit7"), { do: "find" }],
    ["German: a question mark above ß", keyPress("Shift+?", "Minus"), { do: "keys" }],
    ["German: ü stands where the bracket does", keyPress("ü", "BracketLeft"), { side: "end" }],
    ["German: a bracket by AltGr", keyPress("AltGr+[", "Digit8"), { side: "end" }],
    ["Dvorak: a slash where the bracket stands", keyPress("/", "BracketLeft"), { do: "find" }],
    ["Dvorak: a bracket where the dash stands", keyPress("[", "Minus"), { unit: "word" }],
    ["French: the full stop above the semicolon", keyPress("Shift+.", "Comma"), { extend: true }],
    ["French: a comma at the letter M", keyPress(",", "KeyM"), { unit: "sentence" }],
    ["an accent that waits for its letter", keyPress("Dead", "BracketLeft"), { unit: "word" }],
  ])("%s", (_, press, does) => {
    expect(keyboard.commandFor(press)).toMatchObject(does);
  });

  test("what AltGr prints is a character and no command of its letter", () => {
    expect(keyboard.commandFor(keyPress("AltGr+€", "KeyE"))).toBeNull();
  });
});

describe("the map", () => {
  test("has each command once, each stroke once, and no group without keys", () => {
    const ids = KEY_MAP.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    // Every place hears what is heard everywhere, so that two commands never share a stroke.
    for (const list of ["strokes", "apple"] as const) {
      const strokes = KEY_MAP.flatMap((entry) => entry[list]);
      expect(strokes.filter((stroke, at) => strokes.indexOf(stroke) !== at)).toEqual([]);
    }
    expect(KEY_GROUPS.filter(({ keys }) => keys.length === 0)).toEqual([]);
  });

  test("can be kept whole as a person's own", () => {
    for (const list of ["strokes", "apple"] as const) {
      const own = Object.fromEntries(KEY_MAP.map((entry) => [entry.id, entry[list][0]]));
      expect(keyPreferencesSchema.safeParse({ ...own, characterKeys: null }).error).toBeUndefined();
    }
  });

  test("stays clear of what browsers and screen readers need", () => {
    const own = /^(?:Ctrl\+(?:z|y|Shift\+Z)|Meta\+(?:z|Shift\+Z)|(?:Shift\+)?F6|Escape)$/;
    const kept = (onApple: boolean) => (stroke: string) =>
      !own.test(stroke) && keptFor(stroke, onApple) !== null;
    expect(KEY_MAP.flatMap(({ strokes }) => strokes).filter(kept(false))).toEqual([]);
    expect(KEY_MAP.flatMap(({ apple: strokes }) => strokes).filter(kept(true))).toEqual([]);
  });

  test("says everything in words of its own", () => {
    for (const { title, keys } of KEY_GROUPS) {
      const words = keys.map((entry) => entry.words);
      expect(new Set(words).size, title).toBe(words.length);
    }
  });
});

test("a key held down goes on moving, and neither judges nor marks again", () => {
  const held = KEY_MAP.filter(({ command }) => repeats(command)).map(({ id }) => id);
  expect(held).toContain("caret.word.right.extend");
  expect(held).toContain("end.word.out");
  expect(held.filter((id) => /^(verdict|quote|remove|join|split|fold)/.test(id))).toEqual([]);
});

describe("strokes in print", () => {
  test("are signs with their words", () => {
    expect(printed("Shift+Z")).toEqual([
      { print: "⇧", word: "Shift" },
      { print: "Z", word: null },
    ]);
    expect(spoken("Ctrl+Shift+Left")).toBe("Ctrl Shift Left");
    expect(spoken("Alt+Up", true)).toBe("Option Up");
    expect(spoken("Digit5")).toBe("5");
    expect(spoken("Escape")).toBe("Esc");
    expect(spoken("Ctrl++")).toBe("Ctrl +");
  });

  test("are characters with or without Shift, and not with Ctrl or Alt", () => {
    expect(["k", "Shift+K", "Digit1", "?", "+"].filter((stroke) => !isCharacter(stroke))).toEqual([]);
    expect(["Alt+k", "Ctrl+z", "F6", "Left", "Backspace"].filter(isCharacter)).toEqual([]);
  });
});
