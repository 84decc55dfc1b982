const LONG = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", dateStyle: "long" });

/** “14 February 2025”, from an ISO date or instant, in UTC. */
export function longDate(iso: string): string {
  return LONG.format(new Date(iso));
}
