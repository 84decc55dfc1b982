import { counted } from "@/components/ui/number-words";
import { VERDICT_FAMILIES, type Verdict, type VerdictFamily } from "@/lib/core/codebook/values";

/** "6 of 9 quotes judged", "Not started", "No quotes marked yet". */
export function progressWords(verdicts: readonly (Verdict | null)[], started: boolean): string {
  if (verdicts.length === 0) return started ? "No quotes marked yet" : "Not started";
  const judged = verdicts.filter((verdict) => verdict !== null).length;
  return `${judged} of ${counted(verdicts.length, "quote")} judged`;
}

export function familiesOf(verdicts: readonly (Verdict | null)[]): (VerdictFamily | null)[] {
  return verdicts.map((verdict) => (verdict === null ? null : VERDICT_FAMILIES[verdict]));
}
