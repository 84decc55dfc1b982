/** A comment begun and not sent: which field holds it, and what is written to the tab's storage. */
import { z } from "zod";
import { MAXIMUM_COMMENT_LENGTH } from "@/lib/core/annotation/annotation";
import type { Layer } from "@/lib/core/annotation/layer";
import type { ReviewView } from "@/lib/core/annotation/review-view";

const draftSchema = z.object({
  /** The mark it is about, or `null` for the article. */
  annotationId: z.string().nullable(),
  /** The comment that is being changed, or `null` for a new one. */
  commentId: z.string().nullable(),
  text: z.string().max(MAXIMUM_COMMENT_LENGTH),
  needsHelp: z.boolean(),
});
export type CommentDraft = z.infer<typeof draftSchema>;
type Place = Pick<CommentDraft, "annotationId" | "commentId">;

export type Drafts = ReadonlyMap<string, CommentDraft>;

/** What a draft is kept under: there is one for each field. */
export function draftKey({ annotationId, commentId }: Place): string {
  return commentId ?? annotationId ?? "article";
}

/** A new comment with nothing in it is no draft. One that is being changed stays one until it is saved or given up. */
export function withDraft(drafts: Drafts, draft: CommentDraft): Drafts {
  const next = new Map(drafts);
  if (draft.commentId === null && draft.text === "" && !draft.needsHelp) next.delete(draftKey(draft));
  else next.set(draftKey(draft), draft);
  return next;
}

export function withoutDraft(drafts: Drafts, place: Place): Drafts {
  const next = new Map(drafts);
  return next.delete(draftKey(place)) ? next : drafts;
}

/**
 * The drafts that would be lost: words that the layer does not have yet, on a
 * mark that is there.
 */
export function unsentDrafts(drafts: Drafts, { annotations, comments }: Layer): CommentDraft[] {
  return [...drafts.values()].filter(({ annotationId, commentId, text, needsHelp }) => {
    if (annotationId !== null && !annotations.has(annotationId)) return false;
    if (commentId === null) return text.trim() !== "";
    const saved = comments.get(commentId);
    return saved !== undefined && (saved.text !== text.trim() || saved.needsHelp !== needsHelp);
  });
}

type DraftStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** Whose drafts, and of which review. */
type DraftOwner = Pick<ReviewView, "reviewId" | "accountId">;

/** What this tab kept of a review. Nothing where it cannot be read. */
export function readDrafts(storage: DraftStorage, owner: DraftOwner): Drafts {
  try {
    const kept = z.array(draftSchema).parse(JSON.parse(storage.getItem(storageKey(owner)) ?? "[]"));
    return new Map(kept.map((draft) => [draftKey(draft), draft]));
  } catch {
    return new Map();
  }
}

/** Keeps the drafts for a reload of this tab. True unless the browser will not store. */
export function writeDrafts(storage: DraftStorage, owner: DraftOwner, drafts: Drafts): boolean {
  try {
    if (drafts.size === 0) storage.removeItem(storageKey(owner));
    else storage.setItem(storageKey(owner), JSON.stringify([...drafts.values()]));
    return true;
  } catch {
    return false;
  }
}

function storageKey({ reviewId, accountId }: DraftOwner): string {
  return `verbatim comments ${reviewId} ${accountId}`;
}
