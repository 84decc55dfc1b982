import { expect, it } from "vitest";
import { conditionsIn, isInLimitingPhrase } from "@/lib/core/alignment/conditions";
import { normaliseWords } from "@/lib/core/alignment/normalise-words";

function conditions(text: string): string[] {
  const words = normaliseWords(text);
  return conditionsIn(words, text).map(({ from, to }) => text.slice(words[from]?.start, words[to - 1]?.end));
}

it.each([
  ["never a promise that as part of a peace deal they would be in NATO", ["as part of a peace deal"]],
  [
    "To be clear, as part of any security guarantee, there will be none",
    ["as part of any security guarantee"],
  ],
  ["We go if they agree, and stay until the talks end.", ["if they agree", "until the talks end"]],
  ["We stay as long as it takes. They left", ["as long as it takes"]],
  ["It is part of the plan", []],
  ["We go only if", ["if"]],
  ["", []],
])("%s", (text, found) => {
  expect(conditions(text)).toEqual(found);
});

it("knows the words of a phrase that limits, and no others", () => {
  const words = normaliseWords("at least in part of it");
  expect(words.map((_, index) => isInLimitingPhrase(words, index))).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});
