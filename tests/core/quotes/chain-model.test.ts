import { describe, expect, it } from "vitest";
import { readBlock } from "@/lib/core/quotes/block-reading";
import { labelBlock, readModel } from "@/lib/core/quotes/chain-model";
import { featureReader } from "@/lib/core/quotes/label-features";
import { printWeights } from "@/lib/core/quotes/printed-weights";
import { beginning, LABELS } from "@/lib/core/quotes/roles";
import { ALL_CLASSES } from "@/lib/core/quotes/word-classes";
import { span } from "@/lib/core/text/offsets";

const TABLES = ALL_CLASSES.length * LABELS * LABELS;
const TEXT = "Rutte said so.";
const reading = readBlock(TEXT, span(0, TEXT.length), [], false);

/** A model in which one observation of the word at `index` speaks for one label. */
function modelFor(index: number, label: number, weight: number) {
  const reader = featureReader(reading);
  const list = new Int32Array(reader.most);
  const elsewhere = new Set<number>();
  for (let other = 0; other < reading.words.length; other++) {
    const length = reader.readAt(other, list);
    if (other !== index) for (const observation of list.slice(0, length)) elsewhere.add(observation);
  }
  const own = [...list.slice(0, reader.readAt(index, list))].filter((one) => !elsewhere.has(one));
  const weights = new Float64Array(LABELS);
  weights[label] = weight;
  return readModel(printWeights([own[0] ?? 0], weights, new Float64Array(TABLES)));
}

describe("a chain model", () => {
  it("labels the word that is spoken for", () => {
    const cue = beginning("cue");
    const { labels, certainty } = labelBlock(modelFor(1, cue, 5), reading);
    expect(labels[1]).toBe(cue);
    expect(certainty[1]).toBeGreaterThan(0.9);
  });

  it("begins no span in the middle", () => {
    const cue = beginning("cue");
    const { labels } = labelBlock(modelFor(1, cue + 1, 5), reading);
    expect(labels[1]).toBe(cue + 1);
    expect([cue, cue + 1]).toContain(labels[0]);
    expect(labels[0]).toBe(cue);
  });

  it("gives no role to a word that is passed over", () => {
    const passedOver = new Uint8Array(reading.words.length).fill(1);
    expect([...labelBlock(modelFor(1, beginning("cue"), 5), reading, passedOver).labels]).toEqual(
      [...passedOver].fill(0),
    );
  });

  it("labels an empty block", () => {
    const empty = readBlock("", span(0, 0), [], false);
    expect(labelBlock(modelFor(1, 5, 1), empty).labels).toHaveLength(0);
  });
});
