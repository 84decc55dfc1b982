/** What the queue says in words: its headline, and when a review is due. */
import { dateInWords, weekdayInWords } from "@/components/ui/date-words";
import { numberWord } from "@/components/ui/number-words";

const DAY_MS = 24 * 60 * 60 * 1000;

export type DueWords = {
  readonly word: string;
  readonly date: string | null;
  /** Today, tomorrow or past: worth the highlighter. */
  readonly soon: boolean;
};

/**
 * "Four articles to review", or "Four articles, one due tomorrow" when something presses.
 * `dueOn` and `today` are ISO dates.
 */
export function queueHeadline(dueOn: readonly (string | null)[], today: string): string {
  if (dueOn.length === 0) return "Nothing to review";
  const articles = `${numberWord(dueOn.length)} ${dueOn.length === 1 ? "article" : "articles"}`;
  const days = dueOn.flatMap((date) => (date === null ? [] : [daysBetween(today, date)]));
  const pressing: readonly (readonly [number, string])[] = [
    [days.filter((day) => day < 0).length, "overdue"],
    [days.filter((day) => day === 0).length, "due today"],
    [days.filter((day) => day === 1).length, "due tomorrow"],
  ];
  const most = pressing.find(([count]) => count > 0);
  if (!most) return `${articles} to review`;
  const [count, word] = most;
  if (count === dueOn.length) return `${articles}, ${count === 1 ? word : `all ${word}`}`;
  return `${articles}, ${numberWord(count).toLowerCase()} ${word}`;
}

/** When a review is due, as seen from `today` (both ISO dates). */
export function dueWords(dueOn: string | null, today: string): DueWords {
  if (dueOn === null) return { word: "No due date", date: null, soon: false };
  const days = daysBetween(today, dueOn);
  const date = `${weekdayInWords(dueOn).slice(0, 3)} ${dateInWords(dueOn)}`;
  return { word: dayWord(days, dueOn), date, soon: days <= 1 };
}

function dayWord(days: number, dueOn: string): string {
  if (days < 0) return days === -1 ? "One day overdue" : `${numberWord(-days)} days overdue`;
  if (days === 0) return "Today";
  if (days === 1) return "Tomorrow";
  if (days < 7) return weekdayInWords(dueOn);
  return days < 21 ? `In ${days} days` : `In ${Math.floor(days / 7)} weeks`;
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}
