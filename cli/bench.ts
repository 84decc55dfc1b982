import { existsSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import type { Contender } from "@/bench/contenders";
import { DEFAULT_SIZES, readSizes, type Size } from "@/bench/sizes";
import { type Command, CommandFailure, progress, UsageError } from "./command";

/** The articles are grown from this number, so that every run measures the same ones. */
const SEED = 1;

const DEFAULT_ROUNDS = 3;

/** Enough in each round for a 95th percentile that is not the slowest one. */
const REPETITIONS = 30;

export type BenchOptions = {
  readonly sizes: readonly Size[];
  readonly rounds: number;
  /** The folder whose node_modules holds the peers. */
  readonly peers: string | null;
  readonly json: boolean;
};

/** `verbatim bench annotator`: measures the annotator beside the floor, and peers where they are given. */
export const run: Command = async (args) => {
  const { sizes, rounds, peers: folder, json } = readBenchOptions(args);
  const peers = folder === null ? [] : await requirePeers(folder);
  // Loaded here: help and bad usage need no browser.
  const { runBench } = await import("@/bench/run-bench");
  const { formatTable } = await import("@/bench/table");
  const { launchBrowser } = await import("./browser");
  const report = await runBench({
    sizes,
    rounds,
    peers,
    repetitions: REPETITIONS,
    seed: SEED,
    launch: launchBrowser,
    report: progress,
  });
  const { browser, node, processor } = report.machine;
  progress(`${browser}, Node ${node}, ${processor}; medians of ${rounds} interleaved rounds.`);
  process.stdout.write(json ? `${JSON.stringify(report)}\n` : formatTable(report));
  return 0;
};

/** Reads the command's words. Throws `UsageError` for any it does not know. */
export function readBenchOptions(args: readonly string[]): BenchOptions {
  const { values, positionals } = parse(args);
  const [subject, ...more] = positionals;
  if (subject !== "annotator" || more.length > 0) {
    throw new UsageError("Say what to measure; there is: annotator.");
  }
  const rounds = values.rounds === undefined ? DEFAULT_ROUNDS : Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1 || rounds > 100) {
    throw new UsageError("--rounds is a whole number from 1 to 100.");
  }
  const sizes = values.sizes === undefined ? DEFAULT_SIZES : readSizes(values.sizes);
  if (!sizes) throw new UsageError("--sizes is words/marks, such as 5000/500, with commas between several.");
  const crowded = sizes.find(({ words, marks }) => marks * FEWEST_WORDS > words);
  if (crowded) {
    throw new UsageError(`${crowded.marks} marks need ${crowded.marks * FEWEST_WORDS} words or more.`);
  }
  return { sizes, rounds, peers: values.peers ?? null, json: values.json ?? false };
}

/** Words a mark of 40 characters needs for itself and some room beside it. */
const FEWEST_WORDS = 10;

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        sizes: { type: "string" },
        rounds: { type: "string" },
        peers: { type: "string" },
        json: { type: "boolean" },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

async function requirePeers(folder: string): Promise<readonly Contender[]> {
  // The command runs in the project; the folder was named from where it was called.
  const home = path.resolve(process.env.INIT_CWD ?? process.env.PWD ?? "", folder);
  if (!existsSync(home)) throw new CommandFailure(`There is no folder ${home}.`);
  const { findPeers } = await import("@/bench/contenders");
  const { found, missing } = findPeers(home);
  for (const line of missing) progress(`Not measured: ${line}.`);
  if (found.length === 0) throw new CommandFailure(`There is no peer to measure in ${home}.`);
  return found;
}
