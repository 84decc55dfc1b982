import "server-only";
import { z } from "zod";
import { anchoredSpanSchema } from "@/lib/core/anchoring/selectors";
import {
  type Annotation,
  type AnnotationLink,
  ATTRIBUTE_SCHEMAS,
  type Evidence,
} from "@/lib/core/annotation/annotation";
import type { LayerRecord } from "@/lib/core/annotation/review-view";
import { dayFromColumn, dayToColumn } from "@/lib/server/db/calendar-day";
import type {
  Annotation as AnnotationRow,
  Evidence as EvidenceRow,
  AnnotationLink as LinkRow,
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

/** A review's rows, in the order they were made, as a layer. */
export function layerFromRows(rows: {
  annotations: readonly AnnotationRow[];
  links: readonly LinkRow[];
  evidence: readonly EvidenceRow[];
}): LayerRecord {
  return {
    annotations: rows.annotations.filter((row) => row.removedAt === null).map(annotationFromRow),
    removed: rows.annotations.filter((row) => row.removedAt !== null).map(annotationFromRow),
    links: rows.links.map(linkFromRow),
    evidence: rows.evidence.map(evidenceFromRow),
  };
}
