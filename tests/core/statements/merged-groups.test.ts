import { expect, it } from "vitest";
import { MergedGroups } from "@/lib/core/statements/merged-groups";

it("merges groups, whatever the order, and names them by their lowest member", () => {
  const groups = new MergedGroups(6);
  groups.merge(5, 3);
  groups.merge(1, 0);
  groups.merge(3, 1);
  groups.merge(1, 5);
  expect(groups.groupOf(5)).toBe(0);
  expect(groups.all()).toEqual([[0, 1, 3, 5], [2], [4]]);
});
