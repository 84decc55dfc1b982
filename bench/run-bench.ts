/** All rounds of all contenders at all sizes, interleaved. */
import { readdirSync, readFileSync } from "node:fs";
import { cpus } from "node:os";
import path from "node:path";
import type { Browser } from "playwright-core";
import { type Codebook, codebookSchema } from "@/lib/core/codebook/codebook";
import { newestVersion } from "@/lib/core/codebook/newest-version";
import { buildPage, type PageFiles } from "./build-page";
import { ANNOTATOR, type Contender, FLOOR } from "./contenders";
import type { Result, Round } from "./figures";
import type { PlainArticle } from "./pages/contender";
import type { Letters } from "./pages/words-on-screen";
import { serveBench } from "./serve";
import { type Size, sizeWords } from "./sizes";
import { makeArticle, type SyntheticArticle } from "./synthetic-article";
import { idOf, kindOf, makeReview } from "./synthetic-review";
import { makeSuggestions } from "./synthetic-suggestions";
import { Standstill, visit } from "./visit";

export type BenchPlan = {
  readonly sizes: readonly Size[];
  readonly rounds: number;
  /** Marks made, and judged, in one visit. */
  readonly repetitions: number;
  readonly peers: readonly Contender[];
  /** What the articles are grown from. */
  readonly seed: number;
  launch(): Promise<Browser>;
  report(line: string): void;
};

export type BenchReport = {
  readonly machine: { readonly browser: string; readonly node: string; readonly processor: string };
  readonly seed: number;
  /** The floor first, then the annotator, then peers. */
  readonly contenders: readonly string[];
  readonly results: readonly Result[];
};

/** How long a contender may take to open, and to have its marks made. */
const LIMIT_MS = 120_000;

const WARM_UP: Size = { words: 80, marks: 8 };

const CODEBOOKS = path.resolve(import.meta.dirname, "..", "seeds", "codebooks");

/** Measures everything. A peer that breaks is reported and left out; ours breaking is a failure. */
export async function runBench(plan: BenchPlan): Promise<BenchReport> {
  const contenders = [FLOOR, ANNOTATOR, ...plan.peers];
  plan.report("Building the pages …");
  const pages: PageFiles = new Map(
    (await Promise.all(contenders.map(buildPage))).flatMap((files) => [...files]),
  );
  const server = await serveBench(pages);
  const codebook = readCodebook();
  const results: Result[] = [];
  /** Words at which a contender gave up: it is not asked again at that size or a larger one. */
  const gaveUp = new Map<Contender, number>();
  let version = "";
  /** Lays the article out and says how each contender works in it. */
  const layOut = (size: Size) => {
    const article = makeArticle(size, plan.seed);
    server.lay("/article.json", plainArticle(article));
    server.lay("/review.json", {
      review: makeReview(article, codebook),
      suggestions: makeSuggestions(article),
    });
    return { server, words: wordsToMark(article, plan.repetitions), marks: size.marks, limitMs: LIMIT_MS };
  };
  /** Makes the visit a second time where the browser came to a standstill in the first. */
  const twiceIfStill = async (place: string, visiting: () => Promise<Round>): Promise<Round> => {
    try {
      return await visiting();
    } catch (error) {
      if (!(error instanceof Standstill)) throw error;
      plan.report(`${place}: the browser stopped drawing. Once more …`);
      return visiting();
    }
  };
  try {
    // The first browser of a run starts from a cold disk: it measures nothing.
    await visit(await plan.launch(), { ...layOut(WARM_UP), contender: FLOOR });
    for (const size of plan.sizes) {
      const laid = layOut(size);
      const rounds = new Map<Contender, Round[]>(contenders.map((contender) => [contender, []]));
      for (let round = 0; round < plan.rounds; round++) {
        // Nobody is always first.
        for (const contender of rotate(contenders, round)) {
          if (size.words >= (gaveUp.get(contender) ?? Number.POSITIVE_INFINITY)) continue;
          const place = `${sizeWords(size)}, round ${round + 1} of ${plan.rounds}: ${contender.name}`;
          try {
            const measured = await twiceIfStill(place, async () => {
              const browser = await plan.launch();
              version = browser.version();
              return visit(browser, { ...laid, contender });
            });
            rounds.get(contender)?.push(measured);
            plan.report(`${place} ${roundWords(measured)}`);
            if (measured.open === null) gaveUp.set(contender, size.words);
          } catch (error) {
            if (!contender.peer) throw error;
            plan.report(`${place} broke: ${error instanceof Error ? error.message : String(error)}`);
            gaveUp.set(contender, size.words);
          }
        }
      }
      for (const [{ name }, measured] of rounds) results.push({ contender: name, size, rounds: measured });
    }
  } finally {
    await server.close();
  }
  return {
    machine: {
      browser: `Chromium ${version}`,
      node: process.versions.node,
      processor: `${cpus().length} × ${cpus()[0]?.model.trim() ?? "unknown"}`,
    },
    seed: plan.seed,
    contenders: contenders.map(({ name }) => name),
    results,
  };
}

function roundWords({ open, missing }: Round): string {
  if (open === null) return `gave no answer in ${LIMIT_MS / 1000} s`;
  return `opened in ${Math.round(open)} ms${missing ? `; ${missing}` : ""}`;
}

/** Words for so many marks, from one end of the article to the other; fewer where it has not the room. */
export function wordsToMark({ document, free }: SyntheticArticle, repetitions: number): readonly Letters[] {
  const count = Math.min(repetitions, free.length);
  return Array.from({ length: count }, (_, index) => {
    const place = free[Math.floor(((index + 0.5) * free.length) / count)] as { start: number; end: number };
    return {
      before: document.text.slice(0, place.start).replace(/\s/g, "").length,
      words: document.text.slice(place.start, place.end),
    };
  });
}

function plainArticle({ document, marks }: SyntheticArticle): PlainArticle {
  return {
    text: document.text,
    paragraphs: document.blocks.map(({ start, end }) => ({ start, end })),
    marks: marks.map(({ start, end }, index) => ({
      id: idOf("mark", index),
      kind: kindOf(index),
      start,
      end,
    })),
  };
}

function rotate<T>(items: readonly T[], by: number): readonly T[] {
  const at = by % items.length;
  return [...items.slice(at), ...items.slice(0, at)];
}

function readCodebook(): Codebook {
  const versions = readdirSync(CODEBOOKS)
    .filter((file) => file.endsWith(".json"))
    .map((file) => codebookSchema.parse(JSON.parse(readFileSync(path.join(CODEBOOKS, file), "utf8"))));
  const newest = newestVersion(versions);
  if (!newest) throw new Error(`There is no codebook in ${CODEBOOKS}.`);
  return newest;
}
