/** Carries a command out on the store: from what a key means to what it does here and now. */
import { formEntry, verdictEntry } from "@/lib/core/codebook/look-up";
import { verdictsForForm } from "@/lib/core/codebook/pick-verdict";
import { textOffset } from "@/lib/core/text/offsets";
import { quotationAt } from "@/lib/core/text/word-boundaries";
import { addSpan, changeForm, moveEnd, removeMark } from "./change-marks";
import type { Command } from "./commands";
import { selectedMark, selectedQuote } from "./context";
import { pickVerdict } from "./judge-quotes";
import { markMention, markNotSpeech, markQuote } from "./make-marks";
import { blockOf, stepCaret } from "./move-caret";
import type { Screen } from "./screen";
import { judged, type Store } from "./store";
import { visit } from "./visit";
import { neighbour, nextToJudge } from "./visit-marks";

/** True if the command was carried out or refused with words; false leaves the key to the browser. */
export function runCommand(store: Store, screen: Screen, command: Command): boolean {
  const context = store.context();
  const words = store.words();
  const state = store.get();
  const mark = selectedMark(context);
  const quote = selectedQuote(context);
  const { document } = store.view;

  if (!store.view.editable && WRITES.has(command.do)) {
    store.announce("This review is read-only");
    return true;
  }

  /** After words were marked, the caret stays at their end and lets them go. */
  const collapse = () => {
    const at = store.get().caret.head;
    screen.setCaret({ anchor: at, head: at });
  };

  switch (command.do) {
    case "quote": {
      if (words) {
        if (store.change(markQuote(context, words, command.form ?? undefined))) collapse();
      } else if (quote && command.form) store.change(changeForm(quote, command.form));
      else store.announce("Select the words first");
      return true;
    }
    case "mention": {
      if (words) {
        if (store.change(markMention(context, words, command.type))) collapse();
      } else if (quote) store.ask(command.type === "source" ? "creditedTo" : "cue");
      else store.announce("Select the words first");
      return true;
    }
    case "notSpeech": {
      if (words && store.change(markNotSpeech(context, words))) collapse();
      else if (!words) store.announce("Select the words first");
      return true;
    }
    case "addSpan": {
      if (mark && words && store.change(addSpan(context, mark, words))) collapse();
      else store.announce("Select a mark, then the words to add to it");
      return true;
    }
    case "blockMenu":
      store.set({ surface: "blockMenu" });
      return true;
    case "remove": {
      if (!mark) return true;
      store.remove(removeMark(mark));
      return true;
    }
    case "verdict": {
      if (!quote) {
        store.announce("Select a quote first");
        return true;
      }
      if (command.digit === "0") {
        store.ask("moreVerdicts");
        return true;
      }
      judgeByKey(store, command.digit);
      return true;
    }
    case "evidence":
    case "rationale":
      if (quote) store.ask(command.do);
      else store.announce("Select a quote first");
      return true;
    case "step": {
      const next = neighbour(context.layer, context.selectedId, state.caret.head, command.by);
      if (next) visit(store, screen, next.id);
      else store.announce("No marks yet");
      return true;
    }
    case "nextToJudge": {
      const next = nextToJudge(state.quotes, context.selectedId);
      if (next) visit(store, screen, next.quote.id);
      else store.announce(state.quotes.length > 0 ? "Every quote is judged" : "No quotes yet");
      return true;
    }
    case "end": {
      if (!mark) {
        store.announce("Select a mark first");
        return true;
      }
      if (!store.change(moveEnd(context, mark, command.side, command.direction))) {
        store.announce("It goes no further");
      }
      return true;
    }
    case "selectQuotation": {
      const at = textOffset(state.caret.head);
      const block = blockOf(document, at);
      const found =
        block &&
        (quotationAt(document.text, block, at) ??
          (at > 0 ? quotationAt(document.text, block, textOffset(at - 1)) : null));
      if (found) {
        screen.setCaret({ anchor: found.start, head: found.end });
        store.announce("Quotation selected");
      } else store.announce("The caret is not in a quotation");
      return true;
    }
    case "fold":
      store.set({ folded: !state.folded });
      store.announce(state.folded ? "Boilerplate shown" : "Boilerplate folded");
      return true;
    case "find":
      store.set({ surface: "find" });
      return true;
    case "keys":
      store.set({ surface: "keys" });
      return true;
    case "undo":
      store.undo();
      return true;
    case "redo":
      store.redo();
      return true;
    case "letGo":
      if (words) collapse();
      else if (mark) store.select(null);
      store.set({ undoOffer: null });
      return true;
    case "region":
      screen.cycleRegion(command.by);
      return true;
    case "caret": {
      const { anchor, head } = state.caret;
      const { unit, direction, extend } = command;
      const edge = direction === "forward" ? Math.max(anchor, head) : Math.min(anchor, head);
      const letsGo = !extend && anchor !== head && unit === "character";
      const to = letsGo ? edge : stepCaret(document, head, unit, direction);
      screen.setCaret({ anchor: extend ? anchor : to, head: to });
      screen.reveal(to);
      return true;
    }
  }
}

const WRITES: ReadonlySet<Command["do"]> = new Set([
  "quote",
  "mention",
  "notSpeech",
  "addSpan",
  "blockMenu",
  "remove",
  "verdict",
  "end",
  "undo",
  "redo",
]);

/** Picks the verdict on a digit key, or says why this kind of quote cannot have it. */
function judgeByKey(store: Store, digit: string): void {
  const { codebook } = store.view;
  const quote = selectedQuote(store.context());
  const entry = codebook.verdicts.find(({ key }) => key === digit);
  if (!quote || !entry) return;
  const { form } = quote.attributes;
  if (!verdictsForForm(codebook, form).includes(entry.id)) {
    const kind = formEntry(codebook, form).word.toLowerCase();
    store.announce(`${entry.word} does not apply to ${kind} quotes`);
    return;
  }
  judge(store, entry.id);
}

/**
 * Judges the quote in hand and sends the reviewer where the verdict asks them to
 * go. With `passing` they stay: an arrow only passes over the verdict.
 */
export function judge(store: Store, verdict: Parameters<typeof pickVerdict>[2], passing = false): void {
  const context = store.context();
  const quote = selectedQuote(context);
  if (!quote || !store.change(pickVerdict(context, quote, verdict))) return;
  const summary = store.get().quotes.find((candidate) => candidate.quote.id === quote.id);
  if (!summary) return;
  const { done, all } = judged(store.get().quotes);
  const stands = summary.verdict !== null;
  store.notePicked(quote.id, stands || summary.quote.attributes.occurrence ? verdict : null);
  store.announce(`Quote ${summary.number}: ${summary.word.toLowerCase()}. ${done} of ${all} judged.`);
  const { asks } = verdictEntry(context.codebook, verdict);
  if (!passing && stands && asks === "speakerActual" && !summary.quote.attributes.speakerActual)
    store.ask("saidBy");
}
