import { describe, expect, it } from "vitest";
import { type Office, officeAt, officeDay } from "@/lib/core/speakers/office-at";

const office = (title: string, from: string | null = null, to: string | null = null): Office => ({
  title,
  from,
  to,
});

const PREMIER = office("prime minister", "2010-10-14", "2024-07-02");
const CHIEF = office("NATO secretary general", "2024-10-01");

describe("officeAt", () => {
  it.each<[string, readonly Office[], string | null]>([
    ["2010-10-13", [PREMIER, CHIEF], null],
    ["2010-10-14", [PREMIER, CHIEF], "prime minister"],
    ["2024-07-02", [PREMIER, CHIEF], "prime minister"],
    ["2024-07-03", [PREMIER, CHIEF], null],
    ["2024-10-01", [PREMIER, CHIEF], "NATO secretary general"],
    ["2099-01-01", [PREMIER, CHIEF], "NATO secretary general"],
  ])("on %s", (day, offices, title) => {
    expect(officeAt(offices, day)).toBe(title);
  });

  it("names several held at once, the one begun last first, and none twice", () => {
    const leader = office("party leader", "2006-05-31");
    const unknownStart = office("member of parliament", null, "2030-01-01");
    const offices = [unknownStart, leader, PREMIER, { ...PREMIER, from: "2017-10-26" }];
    expect(officeAt(offices, "2018-01-01")).toBe("prime minister, party leader, member of parliament");
  });

  it("takes a day nobody wrote down for one that does not exclude it", () => {
    expect(officeAt([office("envoy", null, "2020-01-31")], "1999-01-01")).toBe("envoy");
    expect(officeAt([office("envoy", null, "2020-01-31")], "2020-02-01")).toBeNull();
  });

  it("names an office without any date only where no dated one fits", () => {
    const undated = office("spokesman");
    expect(officeAt([undated], "2024-10-01")).toBe("spokesman");
    expect(officeAt([undated, CHIEF], "2024-10-01")).toBe("NATO secretary general");
    expect(officeAt([undated, CHIEF], "2024-09-30")).toBe("spokesman");
  });

  it("is nothing where there is none", () => {
    expect(officeAt([], "2024-10-01")).toBeNull();
  });
});

it("an article's day is its own, or else the one on which its text was frozen", () => {
  const capturedAt = "2025-02-20T23:59:00.000Z";
  expect(officeDay({ publishedAt: "2025-02-14", capturedAt })).toBe("2025-02-14");
  expect(officeDay({ publishedAt: null, capturedAt })).toBe("2025-02-20");
});
