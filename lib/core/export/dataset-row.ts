/**
 * One row of the labelled dataset: one annotation with everything a consumer
 * needs to use it alone. Field names are the file's: snake case, with the unit
 * of every offset in its name. Add fields at will; renaming or removing one is
 * a new format version (docs/decisions).
 */
import type { Annotation, Evidence, QuoteAttributes } from "@/lib/core/annotation/annotation";
import { evidenceOf, isLive, type Layer } from "@/lib/core/annotation/layer";
import { compareReadingOrder } from "@/lib/core/annotation/reading-order";
import type { ArticleSummary } from "@/lib/core/annotation/review-view";
import { deriveVerdict } from "@/lib/core/codebook/derive-verdict";
import { codePointCounter } from "@/lib/core/text/offsets";

/** One layer over one article version, as the exporters take it. */
export type DatasetSource = {
  readonly layer: Layer;
  readonly kind: "review" | "gold";
  /** Never a name. */
  readonly reviewerPseudonym: string;
  readonly codebookVersion: string;
  /** ISO instant: when a review was submitted, when gold was made or, in a report's files, published. */
  readonly createdAt: string;
  readonly article: ArticleSummary;
  /** The article version's canonical text. */
  readonly text: string;
};

/** Unicode code points into the text whose hash is `text_sha256`, end exclusive. */
export type DatasetSpan = {
  readonly start_code_point: number;
  readonly end_code_point: number;
  readonly exact: string;
};

export type DatasetLink = {
  readonly role: "source" | "cue" | "parent";
  readonly target_annotation_id: string;
};

export type DatasetEvidence = {
  readonly role: Evidence["role"];
  readonly kind: Evidence["kind"];
  readonly grade: Evidence["grade"];
  readonly url: string | null;
  readonly archived_url: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published_at: string | null;
  readonly accessed_at: string | null;
  readonly excerpt: string | null;
  readonly locator: string | null;
  readonly speaker_in_evidence: string | null;
};

/** The quote's own answers; `null` throughout for other types and for what is not answered. */
type DatasetFacets = {
  readonly [K in
    | "form"
    | "occurrence"
    | "speaker"
    | "wording"
    | "context"
    | "translation"
    | "severity"
    | "confidence"]: NonNullable<QuoteAttributes[K]> | null;
};

export type DatasetRow = DatasetFacets & {
  readonly annotation_id: string;
  readonly type: Annotation["type"];
  /** Block label or not-speech reason; `null` for the other types. */
  readonly label: string | null;
  readonly spans: readonly DatasetSpan[];
  readonly layer: DatasetSource["kind"];
  readonly reviewer: string;
  readonly origin: Annotation["origin"];
  /** Derived from the facets; `null` until they decide one. */
  readonly verdict: string | null;
  /** The rule of CODEBOOK section 4 that decided, 1 to 13. */
  readonly verdict_rule: number | null;
  readonly context_unchecked: boolean | null;
  readonly speaker_stated: string | null;
  readonly speaker_class: string | null;
  readonly speaker_link: string | null;
  readonly speaker_actual: string | null;
  readonly channel: string | null;
  readonly occasion_stated: string | null;
  readonly polarity: string | null;
  readonly language: string | null;
  readonly translated_from: string | null;
  readonly originality: string | null;
  readonly claim_bearing: boolean | null;
  readonly rationale: string | null;
  readonly links: readonly DatasetLink[];
  readonly evidence: readonly DatasetEvidence[];
  readonly article_id: string;
  readonly article_version_id: string;
  readonly article_title: string;
  readonly outlet: string;
  readonly article_url: string | null;
  /** ISO date. */
  readonly article_date: string | null;
  readonly text_sha256: string;
  readonly codebook_version: string;
};

/**
 * The rows of all live annotations. The order depends on the content alone:
 * by article id, version id, gold before reviews, reviewer, reading order.
 *
 * Throws `RangeError` if a span cuts a character in two or leaves the text;
 * layers that the server accepted have none.
 */
export function datasetRows(sources: readonly DatasetSource[]): DatasetRow[] {
  return sourcesInOrder(sources).flatMap((source) => {
    const counter = codePointCounter(source.text);
    const spansOf = ({ spans }: Annotation): DatasetSpan[] =>
      spans.map(({ start, end, exact }) => ({
        start_code_point: counter.at(start),
        end_code_point: counter.at(end),
        exact,
      }));
    return [...source.layer.annotations.values()]
      .toSorted(compareReadingOrder)
      .map((annotation) => rowOf(annotation, spansOf(annotation), source));
  });
}

/** The order in which every export takes its sources. */
export function sourcesInOrder(sources: readonly DatasetSource[]): DatasetSource[] {
  const key = ({ article, kind, reviewerPseudonym }: DatasetSource) => [
    article.id,
    article.versionId,
    kind,
    reviewerPseudonym,
  ];
  return sources.toSorted((a, b) => {
    const left = key(a);
    const right = key(b);
    const at = left.findIndex((part, index) => part !== right[index]);
    return at === -1 ? 0 : (left[at] ?? "") < (right[at] ?? "") ? -1 : 1;
  });
}

function rowOf(annotation: Annotation, spans: DatasetSpan[], source: DatasetSource): DatasetRow {
  const { layer, article } = source;
  const quote: Partial<QuoteAttributes> = annotation.type === "quote" ? annotation.attributes : {};
  const derived = annotation.type === "quote" ? deriveVerdict(annotation.attributes) : null;
  const verdict = derived?.kind === "derived" ? derived : null;
  return {
    annotation_id: annotation.id,
    type: annotation.type,
    label: labelOf(annotation),
    form: quote.form ?? null,
    spans,
    layer: source.kind,
    reviewer: source.reviewerPseudonym,
    origin: annotation.origin,
    verdict: verdict?.verdict ?? null,
    verdict_rule: verdict?.rule ?? null,
    context_unchecked: verdict?.contextUnchecked ?? null,
    occurrence: quote.occurrence ?? null,
    speaker: quote.speaker ?? null,
    wording: quote.wording ?? null,
    context: quote.context ?? null,
    translation: quote.translation ?? null,
    severity: quote.severity ?? null,
    confidence: quote.confidence ?? null,
    speaker_stated: quote.speakerStated?.name ?? null,
    speaker_class: quote.speakerClass ?? null,
    speaker_link: quote.speakerLink ?? null,
    speaker_actual: quote.speakerActual?.name ?? null,
    channel: quote.channel ?? null,
    occasion_stated: quote.occasionStated ?? null,
    polarity: quote.polarity ?? null,
    language: quote.language ?? null,
    translated_from: quote.translatedFrom ?? null,
    originality: quote.originality ?? null,
    claim_bearing: quote.claimBearing ?? null,
    rationale: quote.rationale ?? null,
    links: linksOfAnnotation(layer, annotation.id),
    evidence: evidenceOf(layer, annotation.id).map(evidenceRow),
    article_id: article.id,
    article_version_id: article.versionId,
    article_title: article.title,
    outlet: article.outlet,
    article_url: article.url,
    article_date: article.publishedAt,
    text_sha256: article.sha256,
    codebook_version: source.codebookVersion,
  };
}

function labelOf(annotation: Annotation): string | null {
  if (annotation.type === "block") return annotation.attributes.label;
  if (annotation.type === "not_speech") return annotation.attributes.reason ?? null;
  return null;
}

function linksOfAnnotation(layer: Layer, annotationId: string): DatasetLink[] {
  return [...layer.links.values()]
    .filter((link) => link.annotationId === annotationId && isLive(layer, link))
    .toSorted((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)))
    .map((link) => ({ role: link.role, target_annotation_id: link.targetId }));
}

function evidenceRow(item: Evidence): DatasetEvidence {
  return {
    role: item.role,
    kind: item.kind,
    grade: item.grade,
    url: item.url ?? null,
    archived_url: item.archivedUrl ?? null,
    title: item.title ?? null,
    publisher: item.publisher ?? null,
    published_at: item.publishedAt ?? null,
    accessed_at: item.accessedAt ?? null,
    excerpt: item.excerpt ?? null,
    locator: item.locator ?? null,
    speaker_in_evidence: item.speakerInEvidence ?? null,
  };
}
