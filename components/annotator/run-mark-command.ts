/** Carries out what makes marks of the selected words or changes the mark in hand. */
import type { QuoteAnnotation } from "@/lib/core/annotation/annotation";
import type { LayerIndex } from "@/lib/core/annotation/layer-index";
import { addSpan, changeForm, moveEnd, removeMark } from "./change-marks";
import type { MarkCommand } from "./commands";
import { selectedMark, selectedQuote } from "./context";
import { markMention, markNotSpeech, markQuote } from "./make-marks";
import { addAroundCue, changeType, joinQuotes, makeFragments, splitQuote } from "./reshape-marks";
import type { Screen } from "./screen";
import type { Change, Refused } from "./session";
import type { Store } from "./store";

/** What the command needs is there: see `unmetNeed`. */
export function runMarkCommand(store: Store, screen: Screen, command: MarkCommand): void {
  const context = store.context();
  const words = store.words();
  const mark = selectedMark(context);
  const quote = selectedQuote(context);
  const { head } = store.get().caret;

  /** Makes the change, or says why there is none. Words that are marked, now or before, are let go of; the caret stays at their end. */
  const change = (made: Change | Refused | null, otherwise = "Nothing changed") => {
    if (made === null) store.refuse(otherwise);
    else {
      store.change(made);
      if (words && !("refused" in made)) screen.setCaret({ anchor: head, head });
    }
  };

  switch (command.do) {
    case "quote":
      if (words) change(markQuote(context, words, command.form ?? undefined), BLANK);
      else if (quote && command.form) change(changeForm(quote, command.form));
      else if (mark) change(changeType(context, mark, "quote"));
      return;
    case "mention":
      if (words) change(markMention(context, words, command.type), BLANK);
      else if (quote) store.ask(command.type === "source" ? "creditedTo" : "cue");
      else if (store.progress.all > 0) store.ask("linkTo");
      else store.announce("No quotes yet");
      return;
    case "notSpeech":
      if (words) change(markNotSpeech(context, words), BLANK);
      return;
    case "blockMenu":
      store.set({ surface: "blockMenu" });
      return;
    case "changeType":
      store.ask("type");
      return;
    case "addSpan":
      if (mark && words) change(addSpan(context, mark, words), "The mark holds these words already");
      return;
    case "addAroundCue":
      if (quote) change(addAroundCue(context, quote, head), "The quote holds it already");
      return;
    case "join": {
      const next = quote && quoteAfter(store.index, quote);
      if (quote) change(next ? joinQuotes(context, quote, next) : null, "No quote follows");
      return;
    }
    case "split":
      if (quote) change(splitQuote(context, quote, head));
      return;
    case "fragments":
      if (quote) change(makeFragments(context, quote));
      return;
    case "remove":
      if (mark) store.remove(removeMark(mark));
      return;
    case "end":
      if (!mark) return;
      moveEndOf(store, mark, command);
      return;
  }
}

const BLANK = "There are no words there";

type EndCommand = Extract<MarkCommand, { do: "end" }>;

/** Moves an end of a mark and says where it is now. What is selected stays selected. */
function moveEndOf(
  store: Store,
  mark: Parameters<typeof moveEnd>[1],
  { side, direction, unit }: Omit<EndCommand, "do">,
): void {
  const made = moveEnd(store.context(), mark, { side, direction, unit });
  if (made) store.change(made);
  else store.announce("It goes no further");
}

/** The quote that follows in reading order; after a fragment, the next fragment of the same quote. */
function quoteAfter(index: LayerIndex, quote: QuoteAnnotation): QuoteAnnotation | null {
  const number = index.numberOf(quote);
  if (number !== null) return index.numbered[number] ?? null;
  const fragments = index.fragmentsOf(index.wholeOf(quote));
  const at = fragments.findIndex(({ id }) => id === quote.id);
  return fragments[at + 1] ?? null;
}
