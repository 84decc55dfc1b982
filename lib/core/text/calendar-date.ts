import { z } from "zod";

/**
 * A day as YYYY-MM-DD. There is no year 0 (ISO 8601 writes 1 BC so), neither on
 * a page nor in PostgreSQL.
 */
export const calendarDate = z.iso
  .date("Give the date as YYYY-MM-DD.")
  .refine((value) => !value.startsWith("0000"), { error: "There is no year 0." });
