/** "Find in article": plain words, case and marks of every kind ignored. */
import { type Span, span } from "@/lib/core/text/offsets";

/** Most places shown at once. */
const MOST = 500;

/** Where `query` stands in the text. Curly and straight marks, dashes and kinds of blank count as the same. */
export function findInText(text: string, query: string): Span[] {
  const wanted = fold(query.trim());
  if (wanted === "") return [];
  const folded = fold(text);
  const found: Span[] = [];
  for (let at = folded.indexOf(wanted); at >= 0 && found.length < MOST; ) {
    found.push(span(at, at + wanted.length));
    at = folded.indexOf(wanted, at + wanted.length);
  }
  return found;
}

/** Folds one code unit to one code unit, so that offsets hold. */
function fold(text: string): string {
  const plain = text
    .replace(/[‘’‚]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐-―]/g, "-")
    .replace(/[\s\u00a0\u202f]/g, " ");
  const lower = plain.toLowerCase();
  return lower.length === plain.length ? lower : plain;
}
