/** What a chosen passage of the record says as evidence. */
import { EVIDENCE_LENGTHS, type Evidence } from "@/lib/core/annotation/annotation";
import type { ReferenceSummary } from "@/lib/core/annotation/review-view";
import { EVIDENCE_KINDS } from "@/lib/core/codebook/values";
import { beginningOf } from "@/lib/core/text/beginning";
import type { passageOf } from "./passages";

/** The evidence a passage makes, with all that is known of its record. */
export function evidenceFrom(
  reference: ReferenceSummary,
  { excerpt, speaker, locator }: ReturnType<typeof passageOf>,
): Partial<Evidence> {
  return {
    referenceId: reference.id,
    title: beginningOf(reference.title, EVIDENCE_LENGTHS.title),
    kind: EVIDENCE_KINDS.find((known) => known === reference.kind) ?? "other",
    grade: reference.grade,
    excerpt: beginningOf(excerpt, EVIDENCE_LENGTHS.excerpt),
    locator,
    ...(speaker ? { speakerInEvidence: speaker } : {}),
    ...(reference.publisher ? { publisher: reference.publisher } : {}),
    ...(reference.occurredAt ? { publishedAt: reference.occurredAt } : {}),
    ...(reference.url ? { url: reference.url } : {}),
    ...(reference.archivedUrl ? { archivedUrl: reference.archivedUrl } : {}),
  };
}
