import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { normaliseWords, type Word } from "@/lib/core/alignment/normalise-words";
import {
  collectReferences,
  locateInCollection,
  type ReferenceCollection,
} from "@/lib/core/alignment/reference-collection";
import { indexReference, type ReferenceIndex } from "@/lib/core/alignment/reference-index";
import type { Wording } from "@/lib/core/codebook/values";
import { findTurns } from "@/lib/core/references/find-turns";
import type { Span } from "@/lib/core/text/offsets";
import { CommandFailure } from "../command";
import { ALTERATIONS, type Alteration, type AlteredQuote, alterQuote, cutSentences } from "./altered-quotes";
import type { Evaluation } from "./evaluation";
import { type SeededRandom, seededRandom } from "./seeded-random";

/** How many quotes are cut from the references, and how many from texts that are none. */
const QUOTES = 1_000;

/** One file in so many is no reference: the quotes from elsewhere are cut from these. */
const HELD_OUT = 5;

const SEED = 1;

/** A found passage is the right one from this share of common characters on (intersection over union). */
const SAME_PLACE = 0.5;

type FileReference = ReferenceIndex & { readonly file: string };
type CutQuote = AlteredQuote & { readonly file: string; readonly alteration: Alteration };

type Outcome = {
  readonly alteration: Alteration;
  readonly expected: Wording;
  readonly rightPlace: boolean;
  readonly wording: Wording | null;
};

/** `verbatim eval locate DIR`. */
export const evaluate: Evaluation = (folder) => evaluateLocate(folder, QUOTES);

/**
 * Quotes cut from the folder's text files and altered
 * by rule are looked for in all of them at once, and as many cut from files that
 * were left out. Returns the printed figures.
 */
export async function evaluateLocate(folder: string, quotes: number): Promise<string> {
  const files = await listTextFiles(folder);
  const texts = await Promise.all(
    files.map(async (file) => ({ file, text: (await readFile(file, "utf8")).replace(/\r\n?/g, "\n") })),
  );
  const heldOut = texts.filter((_, index) => index % HELD_OUT === HELD_OUT - 1);
  const kept = texts.filter((_, index) => index % HELD_OUT !== HELD_OUT - 1);
  if (heldOut.length === 0) throw new CommandFailure(`${folder} has fewer than ${HELD_OUT} .txt files.`);

  const indexing = performance.now();
  const references = kept.map(({ file, text }) => ({ ...indexReference(text, findTurns(text)), file }));
  const collection = collectReferences(references);
  const indexed = performance.now() - indexing;

  const random = seededRandom(SEED);
  const cut = Array.from({ length: quotes }, (_, index) =>
    cutAltered(references, ALTERATIONS[index % ALTERATIONS.length] as Alteration, random),
  );
  const runs = new Set(references.flatMap((reference) => runsOf(reference.words)));
  const elsewhere = Array.from({ length: quotes }, () => cutElsewhere(heldOut, runs, random));
  const again = elsewhere.reduce((sum, { skipped }) => sum + skipped, 0);

  const times: number[] = [];
  const outcomes = cut.map((quote) => timed(times, () => judge(quote, collection)));
  const claims = elsewhere.map(({ quote }) => timed(times, () => locateInCollection(quote, collection)));
  const claimed = claims.filter(({ found }) => found).length;
  const sameWords = claims.filter((claim) => claim.found && claim.match.likeness === "same_words").length;
  const words = references.reduce((sum, reference) => sum + reference.words.length, 0);
  return [
    `${references.length} references with ${words} words, ${heldOut.length} files held out; seed ${SEED}`,
    "",
    table(outcomes),
    "",
    `from elsewhere: ${claimed} of ${quotes} claimed found (${percent(claimed, quotes)}; target at most 1.0%), ${sameWords} of them as the same words; ${again} were cut again since a reference has ${SAME_RUN} of their words in a row`,
    `speed: ${(indexed / (words / 5_000)).toFixed(1)} ms to read 5,000 words; a quote over all references ${median(times).toFixed(2)} ms median, ${quantile(times, 0.99).toFixed(2)} ms in 99 of 100`,
  ].join("\n");
}

async function listTextFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => {
    throw new CommandFailure(`There is no folder ${folder}.`);
  });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(".txt"))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/** Tries again where chance hits a stretch that the rule cannot alter. */
const MOST_TRIES = 10_000;

function cutAltered(
  references: readonly FileReference[],
  alteration: Alteration,
  random: SeededRandom,
): CutQuote {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const { file, text } = random.pick(references);
    const place = cutSentences(text, random);
    const altered = place && alterQuote(text, place, alteration, random);
    if (altered) return { ...altered, file, alteration };
  }
  throw new CommandFailure(`No stretch of these files can be altered by “${alteration}”.`);
}

/** A stretch that shares so many words in a row with a reference is printed there too. */
const SAME_RUN = 6;

function runsOf(words: readonly Word[]): string[] {
  return words.slice(SAME_RUN - 1).map((_, at) =>
    words
      .slice(at, at + SAME_RUN)
      .map(({ form }) => form)
      .join(" "),
  );
}

/** A quote that no reference has, and how many were cut in vain since one does: agencies' copy stands in several papers. */
function cutElsewhere(
  texts: readonly { readonly text: string }[],
  known: ReadonlySet<string>,
  random: SeededRandom,
): { readonly quote: string; readonly skipped: number } {
  let skipped = 0;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const { text } = random.pick(texts);
    const place = cutSentences(text, random);
    if (!place) continue;
    const quote = text.slice(place.start, place.end);
    if (!runsOf(normaliseWords(quote)).some((run) => known.has(run))) return { quote, skipped };
    skipped++;
  }
  throw new CommandFailure("The files that are held out have no sentences of their own.");
}

function judge(cut: CutQuote, collection: ReferenceCollection<FileReference>): Outcome {
  const location = locateInCollection(cut.quote, collection);
  const { alteration, wording: expected } = cut;
  if (!location.found) return { alteration, expected, rightPlace: false, wording: null };
  const { reference, match } = location;
  const here = reference.file === cut.file && overlap(match.span, cut.place) >= SAME_PLACE;
  return { alteration, expected, rightPlace: here, wording: match.wording.value };
}

function overlap(a: Span, b: Span): number {
  const shared = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return shared / (a.end - a.start + b.end - b.start - shared);
}

function timed<T>(times: number[], work: () => T): T {
  const started = performance.now();
  const result = work();
  times.push(performance.now() - started);
  return result;
}

function table(outcomes: readonly Outcome[]): string {
  const rows = [...ALTERATIONS, null].map((alteration) => {
    const of = outcomes.filter((outcome) => alteration === null || outcome.alteration === alteration);
    const places = of.filter(({ rightPlace }) => rightPlace).length;
    const wordings = of.filter(({ wording, expected }) => wording === expected).length;
    const cells = [
      `${places} (${percent(places, of.length)})`,
      `${wordings} (${percent(wordings, of.length)})`,
    ];
    return [alteration ?? "all", String(of.length), ...cells];
  });
  const all = [["altered by", "quotes", "right passage", "right wording"], ...rows];
  return all
    .map(([name = "", ...cells]) => name.padEnd(14) + cells.map((cell) => cell.padStart(16)).join(""))
    .join("\n");
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)}%`;
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
