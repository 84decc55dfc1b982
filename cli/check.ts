import { sourceSteps } from "./checks";
import { type Command, progress, readOptions } from "./command";
import { ensureTypes } from "./generate-types";
import { formatTally, runSteps, vitestStep } from "./steps";

/** `verbatim check`: what can be known in under a minute. */
export const run: Command = async (args) => {
  readOptions(args, []);
  await ensureTypes();
  const tally = await runSteps([...sourceSteps(), vitestStep("unit tests", ["unit", "components"])]);
  progress("");
  process.stdout.write(`${formatTally(tally)}\n`);
  return tally.failed === 0 ? 0 : 1;
};
