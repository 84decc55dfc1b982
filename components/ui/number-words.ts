const WORDS = [
  "No",
  "One",
  "Two",
  "Three",
  "Four",
  "Five",
  "Six",
  "Seven",
  "Eight",
  "Nine",
  "Ten",
  "Eleven",
  "Twelve",
] as const;

/** A count that opens a headline: "Two"; figures from thirteen on. */
export function numberWord(count: number): string {
  return WORDS[count] ?? String(count);
}

/** Made once: making it takes longer than writing a hundred numbers. */
const FIGURES = new Intl.NumberFormat("en-GB");

/** "1 quote", "3 quotes". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${FIGURES.format(count)} ${count === 1 ? one : many}`;
}
