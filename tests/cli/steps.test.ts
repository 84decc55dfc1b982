import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { formatTally, readTally, runSteps, type Step } from "@/cli/steps";

describe("the last line", () => {
  test.each([
    [{ passed: 12, failed: 0, skipped: 0 }, "12 passed, 0 failed"],
    [{ passed: 12, failed: 3, skipped: 0 }, "12 passed, 3 failed"],
    [{ passed: 12, failed: 0, skipped: 1 }, "12 passed, 0 failed, 1 skipped"],
  ])("%j", (tally, line) => {
    expect(formatTally(tally)).toBe(line);
  });
});

describe("counting a test run", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "verbatim-steps-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const report = (counts: object) => {
    const file = path.join(folder, "report.json");
    writeFileSync(file, JSON.stringify(counts));
    return file;
  };

  test("takes the report's numbers", () => {
    const file = report({ numPassedTests: 5, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 });
    expect(readTally(file, 1)).toEqual({ passed: 5, failed: 2, skipped: 2 });
  });

  test("a run that failed without a failed test counts as one failure", () => {
    expect(readTally(report({ numPassedTests: 5, numFailedTests: 0 }), 1)).toMatchObject({ failed: 1 });
    expect(readTally(path.join(folder, "none.json"), null)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

test("steps go on after a failure, but for what needs the failed one", async () => {
  const ran: string[] = [];
  const step = (name: string, failed: number, needs?: Step): Step => ({
    name,
    ...(needs ? { needs } : {}),
    async run() {
      ran.push(name);
      return { passed: 1 - failed, failed, skipped: 0 };
    },
  });
  const build = step("build", 1);
  const tally = await runSteps(
    [step("lint", 1), build, step("browser", 0, build), step("unit", 0)],
    () => {},
  );
  expect(ran).toEqual(["lint", "build", "unit"]);
  expect(tally).toEqual({ passed: 1, failed: 2, skipped: 0 });
});
