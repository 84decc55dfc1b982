import type { EvidenceShortfall } from "@/lib/core/annotation/evidence-standard";

const LACKS: Readonly<Record<EvidenceShortfall, string>> = {
  "no-evidence": "no source",
  grade: "no source of grade A, nor two of grade B",
  excerpt: "no words of the source",
  "archived-copy": "no archived copy",
};

/** What the evidence lacks of the publication standard, as a reader is told it. */
export function shortfallSentence(shortfalls: readonly EvidenceShortfall[]): string {
  return `Evidence below our standard: ${shortfalls.map((one) => LACKS[one]).join("; ")}.`;
}
