export type ComboboxOption = {
  readonly id: string;
  readonly label: string;
  /** Said after the label in grey: an office, a kind. */
  readonly detail?: string | undefined;
  /** At the far end: where the name stands. */
  readonly aside?: string | undefined;
  /** Further words that find the option: aliases. */
  readonly keywords?: readonly string[];
};

/**
 * The options that typed letters find, the likeliest first: names that begin
 * with them, names with a word that does, then other names, aliases and
 * offices. Case and accents count as the same; otherwise the order stays.
 */
export function matchingOptions(options: readonly ComboboxOption[], typed: string): ComboboxOption[] {
  const wanted = fold(typed);
  return options
    .map((option) => ({ option, rank: rankOf(option, wanted) }))
    .filter(({ rank }) => rank < NONE)
    .sort((a, b) => a.rank - b.rank)
    .map(({ option }) => option);
}

const NONE = 5;

function rankOf({ label, detail, keywords = [] }: ComboboxOption, wanted: string): number {
  const name = fold(label);
  if (name.startsWith(wanted)) return 0;
  if (` ${name}`.includes(` ${wanted}`)) return 1;
  if (name.includes(wanted)) return 2;
  if (keywords.some((word) => fold(word).includes(wanted))) return 3;
  return detail && fold(detail).includes(wanted) ? 4 : NONE;
}

function fold(words: string): string {
  return words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
