/**
 * A long article's blocks stand in sections of the editor's document, so that the
 * editor and the browser can pass over a whole section in which nothing changed.
 * The browser asks of each section in each frame whether it is near the screen, and
 * lays out the whole of it once it is: large sections make scrolling heavy, and
 * single blocks every frame. A shorter article is one section.
 */

/** Blocks from which on an article is long: only what is near the screen of it is laid out. */
export const LONG = 40;

const SECTION = 8;

/** How many blocks stand in each section, the last one aside. */
export function sectionSize(blocks: number): number {
  return blocks > LONG ? SECTION : Math.max(1, blocks);
}
