import { expect, it } from "vitest";
import {
  kindsOfWord,
  MONTH_WORD,
  REPORT_WORD,
  STOP_WORD,
  WE_WORD,
  YOU_WORD,
} from "@/lib/core/boilerplate/word-kinds";

it.each([
  ["the", STOP_WORD],
  ["nicht", STOP_WORD],
  ["dans", STOP_WORD],
  ["の", STOP_WORD],
  ["votre", YOU_WORD],
  ["said", REPORT_WORD],
  ["märz", MONTH_WORD],
  ["we", STOP_WORD | WE_WORD],
  ["you", STOP_WORD | YOU_WORD],
  ["may", MONTH_WORD],
  ["news", 0],
  ["", 0],
])("%j is of kinds %i", (word, kinds) => {
  expect(kindsOfWord(word)).toBe(kinds);
});
