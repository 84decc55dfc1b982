/** The few things a command needs of the screen itself. */
import type { ArticleEditor } from "@/lib/editor/article-editor";

/** What only the screen can do. */
export type Screen = {
  setCaret(caret: { anchor: number; head: number }): void;
  /** Brings an offset into view if it is off the page. */
  reveal(offset: number): void;
  focusArticle(): void;
  cycleRegion(by: 1 | -1): void;
};

type Held<T> = { readonly current: T | null };

export function createScreen(root: Held<HTMLElement>, editor: Held<ArticleEditor>): Screen {
  return {
    setCaret: (caret) => editor.current?.setCaret(caret),
    focusArticle: () => editor.current?.focus(),
    reveal(offset) {
      const pane = root.current?.querySelector(".read");
      const box = editor.current?.boxAt(offset);
      if (!pane || !box) return;
      const { top, height } = pane.getBoundingClientRect();
      const margin = 8;
      if (box.top >= top + margin && box.bottom <= top + height - margin) return;
      pane.scrollBy({ top: box.top - top - height * 0.4, behavior: calm() ? "auto" : "smooth" });
    },
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
