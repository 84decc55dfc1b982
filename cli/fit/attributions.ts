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
 * the observations that mattered most in it, few enough to be committed.
 */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { labelBlock, type PrintedWeights, printModel, readModel } from "@/lib/core/quotes/chain-model";
import { LABELS } from "@/lib/core/quotes/roles";
import { addSequence, emptyScores, formatScores } from "../eval/bio-scores";
import { readPolnear } from "../eval/polnear";
import { PROJECT } from "../project";
import { ChainTrainer } from "./chain-trainer";
import { countObservations, type Example, keepObservations, readExamples } from "./examples";

const FEWEST_TIMES = 4;
const KEPT = Number(process.env.KEPT ?? 10_000);
const PENALTY = Number(process.env.PENALTY ?? 1e-5);
const RATE = 0.1;
const FIRST_ROUNDS = 4;
const SECOND_ROUNDS = 8;

/** In every ten articles the one that is held out. */
const HELD_OUT = 7;

async function main(folder: string, heldOut: boolean): Promise<void> {
  const articles = await readPolnear(folder);
  const isHeld = (index: number) => heldOut && index % 10 === HELD_OUT;
  const examples = readExamples(articles.filter((_, index) => !isHeld(index)));
  console.error(`${articles.length} articles, ${examples.length} blocks to fit to`);
  const { observations, rows } = chooseObservations(examples);
  const trainer = new ChainTrainer(observations.length, PENALTY);
  const kept = keepObservations(examples, rows);
  const print = () => printModel(observations, trainer.weights, trainer.transitions);
  const held = heldOut ? readExamples(articles.filter((_, index) => isHeld(index))) : [];
  trainer.fit(kept, SECOND_ROUNDS, RATE, (round) => {
    console.error(`second fit, round ${round + 1} of ${SECOND_ROUNDS}`);
    if (heldOut && (round === SECOND_ROUNDS - 1 || process.env.EACH)) console.error(score(print(), held));
  });
  if (!heldOut) await writeFile(path.join(PROJECT, "lib/core/quotes/chain-weights.ts"), sourceOf(print()));
}

/** The observations that matter most, sorted, and the row that each has among them. */
function chooseObservations(examples: readonly Example[]): { observations: number[]; rows: Int32Array } {
  const counts = countObservations(examples);
  const frequent = [...counts.keys()].filter(
    (observation) => (counts[observation] as number) >= FEWEST_TIMES,
  );
  const trainer = new ChainTrainer(frequent.length, PENALTY);
  trainer.fit(keepObservations(examples, rowsOf(frequent, counts.length)), FIRST_ROUNDS, RATE, (round) => {
    console.error(`first fit, ${frequent.length} observations, round ${round + 1} of ${FIRST_ROUNDS}`);
  });
  const merit = new Map(
    frequent.map((observation, row) => {
      const weights = trainer.weights.subarray(row * LABELS, (row + 1) * LABELS);
      const strength = weights.reduce((sum, weight) => sum + weight * weight, 0);
      return [observation, strength * (counts[observation] as number) ** 0.7];
    }),
  );
  const observations = frequent
    .sort((a, b) => (merit.get(b) as number) - (merit.get(a) as number))
    .slice(0, KEPT)
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
import type { PrintedWeights } from "./chain-model";

export const CHAIN_WEIGHTS: PrintedWeights = {
${entries.join("\n")}
};
`;
}

const [folder, option] = process.argv.slice(2);
if (folder === undefined) throw new Error("Name the folder of PolNeAR's train split.");
await main(folder, option === "--held-out");
