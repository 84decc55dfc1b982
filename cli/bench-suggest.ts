import { readdirSync, readFileSync } from "node:fs";
import { cpus } from "node:os";
import path from "node:path";
import { percentile } from "@/bench/figures";
import { suggest } from "@/lib/core/suggestions/suggest";
import { canonicalText } from "@/lib/core/text/canonical-text";
import { documentFromText } from "@/lib/core/text/text-blocks";
import { CommandFailure } from "./command";

export type SuggestBenchReport = {
  readonly processor: string;
  readonly articles: number;
  readonly words: number;
  readonly rounds: number;
  /** Articles of {@link ARTICLE} words read in a second of processor time. */
  readonly perSecond: { readonly median: number; readonly slowest: number; readonly fastest: number };
};

/** Words the figure speaks of. */
const ARTICLE = 800;

/** Rounds before those that count: code is compiled for what it meets. */
const WARM_UP = 1;

/** Runs the engine over every text of a folder, `rounds` times. Throws `CommandFailure` if there is none. */
export function runSuggestBench(folder: string, rounds: number): SuggestBenchReport {
  const documents = textsIn(folder).map((text) => documentFromText(canonicalText(text)));
  const words = documents.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
  if (words === 0) throw new CommandFailure(`There is no text file with words in ${folder}.`);
  const rates: number[] = [];
  for (let round = -WARM_UP; round < rounds; round++) {
    const before = process.cpuUsage();
    for (const document of documents) suggest(document);
    const { user, system } = process.cpuUsage(before);
    if (round >= 0) rates.push(words / ARTICLE / ((user + system) / 1e6));
  }
  return {
    processor: cpus()[0]?.model.trim() ?? "unknown",
    articles: documents.length,
    words,
    rounds,
    perSecond: {
      median: percentile(rates, 50) ?? 0,
      slowest: Math.min(...rates),
      fastest: Math.max(...rates),
    },
  };
}

function textsIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(".txt"))
      .sort()
      .map((name) => readFileSync(path.join(folder, name), "utf8"));
  } catch (error) {
    throw new CommandFailure(`${folder} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}

/** The report in words. */
export function formatSuggestBench({
  processor,
  articles,
  words,
  rounds,
  perSecond,
}: SuggestBenchReport): string {
  const { median, slowest, fastest } = perSecond;
  return [
    `${articles} texts, ${words} words, ${rounds} rounds, ${processor}`,
    `articles of ${ARTICLE} words a second on one core: median ${median.toFixed(0)}, from ${slowest.toFixed(0)} to ${fastest.toFixed(0)}`,
    "",
  ].join("\n");
}
