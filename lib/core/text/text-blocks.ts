/**
 * Finds the blocks of a plain text without touching it, and looks blocks up.
 * Offsets made elsewhere over the same file therefore hold.
 */
import type { ArticleDocument, Block, CanonicalText } from "./article-document";
import { blockIndexAt } from "./block-index";
import { isWrappedParagraph, wrapWidth } from "./hard-wrapping";
import { type Span, span, type TextOffset } from "./offsets";

/** Longest title line, UTF-16 units. */
const LONGEST_TITLE = 160;

/**
 * The block document of a plain text; offsets are UTF-16 units.
 *
 * Every line that is not blank is one block, without the white space at its
 * ends. In a hard-wrapped text (see `wrapWidth`) the touching lines of one
 * paragraph are one block. The first block is a heading of level 1 if it is one
 * line of at most 160 units, does not end like a sentence (a question may be a
 * title), and a blank line follows it with text below.
 */
export function documentFromText(text: CanonicalText): ArticleDocument {
  const groups = touchingLines(text);
  const width = wrapWidth(groups.map((lines) => lines.map((line) => text.slice(line.start, line.end))));
  const blocks: Block[] = [];
  for (const lines of groups) {
    const words = lines.map((line) => text.slice(line.start, line.end));
    if (width !== null && isWrappedParagraph(words, width)) {
      const [first, last] = [lines[0] as Span, lines.at(-1) as Span];
      blocks.push({ ...span(first.start, last.end), kind: "paragraph" });
    } else {
      for (const line of lines) blocks.push({ ...line, kind: "paragraph" });
    }
  }
  const [title] = blocks;
  if (title && groups.length > 1 && groups[0]?.length === 1 && looksLikeTitle(slice({ text }, title))) {
    blocks[0] = { ...title, kind: "heading", level: 1 };
  }
  return { text, blocks, inlines: [], images: [] };
}

/** The block that covers the code unit at `offset`; null between blocks and outside the text. */
export function blockAt({ blocks }: Pick<ArticleDocument, "blocks">, offset: TextOffset): Block | null {
  const block = blocks[blockIndexAt(blocks, offset)];
  return block && block.start <= offset && offset < block.end ? block : null;
}

/** The words a span covers. Throws `RangeError` if it reaches past the text. */
export function slice(document: Pick<ArticleDocument, "text">, range: Span): string {
  if (range.end > document.text.length) throw new RangeError(`The text ends before ${range.end}`);
  return document.text.slice(range.start, range.end);
}

/** Runs of lines with words on them, each line without the white space at its ends. */
function touchingLines(text: string): Span[][] {
  const groups: Span[][] = [];
  let group: Span[] = [];
  let at = 0;
  for (const line of text.split("\n")) {
    const words = line.trim();
    if (words === "") {
      if (group.length > 0) groups.push(group);
      group = [];
    } else {
      const start = at + (line.length - line.trimStart().length);
      group.push(span(start, start + words.length));
    }
    at += line.length + 1;
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

function looksLikeTitle(line: string): boolean {
  return line.length <= LONGEST_TITLE && !/[.!…:;,]["'”’»)\]]*$/u.test(line);
}
