/** A quote's evidence as the report prints it: best first, addresses checked, words laid side by side. */
import type { Evidence } from "@/lib/core/annotation/annotation";
import type { Codebook } from "@/lib/core/codebook/codebook";
import { findEntry } from "@/lib/core/codebook/look-up";
import type { Span } from "@/lib/core/text/offsets";
import { compareWithRecord } from "./printed-words";
import type { ReportEvidence } from "./report-content";
import { webAddress } from "./web-address";

type Printed = {
  readonly spans: readonly Span[];
  readonly stretches: readonly Span[];
  readonly text: string;
};

/**
 * Evidence in the order a reader needs it: what bears on the verdict before
 * context, better grades first, and of one grade the passage that shares most
 * words with print. `printed` has no stretches for a quote without quotation
 * marks, which is then not compared word by word.
 */
export function reportEvidence(
  evidence: readonly Evidence[],
  printed: Printed,
  codebook: Codebook,
): ReportEvidence[] {
  return evidence
    .map((item) => one(item, printed, codebook))
    .sort(
      (a, b) =>
        Number(a.role === "context") - Number(b.role === "context") ||
        a.grade.localeCompare(b.grade, "en") ||
        (b.matched?.words ?? 0) - (a.matched?.words ?? 0),
    );
}

function one(item: Evidence, printed: Printed, codebook: Codebook): ReportEvidence {
  const excerpt = item.excerpt?.trim() ? item.excerpt : null;
  const comparison =
    excerpt !== null && printed.stretches.length > 0 ? compareWithRecord(printed, excerpt) : null;
  return {
    id: item.id,
    role: item.role,
    kind: findEntry(codebook, "evidenceKinds", item.kind)?.word ?? item.kind,
    grade: item.grade,
    gradeWord: findEntry(codebook, "evidenceGrades", item.grade)?.word ?? item.grade,
    url: webAddress(item.url),
    archivedUrl: webAddress(item.archivedUrl),
    title: item.title ?? null,
    publisher: item.publisher ?? null,
    publishedAt: item.publishedAt ?? null,
    locator: item.locator ?? null,
    speaker: item.speakerInEvidence ?? null,
    excerpt,
    diff: comparison && { printed: comparison.printed, record: comparison.record },
    matched: comparison?.matched ?? null,
  };
}
