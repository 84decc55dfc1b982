/** Carries a command out on the store: from what a key or a button means to what it does here and now. */

import type { InspectorTab } from "./annotator-state";
import { askToFinish } from "./ask-to-finish";
import { unmetNeed } from "./command-needs";
import type { Command } from "./commands";
import { writeComment } from "./comment-visit";
import { judgeByKey } from "./judge-by-key";
import { runMarkCommand } from "./run-mark-command";
import { runMoveCommand } from "./run-move-command";
import { runSuggestionCommand } from "./run-suggestion-command";
import type { Screen } from "./screen";
import type { Store } from "./store";

/** Does it, or says why it cannot be done. */
export function runCommand(store: Store, screen: Screen, command: Command): void {
  const need = unmetNeed(store, command);
  if (need !== null) {
    store.refuse(need);
    return;
  }
  switch (command.do) {
    case "caret":
    case "step":
    case "toJudge":
    case "quotation":
    case "select":
    case "markHere":
      runMoveCommand(store, screen, command);
      return;
    case "suggestion":
    case "accept":
    case "edit":
    case "reject":
      runSuggestionCommand(store, screen, command);
      return;
    case "verdict":
      judgeByKey(store, command.digit);
      return;
    case "evidence":
    case "rationale":
      store.ask(command.do);
      return;
    case "comment":
    case "help":
      writeComment(store, store.get().session.selectedId, command.do === "help");
      return;
    case "tab":
      showTab(store, screen, command.tab);
      return;
    case "fold": {
      const { folded } = store.get();
      store.set({ folded: !folded });
      store.announce(folded ? "Boilerplate shown" : "Boilerplate folded");
      return;
    }
    case "find":
    case "keys":
      store.set({ surface: command.do });
      return;
    case "finish":
      askToFinish(store, screen);
      return;
    case "undo":
      store.undo();
      return;
    case "redo":
      store.redo();
      return;
    case "letGo":
      letGo(store, screen);
      return;
    case "region":
      screen.cycleRegion(command.by);
      return;
    default:
      runMarkCommand(store, screen, command);
  }
}

/** Does it for a button beside the article: the keyboard goes back to the words, unless the command sent it elsewhere. */
export function runFromButton(store: Store, screen: Screen, command: Command): void {
  const { focusRequest, surface } = store.get();
  runCommand(store, screen, command);
  const after = store.get();
  const sent = after.focusRequest !== focusRequest || (after.surface !== surface && after.surface !== null);
  if (!sent && command.do !== "region" && command.do !== "tab") screen.focusArticle();
}

function showTab(store: Store, screen: Screen, tab: InspectorTab): void {
  if (tab === "article") store.ask("article");
  else if (tab === "codebook") store.ask("codebookSearch");
  else {
    store.set({ inspectorTab: "mark", inspectorOpen: true });
    screen.focusInspector();
    if (!store.selected()) store.announce("Nothing selected");
  }
}

function letGo(store: Store, screen: Screen): void {
  const { caret, undoOffer, refusal } = store.get();
  if (undoOffer !== null || refusal !== null) store.set({ undoOffer: null, refusal: null });
  if (store.words()) {
    screen.setCaret({ anchor: caret.head, head: caret.head });
    store.announce("Words let go");
  } else if (store.selected()) {
    store.select(null);
    store.announce("Mark let go");
  } else if (store.held()) {
    store.hold(null);
    store.announce("Suggestion let go");
  }
}
