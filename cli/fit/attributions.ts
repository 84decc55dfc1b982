/**
 * Fits the weights by which attributions are found, and prints them as
 * `lib/core/quotes/chain-weights.ts`:
 *
 *     TSX_TSCONFIG_PATH=cli/tsconfig.json npx tsx cli/fit/attributions.ts FOLDER [--held-out]
 *
 * FOLDER is PolNeAR's `data/train`, which is not part of this repository. With
 * `--held-out` a tenth of its articles is kept for scoring and nothing is written.
 *
 * First a chain over every observation made four times is fitted, then one over
 * the observations that mattered most in it, and last its largest weights alone,
 * few enough to be committed.
 */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { labelBlock, readModel } from "@/lib/core/quotes/chain-model";
import { type PrintedWeights, printWeights } from "@/lib/core/quotes/printed-weights";
import { LABELS } from "@/lib/core/quotes/roles";
import { progress } from "../command";
import { addSequence, emptyScores, formatScores } from "../eval/bio-scores";
import { readPolnear } from "../eval/polnear";
import { PROJECT } from "../project";
import { ChainTrainer } from "./chain-trainer";
import { countObservations, type Example, keepObservations, readExamples } from "./examples";

const FEWEST_TIMES = 4;
const KEPT_OBSERVATIONS = 20_000;
const KEPT_WEIGHTS = 55_000;

/** Observations that are made often matter more, but not in proportion. */
const FREQUENCY_POWER = 0.4;

const DROPPED = 0.4;

/**
 * With nothing left out the observations say more than while fitting; and a span
 * that is proposed too much costs less than one that is missed. Both numbers were
 * chosen on the dev split, from twelve pairs.
 */
const STRENGTH = 0.75;
const EAGERNESS = 0.6;
const RATE = 0.1;
const FINE_RATE = 0.05;
const FIRST_ROUNDS = 3;
const SECOND_ROUNDS = 4;
const LAST_ROUNDS = 3;

/** In every ten articles the one that is held out. */
const HELD_OUT = 7;

async function main(folder: string, heldOut: boolean): Promise<void> {
  const articles = await readPolnear(folder);
  const isHeld = (index: number) => heldOut && index % 10 === HELD_OUT;
  const examples = readExamples(articles.filter((_, index) => !isHeld(index)));
  progress(`${articles.length} articles, ${examples.length} blocks to fit to`);
  const { observations, rows } = chooseObservations(examples);
  const trainer = new ChainTrainer(observations.length, DROPPED);
  const kept = keepObservations(examples, rows);
  trainer.fit(kept, SECOND_ROUNDS, RATE, reporter("second fit", SECOND_ROUNDS));
  trainer.prune(KEPT_WEIGHTS);
  trainer.fit(kept, LAST_ROUNDS, FINE_RATE, reporter("last fit", LAST_ROUNDS));
  const weights = trainer.readWeights().map((weight) => weight * STRENGTH);
  const printed = printWeights(observations, weights, trainer.readTransitions(), EAGERNESS);
  if (heldOut) progress(score(printed, readExamples(articles.filter((_, index) => isHeld(index)))));
  else await writeFile(path.join(PROJECT, "lib/core/quotes/chain-weights.ts"), sourceOf(printed));
}

function reporter(name: string, rounds: number): (round: number) => void {
  return (round) => progress(`${name}, round ${round + 1} of ${rounds}`);
}

/** The observations that matter most, sorted, and the row that each has among them. */
function chooseObservations(examples: readonly Example[]): { observations: number[]; rows: Int32Array } {
  const counts = countObservations(examples);
  const frequent = [...counts.keys()].filter(
    (observation) => (counts[observation] as number) >= FEWEST_TIMES,
  );
  progress(`${frequent.length} observations made ${FEWEST_TIMES} times or more`);
  const trainer = new ChainTrainer(frequent.length, DROPPED);
  const kept = keepObservations(examples, rowsOf(frequent, counts.length));
  trainer.fit(kept, FIRST_ROUNDS, RATE, reporter("first fit", FIRST_ROUNDS));
  const fitted = trainer.readWeights();
  const merit = new Map(
    frequent.map((observation, row) => {
      const weights = fitted.subarray(row * LABELS, (row + 1) * LABELS);
      const strength = weights.reduce((sum, weight) => sum + weight * weight, 0);
      return [observation, strength * (counts[observation] as number) ** FREQUENCY_POWER];
    }),
  );
  const observations = frequent
    .sort((a, b) => (merit.get(b) as number) - (merit.get(a) as number))
    .slice(0, KEPT_OBSERVATIONS)
    .sort((a, b) => a - b);
  return { observations, rows: rowsOf(observations, counts.length) };
}

function rowsOf(observations: readonly number[], space: number): Int32Array {
  const rows = new Int32Array(space).fill(-1);
  for (const [row, observation] of observations.entries()) rows[observation] = row;
  return rows;
}

function score(printed: PrintedWeights, examples: readonly Example[]): string {
  const model = readModel(printed);
  const scores = emptyScores();
  for (const { reading, labels } of examples) addSequence(scores, labels, labelBlock(model, reading).labels);
  return formatScores(scores);
}

function sourceOf(weights: PrintedWeights): string {
  const entries = Object.entries(weights).map(([name, value]) => `  ${name}: ${JSON.stringify(value)},`);
  return `/** Fitted on PolNeAR's train split by cli/fit/attributions.ts, which says how; not to be edited by hand. */
import type { PrintedWeights } from "./printed-weights";

export const CHAIN_WEIGHTS: PrintedWeights = {
${entries.join("\n")}
};
`;
}

const [folder, option] = process.argv.slice(2);
if (folder === undefined) throw new Error("Name the folder of PolNeAR's train split.");
await main(folder, option === "--held-out");
