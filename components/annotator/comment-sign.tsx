import { Icon } from "@/components/ui/icons";
import { counted } from "@/components/ui/number-words";
import { asksForHelp } from "./comment-changes";
import { useWorkbench } from "./use-store";

/** That there are comments on a mark, and that one of them waits for an admin. Drawn by whoever follows the layer. */
export function CommentSign({ annotationId }: { annotationId: string }) {
  const { store } = useWorkbench();
  const thread = store.index.commentsOn(annotationId);
  if (thread.length === 0) return null;
  const asks = asksForHelp(thread);
  const words = counted(thread.length, "comment");
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
