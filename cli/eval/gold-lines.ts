/** Lines shorter than this must be a line of the gold article; a "More" is in every text. */
const FEWEST_WORDS_WITHIN = 4;

/**
 * Tells which lines of a page are content: those whose normalised text occurs
 * in the gold article. Normalised is lower case, words only, one space between.
 */
export function goldLines(article: string): (line: string) => boolean {
  const whole = ` ${normaliseLine(article)} `;
  const lines = new Set(article.split("\n").map(normaliseLine));
  return (line) => {
    const normalised = normaliseLine(line);
    if (normalised === "") return false;
    if (normalised.split(" ").length < FEWEST_WORDS_WITHIN) return lines.has(normalised);
    return whole.includes(` ${normalised} `);
  };
}

function normaliseLine(line: string): string {
  return (
    line
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(" ") ?? ""
  );
}
