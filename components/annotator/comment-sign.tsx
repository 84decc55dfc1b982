import { Icon } from "@/components/ui/icons";
import { asksForHelp } from "./comment-changes";
import { useWorkbench } from "./use-store";

/** That there are comments on a mark, and that one of them waits for an admin. Drawn by whoever follows the layer. */
export function CommentSign({ annotationId }: { annotationId: string }) {
  const { store } = useWorkbench();
  const thread = store.index.commentsOn(annotationId);
  if (thread.length === 0) return null;
  const asks = asksForHelp(thread);
  const words = thread.length === 1 ? "1 comment" : `${thread.length} comments`;
  return (
    <span
      className={asks ? "comment-sign asks" : "comment-sign"}
      title={asks ? `${words}, needs help` : words}
    >
      <Icon name="note" />
      <span className="num" aria-hidden="true">
        {thread.length}
      </span>
      <span className="sr">{asks ? `${words}, needs help` : words}</span>
    </span>
  );
}
