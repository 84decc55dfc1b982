/** Dates as the house writes them: "14 Feb 2025", in UTC unless a name says otherwise, the same on server and client. */
const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;

/** "14 Feb 2025", from an ISO date or instant. */
export function dateInWords(iso: string): string {
  const date = new Date(iso);
  return `${date.getUTCDate()} ${monthOf(date).slice(0, 3)} ${date.getUTCFullYear()}`;
}

/** "14 February 2025", as public pages print it. */
export function longDateInWords(iso: string): string {
  const date = new Date(iso);
  return `${date.getUTCDate()} ${monthOf(date)} ${date.getUTCFullYear()}`;
}

/** "14 Feb 2025, 09:05 UTC" */
export function instantInWords(iso: string): string {
  return `${dateInWords(iso)}, ${new Date(iso).toISOString().slice(11, 16)} UTC`;
}

/** "14 Feb 2025, 10:05", in the zone of the machine that runs this: only for what a browser draws for its own reader. */
export function localInstantInWords(iso: string): string {
  const date = new Date(iso);
  const month = (MONTHS[date.getMonth()] as string).slice(0, 3);
  const time = [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
  return `${date.getDate()} ${month} ${date.getFullYear()}, ${time}`;
}

/** "Friday" */
export function weekdayInWords(iso: string): string {
  return WEEKDAYS[new Date(iso).getUTCDay()] as string;
}

function monthOf(date: Date): string {
  return MONTHS[date.getUTCMonth()] as string;
}
