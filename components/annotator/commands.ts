/** Everything the annotator can be told to do, by key or by button. What it takes is in `command-needs`. */

import type { InspectorTab } from "./annotator-state";
import type { EndUnit, Side, Way } from "./end-steps";
import type { MarkableForm } from "./make-marks";
import type { CaretDirection, CaretUnit } from "./move-caret";

/** Making marks of the selected words, and changing the mark in hand. */
export type MarkCommand =
  /** `null` takes the kind from the quotation marks. */
  | { readonly do: "quote"; readonly form: MarkableForm | null }
  | { readonly do: "mention"; readonly type: "source" | "cue" }
  | { readonly do: "notSpeech" | "blockMenu" | "changeType" | "addSpan" | "addAroundCue" }
  | { readonly do: "join" | "split" | "fragments" | "remove" }
  | { readonly do: "end"; readonly side: Side; readonly direction: Way; readonly unit: EndUnit };

/** Going somewhere: the caret, the words selected, the mark in hand. Changes no mark. */
export type MoveCommand =
  | { readonly do: "step" | "toJudge" | "quotation"; readonly by: 1 | -1 }
  | { readonly do: "select"; readonly unit: "word" | "sentence" | "quotation" }
  | { readonly do: "markHere" }
  | {
      readonly do: "caret";
      readonly unit: CaretUnit;
      readonly direction: CaretDirection;
      readonly extend: boolean;
    };

/** Going to a suggestion, and answering the one in hand. To edit is to take it over and go on changing it. */
export type SuggestionCommand =
  | { readonly do: "suggestion"; readonly by: 1 | -1 }
  | { readonly do: "accept" | "edit" | "reject" };

export type Command =
  | MarkCommand
  | MoveCommand
  | SuggestionCommand
  /** "0" leads to the verdicts without a digit of their own. */
  | { readonly do: "verdict"; readonly digit: string }
  | { readonly do: "evidence" | "rationale" | "comment" | "help" }
  | { readonly do: "undo" | "redo" | "find" | "fold" | "keys" | "letGo" | "finish" }
  | { readonly do: "tab"; readonly tab: InspectorTab }
  | { readonly do: "region"; readonly by: 1 | -1 };

/** True for what only means something where the caret is; elsewhere its keys belong to the browser. */
export function needsCaret({ do: what }: Command): boolean {
  return what === "caret" || what === "markHere" || what === "select" || what === "quotation";
}

/** True for what goes on while its key is held down. A verdict that is held for long is still one verdict. */
export function repeats({ do: what }: Command): boolean {
  return REPEATING.has(what);
}

const REPEATING: ReadonlySet<Command["do"]> = new Set([
  "caret",
  "end",
  "step",
  "toJudge",
  "quotation",
  "suggestion",
  "undo",
  "redo",
]);
