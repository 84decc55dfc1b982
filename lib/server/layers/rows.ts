import "server-only";
import { z } from "zod";
import { anchoredSpanSchema } from "@/lib/core/anchoring/selectors";
import {
  type Annotation,
  type AnnotationLink,
  ATTRIBUTE_SCHEMAS,
  type Comment,
  type Evidence,
  type Rejection,
  type Signal,
} from "@/lib/core/annotation/annotation";
import type { LayerRecord, MarksRecord } from "@/lib/core/annotation/review-view";
import { dayFromColumn, dayToColumn } from "@/lib/server/db/calendar-day";
import type {
  Annotation as AnnotationRow,
  Comment as CommentRow,
  Evidence as EvidenceRow,
  AnnotationLink as LinkRow,
  Rejection as RejectionRow,
  Signal as SignalRow,
} from "@/lib/server/db/generated/client";

const spansSchema = z.array(anchoredSpanSchema);

/** Row → value. Stored JSON is checked: a row that no longer fits is a bug, and throws. */
function annotationFromRow(row: AnnotationRow): Annotation {
  return {
    id: row.id,
    type: row.type,
    origin: row.origin,
    spans: spansSchema.parse(row.spans),
    attributes: ATTRIBUTE_SCHEMAS[row.type].parse(row.attributes),
  } as Annotation;
}

export function annotationToRow(annotation: Annotation) {
  return {
    type: annotation.type,
    spans: annotation.spans as unknown as object[],
    attributes: annotation.attributes as object,
    origin: annotation.origin,
  };
}

function linkFromRow(row: LinkRow): AnnotationLink {
  return { id: row.id, annotationId: row.annotationId, role: row.role, targetId: row.targetId };
}

const OPTIONAL_EVIDENCE_TEXTS = [
  "url",
  "archivedUrl",
  "title",
  "publisher",
  "excerpt",
  "locator",
  "speakerInEvidence",
  "referenceId",
] as const;

function evidenceFromRow(row: EvidenceRow): Evidence {
  const evidence: Evidence = {
    id: row.id,
    annotationId: row.annotationId,
    role: row.role,
    kind: row.kind,
    grade: row.grade,
  };
  for (const key of OPTIONAL_EVIDENCE_TEXTS) {
    const value = row[key];
    if (value !== null) evidence[key] = value;
  }
  if (row.publishedAt) evidence.publishedAt = dayFromColumn(row.publishedAt);
  if (row.accessedAt) evidence.accessedAt = dayFromColumn(row.accessedAt);
  return evidence;
}

export function evidenceToRow(evidence: Evidence) {
  const texts = Object.fromEntries(OPTIONAL_EVIDENCE_TEXTS.map((key) => [key, evidence[key] ?? null]));
  return {
    annotationId: evidence.annotationId,
    role: evidence.role,
    kind: evidence.kind,
    grade: evidence.grade,
    ...texts,
    publishedAt: dayToColumn(evidence.publishedAt),
    accessedAt: dayToColumn(evidence.accessedAt),
  };
}

function signalFromRow({ name, values, justification, spans }: SignalRow): Signal {
  return { name, values, justification, spans: spansSchema.parse(spans) };
}

export function signalToRow({ values, justification, spans }: Signal) {
  return { values: [...values], justification, spans: spans as unknown as object[] };
}

function commentFromRow({ id, annotationId, by, text, needsHelp }: CommentRow): Comment {
  return { id, annotationId, by, text, needsHelp };
}

export function commentToRow({ annotationId, by, text, needsHelp }: Comment) {
  return { annotationId, by, text, needsHelp };
}

function rejectionFromRow({ id, type, start, end }: RejectionRow): Rejection {
  return { id, type, start, end };
}

type MarksRows = {
  readonly annotations: readonly AnnotationRow[];
  readonly links: readonly LinkRow[];
  readonly evidence: readonly EvidenceRow[];
};

/** The marks of a review and what hangs on them, in the order they were made. */
export function marksFromRows(rows: MarksRows): MarksRecord {
  return {
    annotations: rows.annotations.filter((row) => row.removedAt === null).map(annotationFromRow),
    removed: rows.annotations.filter((row) => row.removedAt !== null).map(annotationFromRow),
    links: rows.links.map(linkFromRow),
    evidence: rows.evidence.map(evidenceFromRow),
  };
}

/** All a review's rows, in the order they were made, as a layer. */
export function layerFromRows(
  rows: MarksRows & {
    readonly signals: readonly SignalRow[];
    readonly comments: readonly CommentRow[];
    readonly rejections: readonly RejectionRow[];
  },
): LayerRecord {
  return {
    ...marksFromRows(rows),
    signals: rows.signals.map(signalFromRow),
    comments: rows.comments.map(commentFromRow),
    rejections: rows.rejections.map(rejectionFromRow),
  };
}
