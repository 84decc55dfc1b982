import { expect, test } from "vitest";
import { MultiMap } from "@/lib/core/annotation/multi-map";

test("keeps the order in which values came, and drops the one that is named", () => {
  const map = new MultiMap<string>();
  map.add("a", "1");
  map.add("a", "2");
  map.add("b", "3");
  expect(map.get("a")).toEqual(["1", "2"]);
  map.remove("a", "1");
  map.remove("a", "not there");
  map.remove("c", "1");
  expect(map.get("a")).toEqual(["2"]);
  map.remove("a", "2");
  expect(map.get("a")).toEqual([]);
});
