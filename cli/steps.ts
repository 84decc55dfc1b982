import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { progress } from "./command";
import { runQuietly, runVisibly } from "./program";
import { PROJECT } from "./project";

export type Tally = { readonly passed: number; readonly failed: number; readonly skipped: number };

/** One part of the checks. A step that is not a test run counts as one test. */
export type Step = {
  readonly name: string;
  /** Without that earlier step's success this one cannot tell anything, and is left out. */
  readonly needs?: Step;
  run(): Promise<Tally>;
};

/** Runs the steps in order, also after a failure: later ones tell more about what is wrong. */
export async function runSteps(steps: readonly Step[], log = progress): Promise<Tally> {
  let sum: Tally = { passed: 0, failed: 0, skipped: 0 };
  const failed = new Set<Step>();
  for (const [index, step] of steps.entries()) {
    const place = `[${index + 1}/${steps.length}] ${step.name}`;
    if (step.needs && failed.has(step.needs)) {
      log(`\n${place}: not run, because it needs the ${step.needs.name}`);
      continue;
    }
    const started = Date.now();
    log(`\n${place} …`);
    const tally = await step.run();
    if (tally.failed > 0) failed.add(step);
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    log(`${place}: ${tally.failed === 0 ? "passed" : "FAILED"} in ${seconds} s`);
    sum = {
      passed: sum.passed + tally.passed,
      failed: sum.failed + tally.failed,
      skipped: sum.skipped + tally.skipped,
    };
  }
  return sum;
}

/** The last line of a run: `N passed, M failed`, and what was skipped if anything was. */
export function formatTally({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

/** A step that runs a program from node_modules, and shows what it said only if it failed. */
export function programStep(name: string, [program, ...args]: readonly [string, ...string[]]): Step {
  return {
    name,
    async run() {
      const { code, output } = await runQuietly([path.join(PROJECT, "node_modules", program), ...args]);
      if (code !== 0) progress(output.trimEnd());
      return one(code === 0);
    },
  };
}

/** A step of our own; what it throws is its failure. */
export function workStep(name: string, work: () => Promise<void>): Step {
  return {
    name,
    async run() {
      try {
        await work();
        return one(true);
      } catch (error) {
        progress(error instanceof Error ? error.message : String(error));
        return one(false);
      }
    },
  };
}

/** A step that runs some of Vitest's projects and counts their tests. */
export function vitestStep(name: string, projects: readonly string[]): Step {
  return {
    name,
    async run() {
      const folder = mkdtempSync(path.join(tmpdir(), "verbatim-tests-"));
      const report = path.join(folder, "report.json");
      try {
        const code = await runVisibly([
          path.join(PROJECT, "node_modules/vitest/vitest.mjs"),
          "run",
          ...projects.map((project) => `--project=${project}`),
          "--passWithNoTests",
          // A snapshot that was not committed is a failure, not a new truth.
          "--update=none",
          "--reporter=default",
          "--reporter=json",
          `--outputFile.json=${report}`,
        ]);
        return readTally(report, code);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

/** Counts from Vitest's report. A file that does not load fails no test, yet the run: that counts as one. */
export function readTally(report: string, code: number | null): Tally {
  const counts = readReport(report);
  const passed = counts?.numPassedTests ?? 0;
  const failed = counts?.numFailedTests ?? 0;
  const skipped = (counts?.numPendingTests ?? 0) + (counts?.numTodoTests ?? 0);
  return { passed, failed: code === 0 ? failed : Math.max(failed, 1), skipped };
}

type Report = Partial<
  Record<"numPassedTests" | "numFailedTests" | "numPendingTests" | "numTodoTests", number>
>;

function readReport(file: string): Report | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Report;
  } catch {
    return null;
  }
}

function one(good: boolean): Tally {
  return { passed: good ? 1 : 0, failed: good ? 0 : 1, skipped: 0 };
}
