import { describe, expect, test } from "vitest";
import { type Command, commandFor, KEY_MAP, type Stroke, strokeFor } from "@/components/annotator/commands";

/** "Shift+Ctrl+z" with the place of the key taken from its letter, unless `code` says otherwise. */
function stroke(keys: string, code?: string): Stroke {
  const parts = keys.split("+");
  const key = parts.at(-1) ?? "";
  const guess = /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : /^\d$/.test(key) ? `Digit${key}` : key;
  return {
    key,
    code: code ?? guess,
    shift: parts.includes("Shift"),
    ctrl: parts.includes("Ctrl"),
    alt: parts.includes("Alt"),
    meta: parts.includes("Meta"),
  };
}

const CASES: readonly (readonly [keys: string, does: Command | null])[] = [
  ["d", { do: "quote", form: "direct" }],
  ["I", { do: "quote", form: "indirect" }],
  ["q", { do: "quote", form: null }],
  ["f", { do: "quote", form: "direct_fragment" }],
  ["s", { do: "mention", type: "source" }],
  ["c", { do: "mention", type: "cue" }],
  ["u", { do: "notSpeech" }],
  ["b", { do: "blockMenu" }],
  ["1", { do: "verdict", digit: "1" }],
  ["0", { do: "verdict", digit: "0" }],
  ["Backspace", { do: "remove" }],
  ["?", { do: "keys" }],
  ["/", { do: "find" }],
  ['"', { do: "selectQuotation" }],
  ["z", { do: "undo" }],
  ["Shift+Z", { do: "redo" }],
  ["Ctrl+z", { do: "undo" }],
  ["Meta+z", { do: "undo" }],
  ["Shift+Meta+z", { do: "redo" }],
  ["Ctrl+y", { do: "redo" }],
  ["[", { do: "end", side: "end", direction: "in" }],
  ["]", { do: "end", side: "end", direction: "out" }],
  ["Shift+{", { do: "end", side: "start", direction: "out" }],
  ["Shift+}", { do: "end", side: "start", direction: "in" }],
  ["ArrowRight", { do: "caret", unit: "character", direction: "forward", extend: false }],
  ["Shift+Alt+ArrowLeft", { do: "caret", unit: "word", direction: "back", extend: true }],
  ["Shift+Ctrl+ArrowRight", { do: "caret", unit: "word", direction: "forward", extend: true }],
  ["Shift+F6", { do: "region", by: -1 }],
  ["Escape", { do: "letGo" }],
  ["Ctrl+c", null],
  ["Ctrl+a", null],
  ["Ctrl+1", null],
  ["Shift+D", null],
  ["x", null],
  ["Tab", null],
  ["ArrowDown", null],
];

describe("keys", () => {
  test.each(CASES)("%s", (keys, does) => {
    expect(commandFor(stroke(keys))).toEqual(does);
  });

  test("digits go by their place: the top row of a French keyboard prints other signs", () => {
    expect(commandFor(stroke("&", "Digit1"))).toEqual({ do: "verdict", digit: "1" });
    expect(commandFor(stroke("à", "Digit0"))).toEqual({ do: "verdict", digit: "0" });
  });
  test("letters go by what is printed on the key", () => {
    expect(commandFor(stroke("d", "KeyE"))).toEqual({ do: "quote", form: "direct" });
  });
  test("where the layout has no Latin letters, letters go by place", () => {
    expect(commandFor(stroke("в", "KeyD"))).toEqual({ do: "quote", form: "direct" });
  });
});

test("every key on the map does something", () => {
  const printed = KEY_MAP.flatMap(({ rows }) => rows.flatMap(({ keys }) => keys));
  const idle = printed.filter((key) => key !== "–" && key !== "⇧" && commandFor(strokeFor(key)) === null);
  expect(idle).toEqual([]);
});
