/** What the annotator is given to open one review. JSON-safe: it crosses to the browser. */
import type { BlockFacts } from "@/lib/core/boilerplate/block-facts";
import type { Codebook } from "@/lib/core/codebook/codebook";
import type { ArticleDocument } from "@/lib/core/text/article-document";
import type { Annotation, AnnotationLink, Comment, Evidence, Rejection, Signal } from "./annotation";
import type { Layer } from "./layer";

/** The marks of a layer with what hangs on them, as plain arrays: the part of it that is published. */
export type MarksRecord = {
  readonly annotations: readonly Annotation[];
  readonly removed: readonly Annotation[];
  readonly links: readonly AnnotationLink[];
  readonly evidence: readonly Evidence[];
};

/** A layer as plain arrays. Comments are between their author and the admins, and rejections the author's own: no report and no export holds them. */
export type LayerRecord = MarksRecord & {
  readonly signals: readonly Signal[];
  readonly comments: readonly Comment[];
  readonly rejections: readonly Rejection[];
};

/** A speaker of the registry. */
export type SpeakerSummary = {
  readonly id: string;
  readonly name: string;
  readonly kind: "person" | "organisation" | "role";
  readonly aliases: readonly string[];
  /** The office held when the article was published, shown beside the name. */
  readonly office: string | null;
  readonly wikidataId: string | null;
};

/** The stored record of a speech event. `turns` are ranges of its `text` in UTF-16 units, end exclusive. */
export type ReferenceSummary = {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly grade: "A" | "B" | "C";
  readonly publisher: string | null;
  /** ISO date, YYYY-MM-DD, of the occasion. */
  readonly occurredAt: string | null;
  readonly url: string | null;
  readonly archivedUrl: string | null;
  readonly text: string;
  readonly turns: readonly { readonly speaker: string; readonly start: number; readonly end: number }[];
};

/** What is known of an article besides its words. */
export type ArticleSummary = {
  readonly id: string;
  readonly versionId: string;
  readonly title: string;
  readonly outlet: string;
  readonly url: string | null;
  /** ISO date, YYYY-MM-DD, or null if the article carries none. */
  readonly publishedAt: string | null;
  /** ISO instant at which the text was frozen. */
  readonly capturedAt: string;
  readonly sha256: string;
};

/** What is known of an article's blocks besides their words, for suggesting labels. */
export type BlockKnowledge = {
  /** What the page told of each block; null for plain text. */
  readonly facts: readonly BlockFacts[] | null;
  /** Indexes of the blocks that other articles of the outlet print, too. */
  readonly repeated: readonly number[];
};

/** One review with all it takes to work on it. */
export type ReviewView = {
  readonly reviewId: string;
  /** The account this was read for: what the page sends or keeps on the device is this one's alone. */
  readonly accountId: string;
  readonly kind: "review" | "gold";
  readonly status: "open" | "submitted";
  /** False for a submitted review and for anyone but its author (admins read). */
  readonly editable: boolean;
  readonly reviewerPseudonym: string;
  readonly article: ArticleSummary;
  readonly document: ArticleDocument;
  readonly blocks: BlockKnowledge;
  readonly codebook: Codebook;
  readonly layer: LayerRecord;
  /** The last place of the review's log that `layer` holds. */
  readonly sequence: number;
  readonly speakers: readonly SpeakerSummary[];
  readonly references: readonly ReferenceSummary[];
};

/** The layer that a record holds, keyed by id. Of two things with one id the later counts. */
export function layerFromRecord({
  signals = [],
  comments = [],
  rejections = [],
  ...record
}: MarksRecord & Partial<LayerRecord>): Layer {
  const byId = <T extends { id: string }>(items: readonly T[]) =>
    new Map(items.map((item) => [item.id, item]));
  return {
    annotations: byId(record.annotations),
    removed: byId(record.removed),
    links: byId(record.links),
    evidence: byId(record.evidence),
    signals: new Map(signals.map((signal) => [signal.name, signal])),
    comments: byId(comments),
    rejections: byId(rejections),
  };
}
