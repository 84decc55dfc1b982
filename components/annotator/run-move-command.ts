/** Carries out what moves the caret, selects words, or takes another mark in hand; and says where that led. */
import { textOffset } from "@/lib/core/text/offsets";
import type { MoveCommand } from "./commands";
import { selectedQuote } from "./context";
import { readingDirection, stepCaret, stepQuotation } from "./move-caret";
import type { Screen } from "./screen";
import { spanAt } from "./select-at-caret";
import type { Store } from "./store";
import { opening, spokenMark, visit } from "./visit";
import { marksAt, neighbour, pressAt } from "./visit-marks";

export function runMoveCommand(store: Store, screen: Screen, command: MoveCommand): void {
  const { caret, session } = store.get();
  const { document } = store.view;
  const choose = ({ start, end }: { start: number; end: number }) => {
    screen.setCaret({ anchor: start, head: end });
    screen.reveal(start, end);
    store.announce(`Selected: ${opening(document.text.slice(start, end))}`);
  };

  switch (command.do) {
    case "step": {
      const next = neighbour(store.index, session.selectedId, caret.head, command.by);
      if (next) visit(store, screen, next.id);
      else store.announce("No marks yet");
      return;
    }
    case "toJudge": {
      const from = selectedQuote(store.context()) ?? caret.head;
      const next = store.progress.nextToJudge(from, command.by);
      if (next) visit(store, screen, next.id);
      else store.announce(store.progress.all > 0 ? "Every quote is judged" : "No quotes yet");
      return;
    }
    case "markHere": {
      // As a press there does: the shortest, then the one around it.
      const mark = pressAt(marksAt(store.index, document, caret.head), session.selectedId);
      if (mark) {
        store.select(mark.id);
        store.announce(spokenMark(store, mark));
      } else store.announce("No mark at the caret");
      return;
    }
    case "quotation": {
      const found = stepQuotation(document, caret, command.by === 1 ? "forward" : "back");
      if (found) choose(found);
      else store.announce(command.by === 1 ? "No quotation follows" : "No quotation before this");
      return;
    }
    case "select": {
      const found = spanAt(document, textOffset(caret.head), command.unit);
      if (found) choose(found);
      else store.announce(NOT_THERE[command.unit]);
      return;
    }
    case "caret":
      moveCaret(store, screen, command);
  }
}

const NOT_THERE = {
  word: "There is no word at the caret",
  sentence: "The caret is not in a sentence",
  quotation: "The caret is not in a quotation",
} as const;

function moveCaret(
  store: Store,
  screen: Screen,
  { unit, direction, extend }: Extract<MoveCommand, { do: "caret" }>,
): void {
  const { anchor, head } = store.get().caret;
  const { document } = store.view;
  const forward = readingDirection(document, head, direction) === "forward";
  const letsGo = !extend && anchor !== head && unit === "character";
  const edge = forward ? Math.max(anchor, head) : Math.min(anchor, head);
  const to = letsGo ? edge : stepCaret(document, head, unit, direction);
  screen.setCaret({ anchor: extend ? anchor : to, head: to });
  screen.reveal(to);
  const border = forward ? "End of the article" : "Start of the article";
  if (to === head && !letsGo) store.announce(border);
  // Letters are said by the screen reader itself, which follows the caret.
  else if (unit === "character") return;
  else if (unit === "article") store.announce(extend ? `Selected to here: ${border.toLowerCase()}` : border);
  else {
    const passed = opening(document.text.slice(Math.min(head, to), Math.max(head, to)).trim());
    const grows = Math.abs(to - anchor) > Math.abs(head - anchor);
    store.announce(extend ? `${passed}, ${grows ? "selected" : "let go"}` : passed);
  }
}
