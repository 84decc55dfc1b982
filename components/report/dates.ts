/** Dates as public pages print them. Days are days in UTC, whatever the machine's clock says. */

const LONG = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", dateStyle: "long" });
const SHORT = new Intl.DateTimeFormat("en-GB", {
  timeZone: "UTC",
  day: "numeric",
  month: "short",
  year: "numeric",
});

/** “14 February 2025”, from an ISO date or instant. */
export function longDate(iso: string): string {
  return LONG.format(new Date(iso));
}

/** “14 Feb 2025”. */
export function shortDate(iso: string): string {
  return SHORT.format(new Date(iso));
}
