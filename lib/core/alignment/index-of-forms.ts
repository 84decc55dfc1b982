/** Finds a run of words in a longer one, form by form, in one pass (Knuth, Morris and Pratt 1977). */
import type { Word } from "./normalise-words";

/** The index in `words` at which all of `wanted` stand in a row, -1 if nowhere; time grows with the sum of the lengths. */
export function indexOfForms(wanted: readonly Word[], words: readonly Word[], from = 0): number {
  if (wanted.length === 0) return -1;
  const forms = wanted.map(({ form }) => form);
  const borders = bordersOf(forms);
  let matched = 0;
  for (let at = from; at < words.length; at++) {
    const { form } = words[at] as Word;
    while (matched > 0 && forms[matched] !== form) matched = borders[matched - 1] as number;
    if (forms[matched] === form) matched++;
    if (matched === forms.length) return at - matched + 1;
  }
  return -1;
}

/** For each beginning of `forms`, the length of its longest proper beginning that is also its end. */
function bordersOf(forms: readonly string[]): Int32Array {
  const borders = new Int32Array(forms.length);
  let length = 0;
  for (let at = 1; at < forms.length; at++) {
    while (length > 0 && forms[at] !== forms[length]) length = borders[length - 1] as number;
    if (forms[at] === forms[length]) length++;
    borders[at] = length;
  }
  return borders;
}
