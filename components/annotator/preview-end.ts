/** Shows over the words what a mark would gain and lose, without touching the article's elements: nothing moves. */
import type { Span } from "@/lib/core/text/offsets";
import type { ArticleEditor } from "@/lib/editor/article-editor";

const NAMES = { gains: "mark-gains", loses: "mark-loses" } as const;

/** Takes the place of what was shown before. A browser without custom highlights shows the handle alone. */
export function previewEnd(editor: ArticleEditor, change: Readonly<Record<keyof typeof NAMES, Span>>): void {
  if (!("highlights" in CSS)) return;
  for (const part of ["gains", "loses"] as const) {
    const { start, end } = change[part];
    if (start === end) CSS.highlights.delete(NAMES[part]);
    else CSS.highlights.set(NAMES[part], new Highlight(editor.rangeOf(change[part])));
  }
}

export function clearPreview(): void {
  if (!("highlights" in CSS)) return;
  for (const name of Object.values(NAMES)) CSS.highlights.delete(name);
}
