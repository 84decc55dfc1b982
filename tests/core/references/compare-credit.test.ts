import { expect, it } from "vitest";
import { compareCredit } from "@/lib/core/references/compare-credit";

const turnsOf = (...speakers: string[]) =>
  speakers.map((speaker, at) => ({ speaker, start: 10 * at, end: 10 * at + 10 }));

it.each([
  ["Pete Hegseth", "SECRETARY HEGSETH", ["Q", "SECRETARY HEGSETH"], "maybe"],
  ["Pete Hegseth", "SECRETARY HEGSETH", ["SEC. HEGSETH", "SECRETARY HEGSETH"], "maybe"],
  ["Smith", "MS. SMITH", ["MR. SMITH", "MS. SMITH"], "several"],
  ["Mr. Smith", "MS. SMITH", ["MR. SMITH", "MS. SMITH"], "different"],
  ["Mark Rutte", "SECRETARY HEGSETH", ["MARK RUTTE", "SECRETARY HEGSETH"], "different"],
  ["Mark Rutte", "MARK RUTTE", ["MARK RUTTE"], "same"],
  ["Mark Rutte", "Q", ["MARK RUTTE", "Q"], "unknown"],
  ["Mark Rutte", null, ["MARK RUTTE"], "unknown"],
])("%s for words of %s among %j: %s", (credited, said, speakers, likeness) => {
  expect(compareCredit(credited, said, turnsOf(...speakers))).toBe(likeness);
});
