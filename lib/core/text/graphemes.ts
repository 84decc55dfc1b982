/**
 * Borders between the characters a reader sees (extended grapheme clusters,
 * Unicode Standard Annex 29). A mark never cuts one of them.
 */

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/**
 * How far back a cluster is looked for, UTF-16 units. Clusters restart at every
 * line feed, so only a longer line made of one kind of joined character (flags,
 * joined emoji) could be read differently from further back.
 */
const WINDOW = 1000;

/** The last border at or before `offset`, UTF-16 units. */
export function borderAtOrBefore(text: string, offset: number): number {
  return borderAround(text, offset).before;
}

/** The first border at or after `offset`, UTF-16 units. */
export function borderAtOrAfter(text: string, offset: number): number {
  return borderAround(text, offset).after;
}

function borderAround(text: string, offset: number): { before: number; after: number } {
  if (offset <= 0 || offset >= text.length || isPlainBorder(text, offset)) {
    const at = Math.min(Math.max(offset, 0), text.length);
    return { before: at, after: at };
  }
  const from = windowStart(text, offset);
  const segments = segmenter.segment(text.slice(from, offset + WINDOW));
  const segment = segments.containing(offset - from);
  if (!segment || segment.index === offset - from) return { before: offset, after: offset };
  return { before: from + segment.index, after: from + segment.index + segment.segment.length };
}

/** Two neighbours below U+0300 never join, carriage return and line feed aside. */
function isPlainBorder(text: string, offset: number): boolean {
  const [left, right] = [text.charCodeAt(offset - 1), text.charCodeAt(offset)];
  return left < 0x300 && right < 0x300 && left !== 0x0d;
}

function windowStart(text: string, offset: number): number {
  const from = Math.max(0, offset - WINDOW);
  const line = text.slice(from, offset).lastIndexOf("\n");
  return line === -1 ? from : from + line;
}
