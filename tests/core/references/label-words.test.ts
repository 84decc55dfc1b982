import { expect, it } from "vitest";
import { DATELINES, HEADING_WORDS } from "@/lib/core/references/label-words";
import { ROLES, TITLES } from "@/lib/core/references/speaker-titles";

it("names no speaker among headings and datelines, all in lower case", () => {
  for (const words of [HEADING_WORDS, DATELINES]) {
    expect([...words].filter((word) => !/^\p{Ll}+$/u.test(word))).toEqual([]);
    expect([...words].filter((word) => ROLES.has(word) || TITLES.has(word))).toEqual([]);
  }
});
