import { existsSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import type { Contender } from "@/bench/contenders";
import { DEFAULT_SIZES, readSizes, type Size } from "@/bench/sizes";
import type { LocateBenchOptions } from "./bench-locate";
import { type Command, CommandFailure, progress, readOptions, UsageError } from "./command";

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

const DEFAULT_SUGGEST_ROUNDS = 7;

const DEFAULT_REFERENCES = { references: 10_000, words: 5_000, quotes: 200 };

/** `verbatim bench annotator|locate|suggest`: measures the annotator beside the floor, finding quotes on record, or the engine. */
export const run: Command = async (args) => {
  if (args[0] === "locate") return benchLocate(args.slice(1));
  if (args[0] === "suggest") return benchSuggest(args.slice(1));
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

async function benchLocate(args: readonly string[]): Promise<number> {
  const options = readLocateBenchOptions(args);
  const { formatLocateBench, runLocateBench } = await import("./bench-locate");
  process.stdout.write(formatLocateBench(await runLocateBench(options)));
  return 0;
}

async function benchSuggest(args: readonly string[]): Promise<number> {
  const { folder, rounds } = readSuggestBenchOptions(args);
  const { formatSuggestBench, runSuggestBench } = await import("./bench-suggest");
  process.stdout.write(formatSuggestBench(runSuggestBench(fromCaller(folder), rounds)));
  return 0;
}

/** Reads the words after `bench suggest`. Throws `UsageError` for any it does not know. */
export function readSuggestBenchOptions(args: readonly string[]): { folder: string; rounds: number } {
  const [folder, ...more] = args;
  if (folder === undefined || folder.startsWith("-")) throw new UsageError("Name a folder of text files.");
  const { rounds } = readOptions(more, ["rounds"]);
  return { folder, rounds: readRounds(rounds, DEFAULT_SUGGEST_ROUNDS) };
}

function readRounds(given: string | undefined, otherwise: number): number {
  const rounds = given === undefined ? otherwise : Number(given);
  if (Number.isInteger(rounds) && rounds >= 1 && rounds <= 100) return rounds;
  throw new UsageError("--rounds is a whole number from 1 to 100.");
}

/** Reads the words after `bench locate`. Throws `UsageError` for any it does not know. */
export function readLocateBenchOptions(args: readonly string[]): LocateBenchOptions {
  const given = readOptions(args, ["references", "words", "quotes"]);
  const read = (name: keyof LocateBenchOptions, least: number) => {
    const value = given[name] === undefined ? DEFAULT_REFERENCES[name] : Number(given[name]);
    if (Number.isInteger(value) && value >= least && value <= 1_000_000) return value;
    throw new UsageError(`--${name} is a whole number from ${least} to 1000000.`);
  };
  return { references: read("references", 1), words: read("words", 50), quotes: read("quotes", 1) };
}

/** Reads the command's words. Throws `UsageError` for any it does not know. */
export function readBenchOptions(args: readonly string[]): BenchOptions {
  const { values, positionals } = parse(args);
  const [subject, ...more] = positionals;
  if (subject !== "annotator" || more.length > 0) {
    throw new UsageError("Say what to measure; there are: annotator, locate, suggest.");
  }
  const rounds = readRounds(values.rounds, DEFAULT_ROUNDS);
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
  const home = fromCaller(folder);
  if (!existsSync(home)) throw new CommandFailure(`There is no folder ${home}.`);
  const { findPeers } = await import("@/bench/contenders");
  const { found, missing } = findPeers(home);
  for (const line of missing) progress(`Not measured: ${line}.`);
  if (found.length === 0) throw new CommandFailure(`There is no peer to measure in ${home}.`);
  return found;
}

/** The command runs in the project; the folder was named from where it was called. */
function fromCaller(folder: string): string {
  return path.resolve(process.env.INIT_CWD ?? process.env.PWD ?? "", folder);
}
