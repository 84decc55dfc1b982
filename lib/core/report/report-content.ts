/**
 * What a published report says, complete and JSON-safe. It is stored as
 * `report.json`, and the page is drawn from it and from nothing else, so a
 * report can be drawn again without the database it came from.
 */
import type { EvidenceShortfall } from "@/lib/core/annotation/evidence-standard";
import type { MarksRecord } from "@/lib/core/annotation/review-view";
import type { Codebook } from "@/lib/core/codebook/codebook";
import type {
  BlockLabel,
  EvidenceGrade,
  QuoteForm,
  Verdict,
  VerdictFamily,
} from "@/lib/core/codebook/values";
import type { ArticleDocument } from "@/lib/core/text/article-document";

/** Raised when a field changes meaning or goes; adding one does not. */
export const REPORT_FORMAT = "verbatim-report/1";

/** A verdict with the words the pinned codebook has for it. */
export type VerdictWords = {
  readonly verdict: Verdict;
  readonly family: VerdictFamily;
  readonly word: string;
  /** The sentence public pages print beside the word. */
  readonly sentence: string;
};

/**
 * `same`: both sides have these words. `added`: printed, not on record.
 * `dropped`: on record, not printed. `marked`: an edit the print owns up to, in
 * brackets or at an ellipsis. `outside`: not compared, because it stands outside
 * the quotation marks or before and after the passage on record.
 */
export type DiffPiece = {
  readonly kind: "same" | "added" | "dropped" | "marked" | "outside";
  readonly text: string;
  /**
   * Of words added or dropped: whether they bear meaning by decision rule D1
   * (negation, modal, quantity, tense of a commitment, name, condition or
   * scope). Absent for the other kinds, and in reports frozen before it was told.
   */
  readonly meaning?: boolean;
};

export type ReportEvidence = {
  readonly id: string;
  readonly role: string;
  readonly kind: string;
  readonly grade: EvidenceGrade;
  readonly gradeWord: string;
  /** Only ever an http or https address. */
  readonly url: string | null;
  readonly archivedUrl: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly publishedAt: string | null;
  readonly locator: string | null;
  readonly speaker: string | null;
  readonly excerpt: string | null;
  /**
   * The printed words against the excerpt, both sides whole: the pieces of
   * `printed` are the words as printed, those of `record` the excerpt. Null
   * without an excerpt, for paraphrases, whose words are not the speaker's, and
   * where the two have too little in common to be laid side by side.
   */
  readonly diff: { readonly printed: readonly DiffPiece[]; readonly record: readonly DiffPiece[] } | null;
  /**
   * How many of the printed words the excerpt has too, out of those it reaches;
   * `beyond` more lie before its start or after its end. Null without a diff.
   */
  readonly matched: { readonly words: number; readonly of: number; readonly beyond: number } | null;
};

export type CreditedTo = {
  /** The person or organisation named, once the reviewers resolved it. */
  readonly name: string | null;
  /** The words the article uses: “he”, “Analysts”. */
  readonly surface: string | null;
  /** The codebook's word for an unnamed kind of speaker. */
  readonly classWord: string | null;
};

export type SaidBy =
  /** The speaker the article credits. */
  | { readonly kind: "same"; readonly name: string | null }
  /** Someone else, by name where the evidence names them. */
  | { readonly kind: "other"; readonly name: string | null }
  | { readonly kind: "not-established" };

export type FacetAnswer = {
  readonly id: string;
  readonly word: string;
  readonly value: string;
  readonly valueWord: string;
};

/** How one reviewer judged a quote, before the gold layer was made. */
export type ReviewerVerdict = {
  readonly pseudonym: string;
  /** `not-marked`: no quote of theirs covers at least half of the same words. */
  readonly kind: "judged" | "not-judged" | "not-marked";
  readonly verdict: VerdictWords | null;
  readonly saidBy: string | null;
  readonly rationale: string | null;
  /** True if verdict and speaker are those of the final reading. */
  readonly agrees: boolean;
};

export type ReportQuote = {
  readonly id: string;
  /** In reading order; the anchor of the quote is `#quote-<number>`. */
  readonly number: number;
  readonly letter: string;
  readonly form: QuoteForm;
  readonly formWord: string;
  /** All spans, in text order; offsets are UTF-16 units of the article text. */
  readonly spans: readonly { readonly start: number; readonly end: number; readonly exact: string }[];
  /** The words as printed, spans joined by an ellipsis in square brackets. */
  readonly printed: string;
  readonly inQuotationMarks: boolean;
  readonly creditedTo: CreditedTo;
  readonly saidBy: SaidBy;
  /** Null while nobody has judged the quote. */
  readonly verdict: VerdictWords | null;
  readonly checked: boolean;
  readonly severity: number | null;
  readonly rationale: string | null;
  readonly facets: readonly FacetAnswer[];
  readonly evidence: readonly ReportEvidence[];
  /** What the evidence lacks of the publication standard (CODEBOOK 7), for verdicts that need it. */
  readonly shortfalls: readonly EvidenceShortfall[];
  readonly reviews: readonly ReviewerVerdict[];
};

export type VerdictCount = VerdictWords & { readonly count: number };

export type Coverage = {
  readonly quotes: number;
  readonly checked: number;
  /** Of checked quotes: wrong, distorted, sound, open; most frequent first in each. Verdicts nobody gave are left out. */
  readonly verdicts: readonly VerdictCount[];
  /** “9 quotes, 6 examined: 3 misattributed, 2 accurate, 1 cannot be checked” */
  readonly sentence: string;
};

/** One stretch of quoted words with the speaker it is printed under and the one who said it. */
export type QuotedPiece = {
  readonly quote: number;
  readonly words: number;
  readonly printedUnder: string;
  /** Null where the record does not settle it. */
  readonly saidBy: string | null;
  readonly differs: boolean;
};

export type SpeakerWords = { readonly name: string | null; readonly words: number };

export type QuotedWords = {
  readonly total: number;
  /** Words whose speaker is another than the one printed. */
  readonly moved: number;
  /** Grouped by printed speaker, then by who said them, so both bars share one order. */
  readonly pieces: readonly QuotedPiece[];
  readonly printed: readonly SpeakerWords[];
  readonly spoken: readonly SpeakerWords[];
};

export type PageSegment = {
  readonly label: BlockLabel;
  readonly word: string;
  readonly article: boolean;
  readonly heading: boolean;
  readonly words: number;
};

export type PageShare = {
  readonly words: number;
  readonly articleWords: number;
  readonly otherWords: number;
  /** Whole percent of the words that are not the article. */
  readonly percent: number;
  /** In page order; neighbours with the same boilerplate label are one. */
  readonly segments: readonly PageSegment[];
  /** Not the article only; most words first. */
  readonly byLabel: readonly {
    readonly label: BlockLabel;
    readonly word: string;
    readonly words: number;
    readonly percent: number;
  }[];
};

export type NotSpeech = { readonly id: string; readonly text: string; readonly reasonWord: string | null };

export type Finding = { readonly headline: string; readonly deck: string };

/** A file frozen with the report, as its page lists it. */
export type FrozenFile = { readonly name: string; readonly bytes: number; readonly sha256: string };

export type ReportContent = {
  readonly format: typeof REPORT_FORMAT;
  /** Of every offset in here (docs/decisions/0009). */
  readonly offsetUnit: "UTF-16 code unit";
  readonly slug: string;
  /** Version of this report, from 1. */
  readonly number: number;
  /** ISO instant. */
  readonly publishedAt: string;
  readonly article: {
    readonly title: string;
    readonly outlet: string;
    readonly url: string | null;
    readonly publishedAt: string | null;
    readonly capturedAt: string;
    readonly sha256: string;
  };
  /** The whole pinned codebook: what every id above and in `gold` means. */
  readonly codebook: Codebook;
  readonly finding: Finding;
  readonly coverage: Coverage;
  readonly quotes: readonly ReportQuote[];
  readonly quotedWords: QuotedWords;
  readonly pageShare: PageShare;
  readonly notSpeech: readonly NotSpeech[];
  readonly reviewers: readonly {
    readonly pseudonym: string;
    readonly submittedAt: string;
    readonly quotes: number;
    /** Quotes they marked that the final reading does not have. */
    readonly notKept: number;
  }[];
  /** Pseudonym of the admin who made the gold layer. */
  readonly adjudicator: string;
  /** The frozen text and the final reading of it, for the article with its marks. */
  readonly document: ArticleDocument;
  readonly gold: MarksRecord;
};
