import { expect, it } from "vitest";
import { calendarDate } from "@/lib/core/text/calendar-date";

it.each(["0001-01-01", "2024-02-29", "9999-12-31"])("takes %s", (day) => {
  expect(calendarDate.parse(day)).toBe(day);
});

it.each(["", "0000-01-01", "2025-02-29", "2025-2-1", "12025-01-01", "2025-01-01T00:00", "tomorrow"])(
  "refuses %j",
  (day) => {
    expect(calendarDate.safeParse(day).success).toBe(false);
  },
);
