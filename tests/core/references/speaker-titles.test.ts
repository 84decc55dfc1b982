import { expect, it } from "vitest";
import { PARTICLES, ROLES, TITLES } from "@/lib/core/references/speaker-titles";

it.each([
  ["titles", TITLES],
  ["roles", ROLES],
  ["particles", PARTICLES],
])("holds %s in lower case and without points", (_, words) => {
  expect([...words].filter((word) => !/^\p{Ll}+$/u.test(word))).toEqual([]);
});
