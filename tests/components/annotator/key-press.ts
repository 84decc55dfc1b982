/** Keys as a keyboard sends them, and pressed on a desk. */
import { bindKeys } from "@/components/annotator/bind-keys";
import { runCommand } from "@/components/annotator/run-command";
import type { KeyPress } from "@/components/annotator/strokes";
import type { Desk } from "./desk";

const PLACES: Readonly<Record<string, string>> = {
  "[": "BracketLeft",
  "{": "BracketLeft",
  "]": "BracketRight",
  "}": "BracketRight",
  ",": "Comma",
  "<": "Comma",
  ".": "Period",
  ">": "Period",
  "-": "Minus",
  _: "Minus",
  "=": "Equal",
  "+": "Equal",
};

/** "Shift+Ctrl+z" as an English keyboard sends it; `code` names another place of the key. "AltGr" counts as Ctrl and Alt, as on Windows. */
export function keyPress(keys: string, code?: string): KeyPress {
  const parts = keys === "+" ? ["+"] : keys.split(/\+(?=.)/);
  const key = parts.at(-1) ?? "";
  const graph = parts.includes("AltGr");
  const guess = /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : /^\d$/.test(key) ? `Digit${key}` : key;
  return {
    key,
    code: code ?? PLACES[key] ?? guess,
    shiftKey: parts.includes("Shift"),
    ctrlKey: parts.includes("Ctrl") || graph,
    altKey: parts.includes("Alt") || graph,
    metaKey: parts.includes("Meta"),
    getModifierState: (modifier) => modifier === "AltGraph" && graph,
  };
}

const keyboard = bindKeys({});

/** Presses keys as a reviewer would: "d", "6", "Shift+]". */
export function press({ store, screen }: Pick<Desk, "store" | "screen">, ...keys: string[]): void {
  for (const one of keys) {
    const command = keyboard.commandFor(keyPress(one));
    if (command) runCommand(store, screen, command);
  }
}
