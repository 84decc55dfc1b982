/** Carries out what is done with suggestions: going to the next, taking it over, turning it down. */
import { blockLabelEntry } from "@/lib/core/codebook/look-up";
import { extentOf, type Suggestion } from "@/lib/core/suggestions/suggestion";
import { blockIndexAt } from "@/lib/core/text/block-index";
import { acceptSuggestion, rejectSuggestion } from "./answer-suggestions";
import type { SuggestionCommand } from "./commands";
import type { Screen } from "./screen";
import type { Store } from "./store";
import { spokenSuggestion } from "./suggestion-words";
import { opening, visit } from "./visit";

export function runSuggestionCommand(store: Store, screen: Screen, command: SuggestionCommand): void {
  if (command.do === "suggestion") {
    const next = neighbourOf(store, placeInHand(store), command.by);
    if (next) holdSuggestion(store, screen, next);
    else store.announce(noneLeft(store));
    return;
  }
  const held = store.held();
  if (held) answerSuggestion(store, screen, held, command.do);
}

/** Answers a suggestion, in hand or not, and takes the next one in hand; one to be edited stays, as a mark. */
export function answerSuggestion(
  store: Store,
  screen: Screen,
  suggestion: Suggestion,
  answer: "accept" | "edit" | "reject",
): void {
  const change =
    answer === "reject"
      ? rejectSuggestion(store.context(), suggestion)
      : acceptSuggestion(store.context(), suggestion, answer === "edit" ? "edited" : "suggested");
  if (!store.change(change)) return;
  const done = store.get().announcement.words;
  const { selectedId } = store.get().session;
  if (answer === "edit" && selectedId !== null) {
    visit(store, screen, selectedId);
    return;
  }
  const next = neighbourOf(store, extentOf(suggestion).start, 1);
  if (next) holdSuggestion(store, screen, next, done);
  else store.announce(`${done}. ${noneLeft(store)}`);
}

/** Takes a suggestion in hand, brings it into view and says it, after what was done before. */
export function holdSuggestion(
  store: Store,
  screen: Screen,
  suggestion: Suggestion,
  done: string | null = null,
): void {
  const { start, end } = extentOf(suggestion);
  store.hold(suggestion.key);
  screen.setCaret({ anchor: start, head: start });
  screen.reveal(start, end);
  const { document, codebook } = store.view;
  const word = suggestion.type === "block" ? blockLabelEntry(codebook, suggestion.label).word : undefined;
  const words = opening(document.text.slice(start, end).replace(/\s+/g, " "));
  store.announce(`${done === null ? "" : `${done}. `}${spokenSuggestion(suggestion, word)} ${words}`);
}

/** The shortest suggestion to answer that has the character at this offset. */
export function suggestionAt({ suggestions, view }: Store, offset: number): Suggestion | null {
  const here = suggestions
    ?.inBlock(blockIndexAt(view.document.blocks, offset))
    .filter(({ spans }) => spans.some(({ start, end }) => start <= offset && offset < end))
    .sort((a, b) => lengthOf(a) - lengthOf(b));
  return here?.[0] ?? null;
}

function lengthOf(suggestion: Suggestion): number {
  const { start, end } = extentOf(suggestion);
  return end - start;
}

/** The suggestion after a place or before it, round the end of the article; `null` if there is none to answer. */
function neighbourOf({ suggestions }: Store, from: number, by: 1 | -1): Suggestion | null {
  const open = suggestions?.all ?? [];
  const found =
    by === 1
      ? (open.find((item) => extentOf(item).start > from) ?? open[0])
      : (open.findLast((item) => extentOf(item).start < from) ?? open.at(-1));
  return found ?? null;
}

/** Where to look from: the suggestion in hand while the caret is on it, else just before the caret, so that one under it is found. */
function placeInHand(store: Store): number {
  const held = store.held();
  const { head } = store.get().caret;
  if (!held) return head - 1;
  const { start, end } = extentOf(held);
  return start <= head && head <= end ? start : head - 1;
}

function noneLeft(store: Store): string {
  switch (store.get().suggesting.state) {
    case "waiting":
      return "Suggestions are still being worked out";
    case "failed":
      return "Suggestions could not be worked out here";
    case "none":
      return "There are no suggestions here";
    case "ready":
      return "No suggestions left";
  }
}
