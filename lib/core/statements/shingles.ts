/**
 * Recognises syndicated and copied articles by the runs of words they share
 * (Broder 1997), so that agency copy printed by ten outlets counts once.
 */
import { normaliseWords } from "@/lib/core/alignment/normalise-words";
import { MergedGroups } from "./merged-groups";
import { containment, runsOf } from "./word-runs";

export type ShingledArticle = {
  readonly id: string;
  /** Without its boilerplate, which an outlet's articles share. */
  readonly text: string;
  /** ISO date, YYYY-MM-DD; `null` if it carries none. */
  readonly publishedOn: string | null;
};

/** Articles that are one text, the earliest first: undated ones last, then in the order given. */
export type CopyGroup = {
  readonly ids: readonly string[];
  /** The least share of one's shingles that the other has, of the pairs that joined the group. */
  readonly containment: number;
};

/** Words of a shingle: five in a row are seldom written twice. */
const SHINGLE = 5;

/** Half of the shorter article, word for word, is no quotation. */
const COPIED = 0.5;

/** An article with fewer shingles is too short to tell. */
const FEWEST_SHINGLES = 20;

/** One shingle in so many is looked up; the rest are compared where it finds another article. */
const SAMPLE = 4;

/** Articles that a shingle leads to, the first that have it: enough to link all copies to one another. */
const MOST_HOLDERS = 8;

/** A pair is compared if it shares this part of the smaller one's sampled shingles. */
const LIKELY = 0.25;

/** Groups of articles that are copies of one another; only groups of two and more. Nearly linear in their words. */
export function findCopies(articles: readonly ShingledArticle[]): CopyGroup[] {
  const shingles = articles.map(({ text }) => shinglesOf(text));
  const groups = new MergedGroups(articles.length);
  const least = new Map<number, number>();
  for (const [a, b] of likelyCopies(shingles)) {
    const shared = containment(shingles[a] as ReadonlySet<number>, shingles[b] as ReadonlySet<number>);
    if (shared < COPIED) continue;
    const before = [a, b].map((member) => least.get(groups.groupOf(member)) ?? 1);
    groups.merge(a, b);
    least.set(groups.groupOf(a), Math.min(shared, ...before));
  }
  return groups
    .all()
    .filter((members) => members.length > 1)
    .map((members) => ({
      ids: inOrderOfDate(members.map((member) => articles[member] as ShingledArticle)),
      containment: least.get(members[0] as number) ?? 1,
    }));
}

/** Of articles that are copies of one another only the earliest that is among `ids`; all others as they are. */
export function countedOnce(ids: readonly string[], groups: readonly CopyGroup[]): string[] {
  const wanted = new Set(ids);
  const copies = new Set(groups.flatMap((group) => group.ids.filter((id) => wanted.has(id)).slice(1)));
  return ids.filter((id) => !copies.has(id));
}

/** Shingles as numbers: a hundred thousand articles must fit into memory. */
function shinglesOf(text: string): ReadonlySet<number> {
  return new Set([...runsOf(normaliseWords(text), SHINGLE)].map(hash));
}

function* likelyCopies(shingles: readonly ReadonlySet<number>[]): Generator<readonly [number, number]> {
  const holders = new Map<number, number[]>();
  const sizes: number[] = [];
  for (const [index, all] of shingles.entries()) {
    const sample = all.size < FEWEST_SHINGLES ? [] : [...all].filter((shingle) => shingle % SAMPLE === 0);
    sizes.push(sample.length);
    const shared = new Map<number, number>();
    for (const shingle of sample) {
      const known = holders.get(shingle) ?? [];
      for (const other of known) shared.set(other, (shared.get(other) ?? 0) + 1);
      if (known.length < MOST_HOLDERS) known.push(index);
      holders.set(shingle, known);
    }
    for (const [other, count] of shared) {
      if (count >= LIKELY * Math.min(sample.length, sizes[other] as number)) yield [other, index];
    }
  }
}

/** FNV-1a over UTF-16 units: spreads shingles evenly, which is all that a sample needs. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

function inOrderOfDate(articles: readonly ShingledArticle[]): string[] {
  return [...articles]
    .sort((a, b) => (a.publishedOn ?? "9").localeCompare(b.publishedOn ?? "9", "en"))
    .map(({ id }) => id);
}
