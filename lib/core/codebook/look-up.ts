/** Finds a codebook's entries by their stable ids. */
import type { Codebook } from "./codebook";
import type { BlockLabel, QuoteForm, Verdict } from "./values";

type EntryList =
  | "types"
  | "forms"
  | "blockLabels"
  | "notSpeechReasons"
  | "verdicts"
  | "speakerClasses"
  | "evidenceRoles"
  | "evidenceKinds"
  | "evidenceGrades"
  | "decisionRules";
type EntryOf<L extends EntryList> = Codebook[L][number];

/** The entry with this id in one of the codebook's lists, or `undefined` if this version has none. */
export function findEntry<L extends EntryList>(
  codebook: Codebook,
  list: L,
  id: string,
): EntryOf<L> | undefined {
  const entries: readonly EntryOf<L>[] = codebook[list];
  return entries.find((entry) => entry.id === id);
}

/** The verdict's entry. Throws `RangeError` if this codebook lacks it, which no seeded codebook does. */
export function verdictEntry(codebook: Codebook, id: Verdict): Codebook["verdicts"][number] {
  return present(findEntry(codebook, "verdicts", id), codebook, id);
}

/** The block label's entry. Throws `RangeError` if this codebook lacks it. */
export function blockLabelEntry(codebook: Codebook, id: BlockLabel): Codebook["blockLabels"][number] {
  return present(findEntry(codebook, "blockLabels", id), codebook, id);
}

/** The quote form's entry. Throws `RangeError` if this codebook lacks it. */
export function formEntry(codebook: Codebook, id: QuoteForm): Codebook["forms"][number] {
  return present(findEntry(codebook, "forms", id), codebook, id);
}

type FacetEntry = Codebook["facets"][number];

/** One question with its closed values: a facet, or an attribute such as `channel`. */
export function findQuestion(
  codebook: Codebook,
  id: string,
): Pick<FacetEntry, "word" | "question" | "values"> | undefined {
  return (
    codebook.facets.find((facet) => facet.id === id) ?? codebook.attributes.find((entry) => entry.id === id)
  );
}

/** The word for one answer to one question ("Confirmed"); the id itself if this codebook has no word for it. */
export function answerWord(codebook: Codebook, questionId: string, valueId: string | number): string {
  const value = findQuestion(codebook, questionId)?.values.find((entry) => entry.id === String(valueId));
  return value?.word ?? String(valueId);
}

function present<T>(entry: T | undefined, codebook: Codebook, id: string): T {
  if (!entry) throw new RangeError(`Codebook ${codebook.version} has no entry "${id}"`);
  return entry;
}
