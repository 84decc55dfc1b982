/** Which keys the hint bar shows: ten at most, chosen by what is in hand. */
import type { Annotation } from "@/lib/core/annotation/annotation";
import type { KeyRow } from "./commands";

export type Hints = { readonly context: string; readonly rows: readonly KeyRow[] };

const MOVES: readonly KeyRow[] = [
  { keys: ["J", "K"], does: "next, previous" },
  { keys: ["N"], does: "next to judge" },
];

export function hintsFor(selected: Annotation | null, hasWords: boolean): Hints {
  if (hasWords) {
    return {
      context: "Words selected",
      rows: [
        { keys: ["D", "I", "M"], does: "quote" },
        { keys: ["S"], does: "speaker" },
        { keys: ["C"], does: "cue" },
        { keys: ["U"], does: "not speech" },
        ...(selected?.type === "quote" ? [{ keys: ["A"], does: "add to quote" }] : []),
        { keys: ["B"], does: "block label" },
        { keys: ["Esc"], does: "let go" },
      ],
    };
  }
  switch (selected?.type) {
    case "quote":
      return {
        context: "Quote selected",
        rows: [
          { keys: ["1", "–", "9"], does: "verdict" },
          { keys: ["0"], does: "more" },
          ...MOVES,
          { keys: ["D", "I", "M"], does: "kind" },
          { keys: ["S"], does: "speaker" },
          { keys: ["C"], does: "cue" },
          { keys: ["E"], does: "evidence" },
          { keys: ["R"], does: "rationale" },
          { keys: ["[", "]"], does: "end" },
        ],
      };
    case "source":
    case "cue":
    case "not_speech":
      return {
        context: { source: "Speaker selected", cue: "Cue selected", not_speech: "Not speech selected" }[
          selected.type
        ],
        rows: [...MOVES, { keys: ["[", "]"], does: "end" }, { keys: ["⌫"], does: "remove" }],
      };
    case "block":
      return {
        context: "Block selected",
        rows: [
          { keys: ["B"], does: "label" },
          ...MOVES,
          { keys: ["H"], does: "fold" },
          { keys: ["⌫"], does: "remove" },
        ],
      };
    case undefined:
      return {
        context: "Nothing selected",
        rows: [
          { keys: ["⇧", "←", "→"], does: "select words" },
          { keys: ['"'], does: "select the quotation" },
          ...MOVES,
          { keys: ["B"], does: "block label" },
          { keys: ["/"], does: "find" },
          { keys: ["H"], does: "fold" },
          { keys: ["?"], does: "all keys" },
        ],
      };
  }
}
