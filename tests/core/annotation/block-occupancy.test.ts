import { expect, test } from "vitest";
import { BlockOccupancy } from "@/lib/core/annotation/block-occupancy";
import { span } from "@/lib/core/text/offsets";
import { quote } from "../../support/layers";

test("a mark is where its words are, gaps between blocks left out, until it goes", () => {
  const blocks = [span(0, 10), span(12, 12), span(14, 20)];
  const occupancy = new BlockOccupancy(blocks);
  const mark = quote("a", [8, 16]);
  occupancy.add(mark);
  expect([0, 1, 2].map((block) => occupancy.ids(block))).toEqual([["a"], [], ["a"]]);
  occupancy.remove(mark);
  expect([0, 1, 2].map((block) => occupancy.ids(block))).toEqual([[], [], []]);
});
