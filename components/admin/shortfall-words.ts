import type { EvidenceShortfall } from "@/lib/core/annotation/evidence-standard";

const LACKS: Readonly<Record<EvidenceShortfall, string>> = {
  "no-evidence": "no source at all",
  grade: "no source of grade A, nor two independent ones of grade B",
  excerpt: "a source that meets the grade, but not its words",
  "archived-copy": "no archived copy of a source that meets the grade",
};

/** What the evidence of one verdict lacks: "Has no source at all." */
export function shortfallWords(shortfalls: readonly EvidenceShortfall[]): string {
  return `Has ${shortfalls.map((one) => LACKS[one]).join("; ")}.`;
}
