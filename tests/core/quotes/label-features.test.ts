import { expect, it } from "vitest";
import { readBlock } from "@/lib/core/quotes/block-reading";
import { FEATURE_SPACE, featureReader } from "@/lib/core/quotes/label-features";
import { MOST_OBSERVED } from "@/lib/core/quotes/observation-table";
import { span } from "@/lib/core/text/offsets";

function observationsOf(text: string): Set<number>[] {
  const reading = readBlock(text, span(0, text.length), [], false);
  const reader = featureReader(reading);
  const list = new Int32Array(reader.most);
  return reading.words.map((_, index) => new Set(list.slice(0, reader.readAt(index, list))));
}

it("observes the same of the same words", () => {
  expect(observationsOf("Rutte said so.")).toEqual(observationsOf("Rutte said so."));
});

it("observes something else where a neighbour changes, and much that is alike", () => {
  const [first] = observationsOf("Rutte said so.");
  const [other] = observationsOf("Rutte denied so.");
  const shared = [...(first ?? [])].filter((observation) => other?.has(observation));
  expect(shared.length).toBeGreaterThan(10);
  expect(shared.length).toBeLessThan(first?.size ?? 0);
});

it("keeps within its space and its list", () => {
  const text = "“Well… — 5 % of U.S. ‘voters’,” @NATO’s (new) spokeswoman didn’t say: nobody!";
  const reader = featureReader(readBlock(text, span(0, text.length), [], true));
  const list = new Int32Array(reader.most);
  expect(reader.readAt(3, list)).toBeLessThanOrEqual(reader.most);
  expect(reader.most).toBeLessThanOrEqual(MOST_OBSERVED);
  expect(Math.max(...list)).toBeLessThan(FEATURE_SPACE);
  expect(Math.min(...list)).toBeGreaterThanOrEqual(0);
});
