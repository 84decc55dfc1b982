/**
 * Tells a text whose lines were broken to fit a width (e-mail, old wire copy)
 * from one that sets each paragraph on one line.
 */

/** Wrapped lines are no longer than this many UTF-16 units; wider lines are paragraphs. */
const WIDEST_WRAP = 120;

/** Nor are they narrower: verse and lists break where they please. */
const NARROWEST_WRAP = 40;

/** Fewer breaks than this prove nothing. */
const FEWEST_BREAKS = 3;

/** Share of a paragraph's breaks that must fall where the next word had no room. Wrapping by hand is ragged. */
const STEADY_SHARE = 0.9;

/**
 * The width a text was wrapped to, in UTF-16 units, or null if it was not.
 *
 * The rule: a break is forced where the next line's first word would not have
 * fitted, the width being that of the longest line of more than one word, from
 * 40 to 120 units. Touching lines (no blank line between) are a wrapped
 * paragraph if nine in ten of their breaks are forced. The text was wrapped if
 * such paragraphs hold at least three breaks, and at least half of all.
 */
export function wrapWidth(groups: readonly (readonly string[])[]): number | null {
  let width = 0;
  for (const line of groups.flat()) if (/\S\s+\S/.test(line)) width = Math.max(width, line.length);
  if (width < NARROWEST_WRAP || width > WIDEST_WRAP) return null;
  let breaks = 0;
  let wrapped = 0;
  for (const group of groups) {
    const inGroup = Math.max(0, group.length - 1);
    breaks += inGroup;
    if (isWrappedParagraph(group, width)) wrapped += inGroup;
  }
  return wrapped >= FEWEST_BREAKS && wrapped >= breaks / 2 ? width : null;
}

/** True if touching lines read as one paragraph wrapped to `width`: a list between wrapped paragraphs does not. */
export function isWrappedParagraph(lines: readonly string[], width: number): boolean {
  return countForcedBreaks(lines, width) >= STEADY_SHARE * (lines.length - 1);
}

function countForcedBreaks(lines: readonly string[], width: number): number {
  let forced = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (next === undefined) break;
    const word = /^\S+/.exec(next)?.[0] ?? "";
    if (line.length + 1 + word.length > width) forced++;
  }
  return forced;
}
