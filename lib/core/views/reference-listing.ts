/** What the pages about references are given. JSON-safe. */

import type { EVIDENCE_KINDS, EvidenceGrade } from "@/lib/core/codebook/values";
import type { Snippet } from "@/lib/core/references/snippet";
import type { Turn } from "@/lib/core/references/turns";

/** What is known of a reference besides its words. */
export type ReferenceSource = {
  readonly id: string;
  readonly title: string;
  readonly kind: (typeof EVIDENCE_KINDS)[number];
  readonly grade: EvidenceGrade;
  readonly publisher: string | null;
  readonly occasion: string | null;
  /** ISO date, YYYY-MM-DD, of the occasion. */
  readonly occurredOn: string | null;
  /** The speaker of the registry whose words it holds, if it is one person's. */
  readonly speaker: string | null;
};

export type ReferenceListing = ReferenceSource & {
  /** Where the sought words stand together; `null` without a search, or if only the title has them. */
  readonly snippet: Snippet | null;
};

export type ReferencePage = {
  readonly references: readonly ReferenceListing[];
  /** What to ask for to get the next ones; `null` at the end. */
  readonly next: string | null;
  /** How many references there are, whatever was sought. */
  readonly all: number;
};

export type ReferenceDetail = ReferenceSource & {
  readonly url: string | null;
  readonly archivedUrl: string | null;
  readonly text: string;
  readonly turns: readonly Turn[];
  /** SHA-256 of the text in UTF-8, hex. */
  readonly sha256: string;
  readonly addedBy: string;
  /** ISO instant. */
  readonly addedAt: string;
};

/** What a new reference would hold, shown before it is stored. */
export type ReferencePreview = {
  readonly text: string;
  readonly sha256: string;
  readonly words: number;
  readonly turns: readonly Turn[];
  /** The reference that already has this text. */
  readonly duplicateOf: { readonly id: string; readonly title: string } | null;
};
