/** What the pages about statements are given. JSON-safe. */
import type { Comparison } from "@/lib/core/report/printed-words";
import type { VerdictWords } from "@/lib/core/report/report-content";

/** The words as recorded, and where they are from. */
export type StatementRecord = {
  readonly wording: string;
  readonly source: {
    readonly title: string;
    readonly publisher: string | null;
    readonly grade: "A" | "B" | "C";
    /** Only ever an http or https address. */
    readonly url: string | null;
  } | null;
};

/** One article's print of a statement. */
export type StatementPrint = {
  readonly annotationId: string;
  readonly outlet: string;
  readonly title: string;
  /** ISO date. */
  readonly publishedOn: string | null;
  readonly printed: string;
  /** Against the words as recorded; `null` without them, for paraphrases, and where nothing aligns. */
  readonly comparison: Comparison | null;
  readonly inQuotationMarks: boolean;
  readonly credited: string;
  /** The article credits somebody else than who said it. */
  readonly differs: boolean;
  readonly verdict: VerdictWords | null;
  /** Address of the quote in its article's report; `null` while none is published. */
  readonly reportPath: string | null;
  /** The outlet whose article this one is a copy of. */
  readonly copyOf: string | null;
};

/** People credited with the words, each with the outlets that say so. */
export type StatementCredit = {
  readonly names: readonly string[];
  readonly outlets: readonly string[];
  /** The one who said it, as far as the record tells. */
  readonly onRecord: boolean;
};

export type OutletFigures = {
  /** Articles that print the words. */
  readonly articles: number;
  /** Outlets that print them, copies of another's article not counted. */
  readonly outlets: number;
  /** Articles that are copies of an earlier one. */
  readonly copies: number;
};

export type StatementPage = {
  readonly id: string;
  readonly speaker: string | null;
  readonly occasion: string | null;
  /** ISO date. */
  readonly occurredOn: string | null;
  readonly record: StatementRecord | null;
  /** Empty unless the words are credited to two people or more; the one on record first. */
  readonly conflict: readonly StatementCredit[];
  readonly figures: OutletFigures;
  /** Those that credit somebody else first, then by day. */
  readonly prints: readonly StatementPrint[];
};

/** A passage of a stored reference that may be the words as recorded. */
export type PassageChoice = {
  readonly referenceId: string;
  readonly title: string;
  readonly wording: string;
};

/** A statement for admins, and what its words as recorded can be taken from. */
export type StatementDetail = {
  readonly page: StatementPage;
  /** The reference they are from. */
  readonly reference: { readonly id: string; readonly title: string } | null;
  /** Passages that have the words as printed, best first. */
  readonly passages: readonly PassageChoice[];
};

/** A statement in the public's list. */
export type PublishedStatement = {
  readonly id: string;
  readonly speaker: string | null;
  readonly wording: string;
  /** Articles with a published report that print it. */
  readonly articles: number;
};

/** A proposal as the admin sees it: as its page would be, and which of its quotes are new. */
export type StatementProposalView = {
  readonly statementId: string | null;
  readonly freshIds: readonly string[];
  readonly page: Omit<StatementPage, "id">;
};

/** Two articles with the same words, confirmed to be different people's. */
export type BlockedPair = readonly [StatementPrint, StatementPrint];

export type StatementsOverview = {
  readonly proposals: readonly StatementProposalView[];
  readonly blocked: readonly BlockedPair[];
  readonly statements: readonly StatementPage[];
};
