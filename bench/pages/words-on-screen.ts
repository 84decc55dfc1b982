/** Finds words of the article on the screen, whatever the elements they are set in. */
import { frame, quiet } from "./frames";
import { scrollerOf } from "./scroller";

/**
 * Words of the article, by the letters before them: white space is not counted,
 * since pages differ in what they set between paragraphs.
 */
export type Letters = { readonly before: number; readonly words: string };

type Point = { readonly x: number; readonly y: number };

/** From before the first letter to after the last, in pixels of the viewport. */
export type Drag = { readonly from: Point; readonly to: Point };

/** Scrolls to the words. Throws if the article shows other words there. */
export async function placeToDrag(
  article: HTMLElement,
  letters: Letters,
  notWords: string | undefined,
): Promise<Drag> {
  // What was not drawn before it came near moves the words that were scrolled to.
  for (let turn = 0; turn < 2; turn++) {
    const [start] = endsOf(article, letters, notWords);
    const { top } = start.getBoundingClientRect();
    scrollerOf(article).scrollBy({ top: top - innerHeight / 2, behavior: "instant" });
    await frame();
    await frame();
  }
  await quiet();
  const [first, last] = endsOf(article, letters, notWords);
  const [left, right] = [first.getBoundingClientRect(), last.getBoundingClientRect()];
  return {
    from: { x: left.left + 0.5, y: left.top + left.height / 2 },
    to: { x: right.right - 0.5, y: right.top + right.height / 2 },
  };
}

/** The first and the last letter of the words. */
function endsOf(
  article: HTMLElement,
  { before, words }: Letters,
  notWords: string | undefined,
): [Range, Range] {
  const count = words.replace(/\s/g, "").length;
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT, (node) =>
    notWords && node.parentElement?.closest(notWords) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  let seen = 0;
  let first: Range | null = null;
  let shown = "";
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const letters = node.data.replace(/\s/g, "");
    if (seen + letters.length <= before) {
      seen += letters.length;
      continue;
    }
    for (let at = 0; at < node.length; at++) {
      if (/\s/.test(node.data.charAt(at))) continue;
      if (seen++ < before) continue;
      first ??= letterRange(node, at);
      shown += node.data.charAt(at);
      if (shown.length < count) continue;
      if (shown !== words.replace(/\s/g, "")) break;
      return [first, letterRange(node, at)];
    }
    if (shown.length >= count) break;
  }
  throw new Error(`The article shows “${shown}” where it should show “${words}”.`);
}

function letterRange(node: Text, offset: number): Range {
  const range = document.createRange();
  range.setStart(node, offset);
  range.setEnd(node, offset + 1);
  return range;
}
