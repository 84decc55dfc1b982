/**
 * How many quotes, how many looked into, with what result. Counts with coverage,
 * never a score (CODEBOOK 8). The sentence says “examined”: a quote may be
 * examined and found to be one that “cannot be checked”.
 */
import type { VerdictFamily } from "@/lib/core/codebook/values";
import { counted } from "./counted";
import type { Coverage, ReportQuote, VerdictCount } from "./report-content";

const FAMILY_ORDER: readonly VerdictFamily[] = ["wrong", "distort", "sound", "open", "none"];

/** The counts of a report's quotes and the sentence that states them. */
export function coverageOf(quotes: readonly ReportQuote[]): Coverage {
  const counts = new Map<string, VerdictCount>();
  for (const { verdict } of quotes) {
    if (!verdict) continue;
    const before = counts.get(verdict.verdict);
    counts.set(verdict.verdict, { ...(before ?? verdict), count: (before?.count ?? 0) + 1 });
  }
  const verdicts = [...counts.values()].sort(
    (a, b) => FAMILY_ORDER.indexOf(a.family) - FAMILY_ORDER.indexOf(b.family) || b.count - a.count,
  );
  const checked = quotes.filter((quote) => quote.checked).length;
  return { quotes: quotes.length, checked, verdicts, sentence: sentenceOf(quotes.length, checked, verdicts) };
}

function sentenceOf(quotes: number, checked: number, verdicts: readonly VerdictCount[]): string {
  if (quotes === 0) return "No quotes";
  if (checked === 0) return `${counted(quotes, "quote")}, none examined`;
  const parts = verdicts.map((one) => `${one.count} ${countWord(one)}`);
  return `${counted(quotes, "quote")}, ${checked} examined: ${parts.join(", ")}`;
}

/** “Verbatim” and “Faithful” are one verdict with two words; counted together they are “accurate”. */
export function countWord({ verdict, word }: Pick<VerdictCount, "verdict" | "word">): string {
  if (verdict === "accurate") return "accurate";
  const lower = word.charAt(0).toLowerCase() + word.slice(1);
  return verdict === "accurate_minor" ? `with ${lower}` : lower;
}
