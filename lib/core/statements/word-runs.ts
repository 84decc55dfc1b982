/** Runs of words as sets, and how much two of them share (Broder 1997). */
import type { Word } from "@/lib/core/alignment/normalise-words";

/** Every run of `length` words by its forms. Bracketed words are the writer's own, and an ellipsis parts two runs. */
export function runsOf(words: readonly Word[], length: number): ReadonlySet<string> {
  const runs = new Set<string>();
  let run: string[] = [];
  for (const { form, bracketed, ellipsisBefore } of words) {
    if (bracketed || ellipsisBefore) run = [];
    if (bracketed) continue;
    run.push(form);
    if (run.length > length) run.shift();
    if (run.length === length) runs.add(run.join(" "));
  }
  return runs;
}

/** Elements in both. */
export function sharedCount<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const element of small) if (large.has(element)) shared++;
  return shared;
}

/** The share of the smaller set that is in the larger one, 0 to 1; 0 if it is empty. */
export function containment<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): number {
  const smaller = Math.min(one.size, other.size);
  return smaller === 0 ? 0 : sharedCount(one, other) / smaller;
}
