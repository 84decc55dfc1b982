/** What can be done with comments, as changes; and what an ask for help has come to. */
import type { Comment } from "@/lib/core/annotation/annotation";
import type { ActionContext } from "./context";
import type { Change } from "./session";

type Written = Pick<Comment, "annotationId" | "text" | "needsHelp">;

/** A new comment by the one whose layer it is. `null` if it says nothing. */
export function addComment(
  { newId }: Pick<ActionContext, "newId">,
  { annotationId, text: typed, needsHelp }: Written,
): Change | null {
  const text = typed.trim();
  if (text === "") return null;
  const comment: Comment = { id: newId(), annotationId, by: "author", text, needsHelp };
  return {
    bodies: [{ type: "putComment", comment }],
    label: needsHelp ? "Comment added. An admin sees it." : "Comment added",
  };
}

/** Other words for a comment. `null` if that leaves none; a change of nothing if they are the same. */
export function editComment(
  comment: Comment,
  { text: typed, needsHelp }: Pick<Comment, "text" | "needsHelp">,
): Change | null {
  const text = typed.trim();
  if (text === "") return null;
  if (text === comment.text && needsHelp === comment.needsHelp)
    return { bodies: [], label: "Nothing changed" };
  return {
    bodies: [{ type: "putComment", comment: { ...comment, text, needsHelp } }],
    label: "Comment changed",
  };
}

export function removeComment({ id }: Comment): Change {
  return { bodies: [{ type: "removeComment", commentId: id }], label: "Comment removed" };
}

/** Takes the ask for help back; the comment stays. */
export function settleAsk(comment: Comment): Change {
  return {
    bodies: [{ type: "putComment", comment: { ...comment, needsHelp: false } }],
    label: "Marked as settled",
  };
}

/**
 * How an ask for help stands: open until an admin has written on the same mark
 * after it. `thread` is the mark's comments, oldest first.
 */
export function askOf(comment: Comment, thread: readonly Comment[]): "none" | "open" | "answered" {
  if (!comment.needsHelp || comment.by === "admin") return "none";
  return thread.some(({ by, id }) => by === "admin" && id > comment.id) ? "answered" : "open";
}

/** True if any comment of the thread waits for an admin. */
export function asksForHelp(thread: readonly Comment[]): boolean {
  return thread.some((comment) => askOf(comment, thread) === "open");
}
