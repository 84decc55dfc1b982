/** Follows the keyboard and the pointer over controls that stand for something in the codebook. */
import { useEffect } from "react";
import { lookUp } from "./codebook-label";
import { useAnnotator, useWorkbench } from "./use-store";

/** The pointer must rest: on its way to somewhere else it asks about nothing. */
const REST_MS = 120;

/**
 * Controls say what they stand for in `data-codebook`. What the codebook itself
 * is read and opened with leaves the label as it is; anything else that takes
 * the focus lets it go, and so does another mark in hand. Draws nothing.
 */
export function CodebookCursor(): null {
  const { store } = useWorkbench();
  const selectedId = useAnnotator((state) => state.session.selectedId);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another mark in hand is what asks for it
  useEffect(() => lookUp(store, { pointed: null }), [selectedId, store]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const focused = ({ target }: Event) => {
      if (!(target instanceof Element) || target.closest(STAYS)) return;
      lookUp(store, { pointed: keyOf(target) });
    };
    const answered = ({ target }: Event) => {
      // The control says what it stands for now once it is drawn again.
      if (target instanceof Element && target.closest(CONTROL)) {
        requestAnimationFrame(() => lookUp(store, { pointed: keyOf(target) }));
      }
    };
    const hovered = ({ target }: Event) => {
      clearTimeout(timer);
      const key = target instanceof Element ? keyOf(target) : null;
      if (key !== null) timer = setTimeout(() => lookUp(store, { pointed: key }), REST_MS);
    };
    document.addEventListener("focusin", focused);
    document.addEventListener("change", answered);
    document.addEventListener("pointerover", hovered);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("focusin", focused);
      document.removeEventListener("change", answered);
      document.removeEventListener("pointerover", hovered);
    };
  }, [store]);
  return null;
}

const CONTROL = "[data-codebook]";
const STAYS = "[data-codebook-stays]";

function keyOf(element: Element): string | null {
  const control = element.closest(CONTROL);
  return control instanceof HTMLElement ? (control.dataset.codebook ?? null) : null;
}
