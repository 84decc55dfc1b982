/** What a speaker was on a given day: an article calls people by the office of its time. */
import type { ArticleSummary } from "@/lib/core/annotation/review-view";

/** One office, both days included. `null` is a day nobody wrote down, or an end that has not come. */
export type Office = {
  readonly title: string;
  /** ISO date, YYYY-MM-DD. */
  readonly from: string | null;
  /** ISO date, YYYY-MM-DD. */
  readonly to: string | null;
};

/**
 * The office held on `day` (ISO date), the one begun last first where there were
 * several; `null` if there was none. An office without any date is named only
 * where no dated one fits: nobody knows whether it is the older or the newer.
 */
export function officeAt(offices: readonly Office[], day: string): string | null {
  const held = offices.filter(({ from, to }) => (from ?? day) <= day && day <= (to ?? day));
  const dated = held.filter(({ from, to }) => from !== null || to !== null);
  const titles = (dated.length > 0 ? dated : held)
    .toSorted((a, b) => (b.from ?? "").localeCompare(a.from ?? ""))
    .map(({ title }) => title);
  return titles.length > 0 ? [...new Set(titles)].join(", ") : null;
}

/** The day offices are looked up for: the article's own, or else the one on which its text was frozen. */
export function officeDay({ publishedAt, capturedAt }: Pick<ArticleSummary, "publishedAt" | "capturedAt">) {
  return publishedAt ?? capturedAt.slice(0, "YYYY-MM-DD".length);
}
