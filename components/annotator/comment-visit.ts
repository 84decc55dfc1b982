/** Going to where comments are written, with the keyboard in the field. */
import { draftKey, withDraft } from "./comment-draft";
import type { Screen } from "./screen";
import type { Store } from "./store";
import { visit } from "./visit";

/** To the comments on a mark, or with `null` on the article. */
export function goToComments(store: Store, screen: Screen, annotationId: string | null): void {
  if (annotationId !== null) visit(store, screen, annotationId);
  writeComment(store, annotationId);
}

/** Puts the keyboard into the comment on the mark in hand, or with `null` on the article; with `needsHelp` as an ask. */
export function writeComment(store: Store, annotationId: string | null, needsHelp = false): void {
  if (needsHelp) {
    const { drafts } = store.get();
    const place = { annotationId, commentId: null };
    const draft = drafts.get(draftKey(place)) ?? { ...place, text: "" };
    store.set({ drafts: withDraft(drafts, { ...draft, needsHelp }) });
  }
  store.ask("comment");
  if (annotationId === null) store.set({ inspectorTab: "article" });
}
