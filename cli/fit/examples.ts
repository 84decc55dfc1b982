/** Articles with gold attributions, made into what the chain is fitted to. */
import { type BlockReading, readBlock } from "@/lib/core/quotes/block-reading";
import { findStretches } from "@/lib/core/quotes/find-stretches";
import { FEATURE_SPACE, featureReader } from "@/lib/core/quotes/label-features";
import { canonicalText } from "@/lib/core/text/canonical-text";
import { documentFromText } from "@/lib/core/text/text-blocks";
import { labelUnits, labelWords } from "../eval/labelled-blocks";
import type { PolnearArticle } from "../eval/polnear";

/** One block: the observations of each word, its class, and its gold label. */
export type Example = {
  readonly reading: BlockReading;
  readonly labels: Uint8Array;
  /** Observations of all words, one word after another. */
  readonly observations: Int32Array;
  /** Where the observations of each word begin, and where the last ones end. */
  readonly offsets: Int32Array;
};

/** The blocks of the articles that hold words. */
export function readExamples(articles: readonly PolnearArticle[]): Example[] {
  return articles.flatMap(({ text, attributions }) => {
    const { blocks } = documentFromText(canonicalText(text));
    const spans = findStretches({ text, blocks }, "en").flatMap(({ parts }) => parts);
    const units = labelUnits(text.length, attributions);
    return blocks.map((block) => {
      const inBlock = spans.filter(({ start, end }) => block.start <= start && end <= block.end);
      const reading = readBlock(text, block, inBlock, block.kind === "heading");
      return { reading, labels: labelWords(units, reading), ...observe(reading) };
    });
  });
}

function observe(reading: BlockReading): Pick<Example, "observations" | "offsets"> {
  const reader = featureReader(reading);
  const buffer = new Int32Array(reader.most);
  const offsets = new Int32Array(reading.words.length + 1);
  const observations = new Int32Array(reading.words.length * reader.most);
  let length = 0;
  for (let index = 0; index < reading.words.length; index++) {
    const found = reader.readAt(index, buffer);
    observations.set(buffer.subarray(0, found), length);
    length += found;
    offsets[index + 1] = length;
  }
  return { observations: observations.slice(0, length), offsets };
}

/** How often each observation is made. */
export function countObservations(examples: readonly Example[], space = FEATURE_SPACE): Int32Array {
  const counts = new Int32Array(space);
  for (const { observations } of examples) {
    for (const observation of observations) counts[observation] = (counts[observation] as number) + 1;
  }
  return counts;
}

/** The same examples with only some observations, numbered anew by `rows`; those at -1 are left out. */
export function keepObservations(examples: readonly Example[], rows: Int32Array): Example[] {
  return examples.map((example) => {
    const { observations, offsets } = example;
    const kept = new Int32Array(observations.length);
    const starts = new Int32Array(offsets.length);
    let length = 0;
    for (let index = 0; index + 1 < offsets.length; index++) {
      for (let at = offsets[index] as number; at < (offsets[index + 1] as number); at++) {
        const row = rows[observations[at] as number] as number;
        if (row >= 0) kept[length++] = row;
      }
      starts[index + 1] = length;
    }
    return { ...example, observations: kept.slice(0, length), offsets: starts };
  });
}
