/** Handing a review in: asking first, and what stands in the way. */
import { counted } from "@/components/ui/number-words";
import { isStuck, unsavedCount } from "./all-saved";
import type { AnnotatorState } from "./annotator-state";
import { unsentDrafts } from "./comment-draft";
import { goToComments } from "./comment-visit";
import type { Screen } from "./screen";
import type { Store } from "./store";
import { goToMissing } from "./visit";

/** What keeps the review from being handed in, or `null`. */
export function whyNotFinish({ progress: { missing } }: Pick<Store, "progress">, state: AnnotatorState) {
  if (state.sync.closedElsewhere) return "This review was submitted from another window";
  if (missing > 0) return `${counted(missing, "thing is", "things are")} still missing`;
  const unsent = unsentDrafts(state.drafts, state.session.layer).length;
  if (unsent > 0) return `${counted(unsent, "comment is", "comments are")} not sent yet`;
  const unsaved = unsavedCount(state);
  if (unsaved === 0 || !isStuck(state)) return null;
  return `${counted(unsaved, "change is", "changes are")} not saved yet`;
}

/** Asks whether to hand the review in, or leads to what is missing. */
export function askToFinish(store: Store, screen: Screen): void {
  const why = whyNotFinish(store, store.get());
  if (why === null) {
    const sending = store.get().submission === "sending";
    store.set({ surface: "finish", ...(sending ? {} : { submission: "idle" }) });
    return;
  }
  const [first] = store.get().sync.closedElsewhere ? [] : store.progress.listMissing(1);
  if (first) {
    goToMissing(store, screen, first);
    store.set({ surface: "missing" });
  }
  const { drafts, session, sync } = store.get();
  const [draft] = first || sync.closedElsewhere ? [] : unsentDrafts(drafts, session.layer);
  if (draft) goToComments(store, screen, draft.annotationId);
  store.announce(first ? `${why}. ${first.message}` : why);
}

/** Why nothing came back of handing it in: not the server's answer, but the lack of one. */
export function noAnswerWords({ sync }: Pick<AnnotatorState, "sync">): string {
  if (sync.closedElsewhere) {
    return "This review was submitted from another window. Reload this page to read it.";
  }
  return sync.newVersion
    ? "A newer version of Verbatim is running. Reload this page, then finish. Your marks are safe."
    : "The server did not answer. Your marks are safe. Try again.";
}
