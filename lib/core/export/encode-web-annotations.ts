/**
 * The dataset as one W3C Web Annotation page.
 * https://www.w3.org/TR/annotation-model/ (positions count Unicode code points,
 * section 4.2.5; every target carries a position and a quote selector).
 */
import type {
  Annotation,
  AnnotationLink,
  Evidence,
  QuoteAttributes,
  SpeakerName,
} from "@/lib/core/annotation/annotation";
import { evidenceOf, isLive } from "@/lib/core/annotation/layer";
import { compareReadingOrder } from "@/lib/core/annotation/reading-order";
import { deriveVerdict } from "@/lib/core/codebook/derive-verdict";
import { codePointCounter } from "@/lib/core/text/offsets";
import { type DatasetSource, sourcesInOrder } from "./dataset-row";

/** Terms of ours that the standard has none for, prefix `mc`. */
export const VOCABULARY = "https://example.org/ns/media-credibility#";

export type WebAnnotationOptions = {
  /** The page's own address. */
  readonly pageId: string;
  readonly generator: { readonly name: string; readonly homepage: string };
  /** Addresses of registered speakers (Wikidata entities), by speaker id. */
  readonly speakerAddresses?: ReadonlyMap<string, string>;
};

type Json = { readonly [key: string]: unknown };

/**
 * An `AnnotationPage` as JSON-LD text, in the order of the dataset's rows,
 * the links of each layer after its annotations. A quote with several spans
 * has several targets, in text order.
 */
export function encodeWebAnnotations(
  sources: readonly DatasetSource[],
  options: WebAnnotationOptions,
): string {
  const page = {
    "@context": ["http://www.w3.org/ns/anno.jsonld", { mc: VOCABULARY }],
    id: options.pageId,
    type: "AnnotationPage",
    items: sourcesInOrder(sources).flatMap((source) => itemsOf(source, options)),
  };
  return `${JSON.stringify(page, null, 1)}\n`;
}

function itemsOf(source: DatasetSource, options: WebAnnotationOptions): Json[] {
  const { layer } = source;
  const targets = targetsIn(source);
  const shared = {
    creator: { type: "Person", nickname: source.reviewerPseudonym },
    created: source.createdAt,
    generator: { type: "Software", ...options.generator },
  };
  const marks = [...layer.annotations.values()].toSorted(compareReadingOrder).map((annotation) => ({
    id: iri(annotation.id),
    type: "Annotation",
    motivation: motivationOf(annotation),
    ...shared,
    "mc:layer": source.kind,
    "mc:origin": annotation.origin,
    body: [
      { type: "TextualBody", purpose: "classifying", value: classOf(annotation), format: "text/plain" },
      ...(annotation.type === "quote" ? quoteBodies(annotation.attributes, source, options) : []),
      ...evidenceOf(layer, annotation.id).map(evidenceBody),
    ],
    target: targets(annotation),
  }));
  const links = [...layer.links.values()]
    .filter((link) => isLive(layer, link))
    .toSorted((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)))
    .map((link) => ({ ...linkItem(link), ...shared }));
  return [...marks, ...links];
}

function motivationOf(annotation: Annotation): string[] {
  if (annotation.type !== "quote") return ["classifying"];
  return deriveVerdict(annotation.attributes).kind === "derived"
    ? ["classifying", "assessing"]
    : ["classifying"];
}

/** "quote/direct", "block/ad", "not_speech/scare", "source", "cue". */
function classOf(annotation: Annotation): string {
  switch (annotation.type) {
    case "quote":
      return `quote/${annotation.attributes.form}`;
    case "block":
      return `block/${annotation.attributes.label}`;
    case "not_speech":
      return annotation.attributes.reason ? `not_speech/${annotation.attributes.reason}` : "not_speech";
    case "source":
    case "cue":
      return annotation.type;
  }
}

function quoteBodies(
  attributes: QuoteAttributes,
  source: DatasetSource,
  options: WebAnnotationOptions,
): Json[] {
  const derived = deriveVerdict(attributes);
  const facets = [
    "occurrence",
    "speaker",
    "wording",
    "context",
    "translation",
    "severity",
    "confidence",
  ] as const;
  const answered = facets.flatMap((facet) =>
    attributes[facet] === undefined ? [] : [[`mc:${facet}`, attributes[facet]]],
  );
  const bodies: Json[] = [];
  if (attributes.speakerStated) bodies.push(speakerBody(attributes.speakerStated, "speakerStated", options));
  if (attributes.speakerActual) bodies.push(speakerBody(attributes.speakerActual, "speakerActual", options));
  if (answered.length > 0 || derived.kind === "derived") {
    bodies.push({
      type: "Dataset",
      purpose: "assessing",
      ...Object.fromEntries(answered),
      ...(derived.kind === "derived" ? { "mc:verdict": derived.verdict, "mc:rule": derived.rule } : {}),
      "mc:codebook": source.codebookVersion,
    });
  }
  return bodies;
}

function speakerBody(speaker: SpeakerName, role: string, { speakerAddresses }: WebAnnotationOptions): Json {
  const address = speaker.speakerId && speakerAddresses?.get(speaker.speakerId);
  const shared = { purpose: "identifying", "mc:role": role };
  return address
    ? { type: "SpecificResource", ...shared, source: address, "mc:name": speaker.name }
    : { type: "TextualBody", ...shared, value: speaker.name, format: "text/plain" };
}

function evidenceBody(item: Evidence): Json {
  const shared = {
    "mc:evidenceRole": item.role,
    "mc:evidenceKind": item.kind,
    "mc:evidenceGrade": item.grade,
  };
  if (!item.url) return { type: "TextualBody", purpose: "describing", value: item.excerpt ?? "", ...shared };
  return {
    type: "SpecificResource",
    purpose: "linking",
    source: item.url,
    ...(item.archivedUrl ? { state: { type: "TimeState", cached: item.archivedUrl } } : {}),
    ...(item.excerpt ? { selector: { type: "TextQuoteSelector", exact: item.excerpt } } : {}),
    ...shared,
  };
}

/** The quote is the target; what it is linked to is the body. */
function linkItem(link: AnnotationLink): Json {
  return {
    id: iri(link.id),
    type: "Annotation",
    motivation: "linking",
    "mc:role": link.role,
    body: iri(link.targetId),
    target: iri(link.annotationId),
  };
}

function targetsIn({ article, text }: DatasetSource): (annotation: Annotation) => Json | Json[] {
  const counter = codePointCounter(text);
  return ({ spans }) => {
    const targets = spans.map(({ start, end, exact, prefix, suffix }) => ({
      source: article.url ?? iri(article.versionId),
      state: { type: "TimeState", sourceDate: article.capturedAt },
      selector: [
        { type: "TextPositionSelector", start: counter.at(start), end: counter.at(end) },
        { type: "TextQuoteSelector", exact, prefix, suffix },
      ],
      "mc:textSha256": article.sha256,
    }));
    const [only] = targets;
    return only && targets.length === 1 ? only : targets;
  };
}

function iri(id: string): string {
  return `urn:uuid:${id}`;
}
