/** What a page of the bench does with what it measures. Runs in the browser. */
import type { MarkKind } from "../synthetic-review";

/** The article as it is handed to those that know nothing of reviews. Offsets are UTF-16 units of `text`. */
export type PlainArticle = {
  readonly text: string;
  readonly paragraphs: readonly { readonly start: number; readonly end: number }[];
  readonly marks: readonly {
    readonly id: string;
    readonly kind: MarkKind;
    readonly start: number;
    readonly end: number;
  }[];
};

export type Contender<Data> = {
  /** Where its data lies: a path on the bench's own server. */
  readonly data: string;
  /** Puts the article and its marks into `place`. */
  open(place: HTMLElement, data: Data): Opened;
};

export type Opened = {
  /** The element that holds the words, once there is one that can be worked in. */
  article(): HTMLElement | null;
  /** A mark drawn as one of the first; null until then. True for one that has no element of its own. */
  firstMark(): Element | true | null;
  /** What inside the article is not its words. */
  readonly notWords?: string;
  /** Gets ready to have words marked, where that takes a step of its own. */
  arm?(): void;
  /** Marks it holds now; null where only the server is told. */
  count(): number | null;
  close(): void;
};

/** The paragraph, by its place among them, that holds this offset. */
export function paragraphAt({ paragraphs }: PlainArticle, offset: number): number {
  let low = 0;
  let high = paragraphs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((paragraphs[middle] as { start: number }).start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
