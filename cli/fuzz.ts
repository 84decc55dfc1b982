import path from "node:path";
import { type Command, readOptions, UsageError } from "./command";
import { runVisibly } from "./program";
import { PROJECT } from "./project";

/** As many made-up days as one wants to wait for. */
const SEEDS = 50_000;

/** `verbatim fuzz`: many tabs on one review, over and over, until two of them end differently. */
export const run: Command = async (args) => {
  const { seeds, from, seed } = readOptions(args, ["seeds", "from", "seed"]);
  const env = {
    ...process.env,
    VERBATIM_FUZZ_SEEDS: String(wholeNumber("seeds", seeds ?? String(SEEDS))),
    VERBATIM_FUZZ_FROM: String(wholeNumber("from", from ?? "1")),
    ...(seed === undefined ? {} : { VERBATIM_FUZZ_SEED: String(wholeNumber("seed", seed)) }),
  };
  const vitest = path.join(PROJECT, "node_modules/vitest/vitest.mjs");
  const test = "tests/components/annotator/convergence.test.ts";
  const code = await runVisibly([vitest, "run", "--project=components", test], { env });
  return code === 0 ? 0 : 1;
};

function wholeNumber(name: string, value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) throw new UsageError(`--${name} takes a whole number from 1.`);
  return number;
}
