/** The elements that stand among the words, as the editor takes them. */
import { Decoration } from "@tiptap/pm/view";
import { type MarkDrawing, type MarkPiece, pieceClass, pieceData } from "./drawing";

/** The key names everything that shows: where a line is drawn anew, an element that would look the same stays. */
export function widget(at: number, side: number, key: string, make: () => HTMLElement): Decoration {
  return Decoration.widget(at, make, { side, key, ignoreSelection: true, stopEvent: () => true });
}

/** A widget whose element can be found again by its mark for as long as it stands. */
export function kept(
  at: number,
  side: number,
  key: string,
  {
    id,
    among,
    make,
    place,
  }: {
    id: string;
    among: Map<string, HTMLElement>;
    make(): HTMLElement;
    place(dom: HTMLElement): HTMLElement;
  },
): Decoration {
  let made: HTMLElement | null = null;
  return Decoration.widget(
    at,
    () => {
      made = make();
      among.set(id, made);
      return place(made);
    },
    {
      side,
      key,
      ignoreSelection: true,
      stopEvent: () => true,
      destroy: () => {
        if (made && among.get(id) === made) among.delete(id);
      },
    },
  );
}

/** What a screen reader hears where a mark ends. */
export function endingWords({ ending }: MarkDrawing): string {
  return ending ? `, ${ending}, ` : "";
}

/** Keeps a chip on the line of its first word. */
const WORD_JOINER = "\u2060";

/** Carries the lanes of the marks a chip stands in on beneath it. */
export function underLanes(
  chip: HTMLElement,
  lanes: readonly MarkPiece[],
  on: (markId: string) => boolean,
): HTMLElement {
  let dom = chip;
  for (const piece of lanes.toReversed()) {
    const line = chip.ownerDocument.createElement("span");
    line.className = pieceClass(piece.mark, on(piece.mark.id));
    for (const [name, value] of Object.entries(pieceData(piece))) line.setAttribute(name, value);
    line.append(dom, ...(dom === chip ? [WORD_JOINER] : []));
    dom = line;
  }
  return dom;
}

/**
 * Lets an element that holds words alone say other ones. What it says already is
 * left as it is, and the node that says it stays: a new one would be styled and laid out anew.
 */
export function rewrite(element: Element | null | undefined, words: string): void {
  if (!element || element.textContent === words) return;
  const { firstChild } = element;
  if (firstChild instanceof Text && !firstChild.nextSibling) firstChild.data = words;
  else element.textContent = words;
}

/** Words for ears alone. */
export function hidden(words: string): HTMLElement {
  const dom = document.createElement("span");
  dom.className = "sr";
  dom.textContent = words;
  return dom;
}
