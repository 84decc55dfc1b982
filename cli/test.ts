import { ensureBuild } from "./build-app";
import { sourceSteps } from "./checks";
import { type Command, progress, readOptions } from "./command";
import { ensureTypes } from "./generate-types";
import { formatTally, runSteps, vitestStep, workStep } from "./steps";

/** `verbatim test`: everything. */
export const run: Command = async (args) => {
  readOptions(args, []);
  await ensureTypes();
  const build = workStep("production build", ensureBuild);
  const tally = await runSteps([
    ...sourceSteps(),
    vitestStep("unit tests", ["unit"]),
    vitestStep("component tests", ["components"]),
    vitestStep("server tests on a real PostgreSQL", ["server"]),
    build,
    { ...vitestStep("journeys in a real browser", ["e2e"]), needs: build },
  ]);
  progress("");
  process.stdout.write(`${formatTally(tally)}\n`);
  return tally.failed === 0 ? 0 : 1;
};
