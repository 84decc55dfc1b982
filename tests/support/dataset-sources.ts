/** One small article with characters outside the basic plane, and two layers over it. */
import type { AnchoredSpan } from "@/lib/core/anchoring/selectors";
import type { Annotation } from "@/lib/core/annotation/annotation";
import { layerFromRecord } from "@/lib/core/annotation/review-view";
import type { DatasetSource } from "@/lib/core/export/dataset-row";
import { span } from "@/lib/core/text/offsets";
import { uuid } from "./arbitrary-layer";

export const TEXT = "🇺🇦 News 👍\n“No 😀 troops,” Rutte said; “never,” he added. =cmd\nDo you LOVE America?";

export function at(exact: string): AnchoredSpan {
  const start = TEXT.indexOf(exact);
  return {
    ...span(start, start + exact.length),
    exact,
    prefix: TEXT.slice(Math.max(0, start - 8), start),
    suffix: "",
  };
}

const rutte = { name: "Mark Rutte", speakerId: uuid(1) };
const quote: Annotation = {
  id: uuid(12),
  type: "quote",
  spans: [at("“No 😀 troops,”"), at("“never,”")],
  origin: "edited",
  attributes: {
    form: "direct",
    speakerStated: rutte,
    speakerActual: { name: "Pete Hegseth", speakerId: uuid(2) },
    speakerClass: "named_person",
    occurrence: "confirmed",
    speaker: "wrong",
    severity: 3,
    claimBearing: true,
    rationale: '=HYPERLINK("x") and\na line',
  },
};
const marks: Annotation[] = [
  {
    id: uuid(14),
    type: "block",
    spans: [at("Do you LOVE America?")],
    origin: "manual",
    attributes: { label: "ad" },
  },
  { id: uuid(13), type: "cue", spans: [at("said")], origin: "manual", attributes: {} },
  { id: uuid(11), type: "source", spans: [at("Rutte")], origin: "manual", attributes: {} },
  quote,
  {
    id: uuid(15),
    type: "not_speech",
    spans: [at("LOVE")],
    origin: "suggested",
    attributes: { reason: "scare" },
  },
];
const article: DatasetSource["article"] = {
  id: uuid(50),
  versionId: uuid(51),
  title: "News 👍",
  outlet: "Example",
  url: "https://example.org/news",
  publishedAt: "2025-02-14",
  capturedAt: "2025-02-20T08:00:00.000Z",
  sha256: "ab".repeat(32),
};

export const REVIEW: DatasetSource = {
  kind: "review",
  reviewerPseudonym: "reviewer-7",
  codebookVersion: "1.0",
  createdAt: "2025-02-20T10:00:00.000Z",
  article,
  text: TEXT,
  layer: layerFromRecord({
    annotations: marks,
    removed: [{ ...quote, id: uuid(19) }],
    links: [
      { id: uuid(22), annotationId: uuid(12), role: "cue", targetId: uuid(13) },
      { id: uuid(21), annotationId: uuid(12), role: "source", targetId: uuid(11) },
      { id: uuid(23), annotationId: uuid(12), role: "source", targetId: uuid(19) },
    ],
    evidence: [
      {
        id: uuid(31),
        annotationId: uuid(12),
        role: "contradicts",
        kind: "news_report",
        grade: "B",
        url: "https://example.org/a;b",
        excerpt: "“No troops,” Hegseth said",
      },
      { id: uuid(32), annotationId: uuid(12), role: "context", kind: "other", grade: "C", excerpt: "seen" },
    ],
  }),
};

export const GOLD: DatasetSource = {
  ...REVIEW,
  kind: "gold",
  reviewerPseudonym: "editor-1",
  article: { ...article, url: null },
  layer: layerFromRecord({
    annotations: [{ ...quote, id: uuid(42), attributes: { form: "direct", occurrence: "confirmed" } }],
    removed: [],
    links: [],
    evidence: [],
  }),
};
