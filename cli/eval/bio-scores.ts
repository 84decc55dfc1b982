/** Scores of labelled words as CofeNet's evaluation counts them, with precision and recall kept apart. */
import { goesOn, LABELS, roleOf } from "@/lib/core/quotes/roles";

/** How many there are in the gold, how many were proposed, how many of those are right. */
export type Counts = { gold: number; proposed: number; right: number };

export const PARTS = ["source", "cue", "content"] as const;
export type Part = (typeof PARTS)[number];

export type BioScores = Record<Part, { exact: Counts; begin: Counts; words: Counts }>;

/** No counts yet. */
export function emptyScores(): BioScores {
  const none = () => ({ gold: 0, proposed: 0, right: 0 });
  const part = () => ({ exact: none(), begin: none(), words: none() });
  return { source: part(), cue: part(), content: part() };
}

/** F1 of the counts, 0 to 1; 0 where there is nothing. */
export function f1({ gold, proposed, right }: Counts): number {
  return gold + proposed === 0 ? 0 : (2 * right) / (gold + proposed);
}

const PART_OF: readonly (Part | null)[] = Array.from({ length: LABELS }, (_, label) => {
  const role = roleOf(label);
  return PARTS.find((part) => role.startsWith(part)) ?? null;
});

/** Adds one sequence of labels to the scores. A span is right if both its ends and its part are. */
export function addSequence(scores: BioScores, gold: Uint8Array, proposed: Uint8Array): void {
  const wanted = spansOf(gold);
  const found = spansOf(proposed);
  const keys = new Set(wanted.map(({ part, from, to }) => `${part} ${from} ${to}`));
  const begins = new Set(wanted.map(({ part, from }) => `${part} ${from}`));
  for (const { part } of wanted) {
    scores[part].exact.gold++;
    scores[part].begin.gold++;
  }
  for (const { part, from, to } of found) {
    const { exact, begin } = scores[part];
    exact.proposed++;
    begin.proposed++;
    if (keys.has(`${part} ${from} ${to}`)) exact.right++;
    if (begins.has(`${part} ${from}`)) begin.right++;
  }
  for (let index = 0; index < gold.length; index++) {
    const want = PART_OF[gold[index] as number];
    const have = PART_OF[proposed[index] as number];
    if (want) scores[want].words.gold++;
    if (have) scores[have].words.proposed++;
    if (want && want === have) scores[want].words.right++;
  }
}

function spansOf(labels: Uint8Array): { part: Part; from: number; to: number }[] {
  const spans: { part: Part; from: number; to: number }[] = [];
  for (let from = 0; from < labels.length; from++) {
    const part = PART_OF[labels[from] as number];
    if (!part || goesOn(labels[from] as number)) continue;
    let to = from + 1;
    while (to < labels.length && goesOn(labels[to] as number) && PART_OF[labels[to] as number] === part) to++;
    spans.push({ part, from, to });
  }
  return spans;
}

/** One line a part: F1 with precision, recall and the counts behind them. */
export function formatScores(scores: BioScores): string {
  const percent = (share: number) => (100 * share).toFixed(1).padStart(5);
  const lines = PARTS.map((part) => {
    const { exact, begin, words } = scores[part];
    const shares = `P ${percent(exact.right / Math.max(1, exact.proposed))}  R ${percent(exact.right / Math.max(1, exact.gold))}`;
    const counts = `${exact.right} right of ${exact.proposed} proposed, ${exact.gold} gold`;
    return `  ${part.padEnd(8)} exact ${percent(f1(exact))}  ${shares}  begin ${percent(f1(begin))}  words ${percent(f1(words))}   (${counts})`;
  });
  return `${lines.join("\n")}\n`;
}
