/** Report input for tests, drawn over a short text: quotes and labels are given by the words they cover. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { describeSpan } from "@/lib/core/anchoring/describe-span";
import type { Annotation, Evidence, QuoteAttributes } from "@/lib/core/annotation/annotation";
import type { MarksRecord } from "@/lib/core/annotation/review-view";
import { type Codebook, codebookSchema } from "@/lib/core/codebook/codebook";
import type { BlockLabel, NotSpeechReason } from "@/lib/core/codebook/values";
import type { ReportInput } from "@/lib/core/report/build-report";
import { canonicalText } from "@/lib/core/text/canonical-text";
import { span } from "@/lib/core/text/offsets";
import { documentFromText } from "@/lib/core/text/text-blocks";

export const CODEBOOK: Codebook = codebookSchema.parse(
  JSON.parse(readFileSync(path.join(process.cwd(), "seeds/codebooks/1.0.json"), "utf8")),
);

export type DrawnQuote = {
  /** The words of each span, as they stand in the text. */
  readonly words: string | readonly string[];
  readonly attributes?: Partial<QuoteAttributes>;
  readonly source?: string;
  readonly evidence?: readonly Partial<Evidence>[];
};

export type DrawnLayer = {
  readonly quotes?: readonly DrawnQuote[];
  readonly blocks?: readonly (readonly [BlockLabel, string])[];
  readonly notSpeech?: readonly (readonly [string, NotSpeechReason])[];
};

export type DrawnReport = DrawnLayer & {
  readonly text: string;
  readonly reviews?: readonly DrawnLayer[];
  readonly title?: string;
};

/** Facets of a quote that is right in all respects, and of one whose speaker is another. */
export const SOUND = {
  occurrence: "confirmed",
  speaker: "correct",
  wording: "verbatim",
  context: "fair",
} as const;
export const NAMED = { speakerStated: { name: "Ada Finch", speakerId: null } } as const;
export const MISATTRIBUTED = {
  ...NAMED,
  ...SOUND,
  speaker: "wrong",
  speakerActual: { name: "Bo Crane", speakerId: null },
} as const;

export function drawnReport(drawn: DrawnReport): ReportInput {
  const text = canonicalText(drawn.text);
  return {
    article: {
      id: "article",
      versionId: "version",
      title: drawn.title ?? "A title",
      outlet: "An outlet",
      url: "https://outlet.example/a",
      publishedAt: "2025-02-14",
      capturedAt: "2025-02-20T10:00:00.000Z",
      sha256: "ab".repeat(32),
    },
    document: documentFromText(text),
    codebook: CODEBOOK,
    gold: drawnLayer(text, drawn, "gold"),
    reviews: (drawn.reviews ?? []).map((layer, index) => ({
      pseudonym: `reviewer-${index + 1}`,
      submittedAt: "2025-03-01T10:00:00.000Z",
      layer: drawnLayer(text, layer, `review-${index + 1}`),
    })),
    adjudicator: "adjudicator-1",
    publishedAt: "2025-03-03T10:00:00.000Z",
    number: 1,
    slug: "a-title",
  };
}

export function drawnLayer(text: string, layer: DrawnLayer, scope: string): MarksRecord {
  const annotations: Annotation[] = [];
  const links: MarksRecord["links"][number][] = [];
  const evidence: Evidence[] = [];
  const at = (words: string) => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`The text does not have: ${words}`);
    return describeSpan(canonicalText(text), span(start, start + words.length));
  };
  for (const [index, quote] of (layer.quotes ?? []).entries()) {
    const id = `${scope}-quote-${index}`;
    const spans = [quote.words].flat().map(at);
    annotations.push({
      id,
      type: "quote",
      origin: "manual",
      spans,
      attributes: { form: "direct", ...quote.attributes },
    });
    if (quote.source) {
      annotations.push({
        id: `${id}-source`,
        type: "source",
        origin: "manual",
        spans: [at(quote.source)],
        attributes: {},
      });
      links.push({ id: `${id}-link`, annotationId: id, role: "source", targetId: `${id}-source` });
    }
    for (const [order, item] of (quote.evidence ?? []).entries()) {
      evidence.push({
        id: `${id}-evidence-${order}`,
        annotationId: id,
        role: "supports",
        kind: "news_report",
        grade: "B",
        ...item,
      });
    }
  }
  for (const [label, words] of layer.blocks ?? []) {
    annotations.push({
      id: `${scope}-block-${annotations.length}`,
      type: "block",
      origin: "manual",
      spans: [at(words)],
      attributes: { label },
    });
  }
  for (const [words, reason] of layer.notSpeech ?? []) {
    annotations.push({
      id: `${scope}-mark-${annotations.length}`,
      type: "not_speech",
      origin: "manual",
      spans: [at(words)],
      attributes: { reason },
    });
  }
  return { annotations, removed: [], links, evidence };
}
