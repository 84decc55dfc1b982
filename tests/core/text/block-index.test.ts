import { expect, test } from "vitest";
import { blockIndexAt, blocksUnder } from "@/lib/core/text/block-index";
import { span } from "@/lib/core/text/offsets";

const blocks = [span(2, 5), span(7, 7), span(9, 12)];

test.each([
  [0, 0],
  [2, 0],
  [4, 0],
  [6, 0],
  [7, 1],
  [8, 1],
  [9, 2],
  [99, 2],
])("offset %i is in or after block %i", (offset, block) => {
  expect(blockIndexAt(blocks, offset)).toBe(block);
});

test("no blocks, no trouble", () => expect(blockIndexAt([], 4)).toBe(0));

test.each([
  [3, 10, [0, 2]],
  [5, 9, []],
  [4, 5, [0]],
  [9, 9, []],
  [0, 99, [0, 2]],
])("from %i to %i lie the words of blocks %j", (start, end, under) => {
  expect(blocksUnder(blocks, { start, end })).toEqual(under);
});
