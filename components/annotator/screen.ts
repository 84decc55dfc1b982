/** The few things a command needs of the screen itself. */
import type { ArticleEditor } from "@/lib/editor/article-editor";
import { scrollToShow } from "./scroll-to-show";

/** What only the screen can do. */
export type Screen = {
  setCaret(caret: { anchor: number; head: number }): void;
  /** Brings the words from an offset to `end`, or the offset alone, into view if they are off the page. */
  reveal(offset: number, end?: number): void;
  focusArticle(): void;
  /** Puts the focus on the inspector as a whole. It may have been opened just now. */
  focusInspector(): void;
  cycleRegion(by: 1 | -1): void;
};

type Held<T> = { readonly current: T | null };

/** Times a jump is corrected: what has never been on the screen stands at a guessed height until it is. */
const CORRECTIONS = 3;

export function createScreen(root: Held<HTMLElement>, editor: Held<ArticleEditor>): Screen {
  function reveal(offset: number, end: number, corrections = CORRECTIONS): void {
    const pane = root.current?.querySelector(".read");
    const first = editor.current?.boxAt(offset);
    const last = end === offset ? first : editor.current?.boxAt(end);
    if (!pane || !first || !last) return;
    const { top, height } = pane.getBoundingClientRect();
    const by = scrollToShow({ top: first.top - top, bottom: last.bottom - top }, height);
    if (by === 0) return;
    // Far away lie heights that change while one passes them: a smooth scroll would miss.
    const far = Math.abs(by) > height;
    pane.scrollBy({ top: by, behavior: far || calm() ? "auto" : "smooth" });
    if (far && corrections > 0) requestAnimationFrame(() => reveal(offset, end, corrections - 1));
  }

  return {
    setCaret: (caret) => editor.current?.setCaret(caret),
    focusArticle: () => editor.current?.focus(),
    focusInspector() {
      requestAnimationFrame(() => root.current?.querySelector<HTMLElement>("#inspector")?.focus());
    },
    reveal: (offset, end = offset) => reveal(offset, end),
    cycleRegion(by) {
      const regions = [...(root.current?.querySelectorAll<HTMLElement>("[data-region]") ?? [])].filter(
        (region) => region.getClientRects().length > 0,
      );
      if (regions.length === 0) return;
      const at = regions.findIndex((region) => region.contains(document.activeElement));
      const next = regions.at((at + by + (at < 0 && by < 0 ? 1 : 0)) % regions.length);
      if (next?.id === "article") editor.current?.focus();
      else next?.focus();
    },
  };
}

function calm(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
