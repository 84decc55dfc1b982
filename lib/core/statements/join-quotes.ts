/**
 * Which quotes of several articles are the same words, said once: proposals for
 * the statements that a person confirms. Single link over pairs that share most
 * of their bigrams, as memes are joined (Leskovec, Backstrom and Kleinberg
 * 2009); two groups whose speakers a person confirmed to be different people
 * are never joined, since that is the finding.
 */
import { alignWords } from "@/lib/core/alignment/align-words";
import { compareWords } from "@/lib/core/alignment/compare-words";
import { isFunctionWord } from "@/lib/core/alignment/meaning-words";
import { normaliseWords, type Word } from "@/lib/core/alignment/normalise-words";
import { MergedGroups } from "./merged-groups";
import { containment, runsOf, sharedCount } from "./word-runs";

/** A quote as an article prints it. */
export type PrintedQuote = {
  readonly id: string;
  readonly text: string;
  /** ISO date of the article, YYYY-MM-DD; `null` if it carries none. */
  readonly publishedOn: string | null;
  /** Id of the speaker that a person confirmed for these words. */
  readonly confirmedSpeaker: string | null;
};

/** Two quotes and what they share. */
export type QuotePair = {
  readonly ids: readonly [string, string];
  /** `identical`: the same words; `contained`: one is a part of the other; else most words are the same. */
  readonly reason: "identical" | "contained" | "same_words" | "possible_variant";
  /** Share of the shorter one's bigrams that the longer one has, 0 to 1. */
  readonly containment: number;
  /** Different content words that both have. */
  readonly sharedContent: number;
  /** Shared words over all words of the aligned stretch, 0 to 1. */
  readonly similarity: number;
};

export type StatementProposals = {
  /** Quotes that are the same words, in the order given; only groups of two and more. */
  readonly statements: readonly { readonly ids: readonly string[]; readonly pairs: readonly QuotePair[] }[];
  /** Pairs that would have joined groups with different confirmed speakers. */
  readonly blocked: readonly QuotePair[];
  /** Pairs that share something, and too little to be joined: to look at. */
  readonly variants: readonly QuotePair[];
};

/**
 * From this containment on two quotes are the same words; below the lower one
 * they are unrelated. Measured on reported variants: copies .84 to 1, a
 * back-translated copy .72, a heavily back-translated one .31, unrelated pairs
 * .06 to .18 (.29 for one speaker on one subject).
 */
const SAME_WORDS = 0.6;
const POSSIBLE_VARIANT = 0.3;

/** Fewer shared content words say nothing. */
const LEAST_CONTENT = 4;

/** Days between two articles that may report one statement. */
const MOST_DAYS = 7;

/** A quote is compared with so many of the quotes that share a run of words with it, the nearest before it. */
const MOST_NEIGHBOURS = 24;

type ReadQuote = PrintedQuote & {
  readonly words: readonly Word[];
  readonly bigrams: ReadonlySet<string>;
  readonly content: ReadonlySet<string>;
  /** Its words in one string: equal for identical quotes. */
  readonly key: string;
};

/** Groups quotes into statements. Nearly linear in their words; ids must differ. */
export function joinQuotes(quotes: readonly PrintedQuote[]): StatementProposals {
  const read = quotes.map(readQuote);
  const pairs = candidatePairs(read).flatMap(([a, b]) => {
    const pair = weighPair(read[a] as ReadQuote, read[b] as ReadQuote);
    return pair ? [{ a, b, pair }] : [];
  });
  // The surest joins first, so that a doubtful one never decides whose the words are.
  pairs.sort(
    (x, y) =>
      Number(y.pair.reason === "identical") - Number(x.pair.reason === "identical") ||
      y.pair.containment - x.pair.containment ||
      y.pair.similarity - x.pair.similarity ||
      x.a - y.a ||
      x.b - y.b,
  );
  const groups = new MergedGroups(read.length);
  const speakers = new Map(read.map(({ confirmedSpeaker }, index) => [index, confirmedSpeaker]));
  const joined: typeof pairs = [];
  const blocked: QuotePair[] = [];
  for (const one of pairs) {
    if (one.pair.reason === "possible_variant") continue;
    const [left, right] = [groups.groupOf(one.a), groups.groupOf(one.b)];
    const [mine, theirs] = [speakers.get(left) ?? null, speakers.get(right) ?? null];
    if (mine !== null && theirs !== null && mine !== theirs) {
      blocked.push(one.pair);
      continue;
    }
    groups.merge(left, right);
    speakers.set(groups.groupOf(left), mine ?? theirs);
    joined.push(one);
  }
  const variants = pairs.filter(
    ({ a, b, pair }) => pair.reason === "possible_variant" && groups.groupOf(a) !== groups.groupOf(b),
  );
  return {
    statements: describeGroups(read, groups, joined),
    blocked,
    variants: variants.map(({ pair }) => pair),
  };
}

/** What two quotes share, by the same measure; `null` if too little to look at. */
export function compareQuotes(one: PrintedQuote, other: PrintedQuote): QuotePair | null {
  return weighPair(readQuote(one), readQuote(other));
}

function describeGroups(
  read: readonly ReadQuote[],
  groups: MergedGroups,
  joined: readonly { readonly a: number; readonly pair: QuotePair }[],
): StatementProposals["statements"] {
  const pairsOf = new Map<number, QuotePair[]>();
  for (const { a, pair } of joined) {
    const group = groups.groupOf(a);
    const known = pairsOf.get(group);
    if (known) known.push(pair);
    else pairsOf.set(group, [pair]);
  }
  return groups
    .all()
    .filter((members) => members.length > 1)
    .map((members) => ({
      ids: members.map((member) => (read[member] as ReadQuote).id),
      pairs: pairsOf.get(members[0] as number) ?? [],
    }));
}

function readQuote(quote: PrintedQuote): ReadQuote {
  const words = normaliseWords(quote.text);
  const spoken = words.filter(({ bracketed }) => !bracketed);
  return {
    ...quote,
    words,
    bigrams: runsOf(words, 2),
    content: new Set(spoken.map(({ form }) => form).filter((form) => !isFunctionWord(form))),
    key: words.map(({ form }) => form).join(" "),
  };
}

/**
 * Pairs that are worth comparing: those that share three words in a row, or all
 * of them. Each quote meets only the nearest before it on every such run, which
 * is enough to link them all: identical ones hang together as a chain.
 */
function candidatePairs(read: readonly ReadQuote[]): (readonly [number, number])[] {
  const holders = new Map<string, number[]>();
  const pairs = new Map<string, readonly [number, number]>();
  read.forEach(({ words, key }, index) => {
    const met = new Set<number>();
    for (const run of [...runsOf(words, 3), key]) {
      const known = holders.get(run) ?? [];
      for (const other of known) met.add(other);
      known.push(index);
      if (known.length > MOST_NEIGHBOURS) known.shift();
      holders.set(run, known);
    }
    for (const other of met) pairs.set(`${other} ${index}`, [other, index]);
  });
  return [...pairs.values()];
}

function weighPair(one: ReadQuote, other: ReadQuote): QuotePair | null {
  const sharedContent = sharedCount(one.content, other.content);
  const identical = one.key === other.key;
  const contained = containment(one.bigrams, other.bigrams);
  if (sharedContent < LEAST_CONTENT || contained < POSSIBLE_VARIANT) return null;
  if (!identical && !isNear(one.publishedOn, other.publishedOn)) return null;
  const reason = identical
    ? "identical"
    : contained === 1
      ? "contained"
      : contained >= SAME_WORDS
        ? "same_words"
        : "possible_variant";
  return {
    ids: [one.id, other.id],
    reason,
    containment: contained,
    sharedContent,
    similarity: identical ? 1 : similarityOf(one, other),
  };
}

function similarityOf(one: ReadQuote, other: ReadQuote): number {
  const [short, long] = one.words.length <= other.words.length ? [one, other] : [other, one];
  const steps = alignWords(short.words, long.words);
  if (!steps) return 0;
  const sides = { left: short.words, right: long.words, printed: short.text, evidence: long.text };
  return compareWords(sides, steps).similarity;
}

/** An article without a date may be of any day. */
function isNear(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return true;
  const days = Math.abs(Date.parse(one) - Date.parse(other)) / 86_400_000;
  return !(days > MOST_DAYS);
}
