/**
 * Whether a verdict's evidence meets the publication standard (CODEBOOK 7): one
 * item of grade A or two independent items of grade B, each with the words it
 * rests on and an archived copy. Falling short does not bar publication; the
 * admin signs for it and the report says so (docs/decisions/0005).
 */
import type { Evidence } from "./annotation";

export type EvidenceStandard =
  | { readonly kind: "met" }
  | { readonly kind: "short"; readonly shortfalls: readonly EvidenceShortfall[] };

export type EvidenceShortfall = "no-evidence" | "grade" | "excerpt" | "archived-copy";

/**
 * Items given for context do not count. Two publishers are independent if their
 * names differ; an item without a name counts as its own host.
 */
export function evidenceStandard(all: readonly Evidence[]): EvidenceStandard {
  const evidence = all.filter((item) => item.role !== "context");
  if (evidence.length === 0) return { kind: "short", shortfalls: ["no-evidence"] };
  if (suffices(evidence.filter((item) => item.excerpt && item.archivedUrl))) return { kind: "met" };
  const shortfalls: EvidenceShortfall[] = [];
  const quoted = evidence.filter((item) => item.excerpt);
  if (!suffices(evidence)) shortfalls.push("grade");
  else if (!suffices(quoted)) shortfalls.push("excerpt");
  // Where the words are there, their own copies must be: an archive of something else proves nothing.
  const relied = suffices(quoted) ? quoted : evidence;
  if (!suffices(relied.filter((item) => item.archivedUrl))) shortfalls.push("archived-copy");
  return { kind: "short", shortfalls };
}

function suffices(evidence: readonly Evidence[]): boolean {
  if (evidence.some((item) => item.grade === "A")) return true;
  const publishers = evidence.filter((item) => item.grade === "B").map(publisherOf);
  return new Set(publishers).size >= 2;
}

function publisherOf(item: Evidence): string {
  return (item.publisher ?? item.url?.match(/^https?:\/\/(?:www\.)?([^/:]+)/)?.[1] ?? item.id).toLowerCase();
}
