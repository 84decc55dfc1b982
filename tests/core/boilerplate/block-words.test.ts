import { expect, it } from "vitest";
import { wordsOf } from "@/lib/core/boilerplate/block-words";

it.each<[string, string[]]>([
  ["Don’t PANIC, U.S. troops", ["don't", "panic", "u.s", "troops"]],
  ["© 2025 | 5 €", ["©", "2025", "|", "5", "€"]],
  ["約束はない", ["約", "束", "は", "な", "い"]],
  ["e-mail h/t", ["e-mail", "h/t"]],
  ["\ud800 . —", []],
  ["", []],
])("the words of %j", (text, words) => {
  expect(wordsOf(text).lower).toEqual(words);
});

it("only the beginning of an endless block is read", () => {
  expect(wordsOf("ab ".repeat(100_000)).written.length).toBeLessThan(2000);
});
