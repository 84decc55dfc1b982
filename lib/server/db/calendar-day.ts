import "server-only";

/** The calendar day in a `date` column, YYYY-MM-DD: Prisma gives it as midnight in UTC. */
export function dayFromColumn(value: Date): string;
export function dayFromColumn(value: Date | null | undefined): string | null;
export function dayFromColumn(value: Date | null | undefined): string | null {
  return value ? value.toISOString().slice(0, 10) : null;
}

/** A calendar day, YYYY-MM-DD, for a `date` column. */
export function dayToColumn(day: string | null | undefined): Date | null {
  return day ? new Date(day) : null;
}
