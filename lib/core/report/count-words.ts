/** Words as a reader counts them: runs between white space that hold a letter or a figure. */

/** Number of words in a text. A lone dash, ellipsis or bar is none; “non-European” is one. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((token) => /[\p{L}\p{N}]/u.test(token)).length;
}

/** “1 quote”, “3 quotes”. Figures, never spelled out. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
