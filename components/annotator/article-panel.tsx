import { useEffect, useRef } from "react";
import { CommentOverview } from "./comment-overview";
import { Comments } from "./comments";
import { SignalAnswers } from "./signal-answers";
import { SignalRows } from "./signal-rows";
import { useFocusRequest } from "./use-focus-request";

/** About the article as a whole: what is counted, and what only a reader can say. */
export function ArticlePanel() {
  const panel = useRef<HTMLDivElement>(null);
  const turn = useFocusRequest("article");
  const drawn = useRef(false);
  useEffect(() => {
    const first = !drawn.current;
    drawn.current = true;
    if (turn === 0) return;
    // A key asked, and the panel may be drawn because of it. Whoever pressed its tab stays there.
    const region = panel.current?.closest("[data-region]");
    if (first && region?.contains(document.activeElement)) return;
    const field =
      panel.current?.querySelector<HTMLElement>("[aria-invalid]") ??
      panel.current?.querySelector<HTMLElement>("select, input") ??
      panel.current?.querySelector<HTMLElement>("h2");
    field?.focus();
    field?.scrollIntoView({ block: "nearest" });
  }, [turn]);
  return (
    <div className="article-panel" ref={panel}>
      <SignalRows />
      <SignalAnswers />
      <Comments annotationId={null} />
      <CommentOverview />
    </div>
  );
}
