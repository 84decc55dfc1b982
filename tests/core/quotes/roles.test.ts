import { expect, it } from "vitest";
import { beginning, goesOn, LABELS, mayFollow, ROLES, roleOf } from "@/lib/core/quotes/roles";

it("gives every role a label to begin with, and one to go on", () => {
  for (const role of ROLES) expect(roleOf(beginning(role))).toBe(role);
  for (const role of ROLES.slice(1)) expect(roleOf(beginning(role) + 1)).toBe(role);
  expect(LABELS).toBe(11);
});

it("lets a span go on only from its own beginning", () => {
  const cue = beginning("cue");
  expect(goesOn(cue)).toBe(false);
  expect(goesOn(cue + 1)).toBe(true);
  expect([0, cue - 1, cue, cue + 1, cue + 2].map((previous) => mayFollow(previous, cue + 1))).toEqual([
    false,
    false,
    true,
    true,
    false,
  ]);
  expect(mayFollow(cue + 1, cue)).toBe(true);
});
