/** What is measured, and how rounds become one figure. Milliseconds and bytes. */
import type { Size } from "./sizes";
import type { StrokeWork } from "./work-in-trace";

/** What one round said of one contender at one size. */
export type Round = {
  /** Null for no answer within the time limit; then everything else is absent. */
  readonly open: number | null;
  readonly add?: readonly StrokeWork[];
  /** Why `add` holds nothing, where a peer did not make its marks. */
  readonly missing?: string;
  readonly change?: readonly StrokeWork[];
  readonly scroll?: {
    /** Of the main thread: its work, and its length by the clock. */
    readonly longestTask: { readonly work: number; readonly clock: number };
    readonly longestGap: number;
    readonly frames: number;
  };
  readonly memory?: Memory;
};

/** Bytes of the page's heap after its garbage was collected, and nodes of its document. */
export type Memory = {
  /** With the article open, over what the page itself needs: its code and the data handed over. */
  readonly heap: number;
  /** The same of a second visit, when code is warm: what the article alone takes. */
  readonly heapAgain: number;
  /** After leaving, over before opening: what is kept, code that has become warm included. */
  readonly kept: number;
  /** After a second visit, over after the first: what every further visit leaves. */
  readonly keptAgain: number;
  /** Nodes after a second visit, over after the first. */
  readonly nodesKept: number;
};

export type Result = { readonly contender: string; readonly size: Size; readonly rounds: readonly Round[] };

/** One number for each line of the table; null where the contender was not asked, or gave no answer. */
export type Figures = {
  readonly open: number | null;
  readonly addMedian: number | null;
  readonly addP95: number | null;
  readonly addInAllP95: number | null;
  readonly changeMedian: number | null;
  readonly changeP95: number | null;
  readonly changeInAllP95: number | null;
  readonly longestTask: number | null;
  readonly longestGap: number | null;
  readonly heap: number | null;
  readonly heapAgain: number | null;
  readonly kept: number | null;
  readonly keptAgain: number | null;
  readonly nodesKept: number | null;
};

/** The median of the rounds, line by line. A percentile is taken in each round first. */
export function figuresOf(rounds: readonly Round[]): Figures {
  const over = (pick: (round: Round) => number | null | undefined): number | null => {
    const values = rounds.map(pick).filter((value) => value !== null && value !== undefined);
    return percentile(values, 50);
  };
  const work = (stroke: "add" | "change", part: keyof StrokeWork, rank: number) =>
    over((round) => {
      const values = (round[stroke] ?? []).map((one) => one[part]);
      return percentile(
        values.filter((value) => value !== null),
        rank,
      );
    });
  return {
    open: rounds.some(({ open }) => open === null) ? null : over(({ open }) => open),
    addMedian: work("add", "toFrame", 50),
    addP95: work("add", "toFrame", 95),
    addInAllP95: work("add", "inAll", 95),
    changeMedian: work("change", "toFrame", 50),
    changeP95: work("change", "toFrame", 95),
    changeInAllP95: work("change", "inAll", 95),
    longestTask: over(({ scroll }) => scroll?.longestTask.work),
    longestGap: over(({ scroll }) => scroll?.longestGap),
    heap: over(({ memory }) => memory?.heap),
    heapAgain: over(({ memory }) => memory?.heapAgain),
    kept: over(({ memory }) => memory?.kept),
    keptAgain: over(({ memory }) => memory?.keptAgain),
    nodesKept: over(({ memory }) => memory?.nodesKept),
  };
}

/**
 * The smallest value that at least `rank` per cent of the values do not exceed;
 * the middle of two for the median of an even count; null of none.
 */
export function percentile(values: readonly number[], rank: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length * rank) / 100;
  const upper = sorted[Math.max(0, Math.ceil(at) - 1)];
  if (upper === undefined) return null;
  const next = sorted[Math.ceil(at)];
  return rank === 50 && Number.isInteger(at) && next !== undefined ? (upper + next) / 2 : upper;
}
