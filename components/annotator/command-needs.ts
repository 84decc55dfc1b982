/** What a command needs before it can be tried, said as what to do first. */
import type { Command } from "./commands";
import type { Store } from "./store";

const WORDS = "Select the words first";
const MARK = "Select a mark first";
const QUOTE = "Select a quote first";

/** Why the command cannot be tried here and now, in words; `null` if it can. */
export function unmetNeed(store: Store, command: Command): string | null {
  if (!store.view.editable && changesTheReview(command)) return "This review is read-only";
  const words = store.words() !== null;
  const mark = store.selected();
  const quote = mark?.type === "quote";
  switch (command.do) {
    case "quote":
      if (words || (quote && command.form !== null)) return null;
      return mark && mark.type !== "block" && command.form === null && !quote ? null : WORDS;
    case "mention":
      return words || quote || mark?.type === "source" || mark?.type === "cue" ? null : WORDS;
    case "notSpeech":
      return words ? null : WORDS;
    case "addSpan":
      return words && mark ? null : "Select a mark, then the words to add to it";
    case "changeType":
      return mark && mark.type !== "block" ? null : MARK;
    case "end":
      if (mark?.type === "block") return "A label covers its whole block";
      return mark ? null : MARK;
    case "remove":
      return mark ? null : MARK;
    case "addAroundCue":
    case "join":
    case "split":
    case "fragments":
    case "verdict":
    case "evidence":
    case "rationale":
      return quote ? null : QUOTE;
    case "accept":
    case "edit":
    case "reject":
      return store.held() ? null : "Go to a suggestion first";
    case "finish":
      return store.view.kind === "review" ? null : "The gold layer is finished in its report";
    default:
      return null;
  }
}

function changesTheReview({ do: what }: Command): boolean {
  return CHANGING.has(what);
}

const CHANGING: ReadonlySet<Command["do"]> = new Set([
  "quote",
  "mention",
  "notSpeech",
  "blockMenu",
  "changeType",
  "addSpan",
  "addAroundCue",
  "join",
  "split",
  "fragments",
  "remove",
  "end",
  "accept",
  "edit",
  "reject",
  "verdict",
  "comment",
  "help",
  "undo",
  "redo",
  "finish",
]);
