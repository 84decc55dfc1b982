import fc from "fast-check";
import { expect, it } from "vitest";
import { indexOfForms } from "@/lib/core/alignment/index-of-forms";
import { normaliseWords } from "@/lib/core/alignment/normalise-words";

const find = (wanted: string, text: string, from?: number) =>
  indexOfForms(normaliseWords(wanted), normaliseWords(text), from);

it("finds the first run, spelling set aside", () => {
  expect(find("The US DEFENCE", "on the US. The U.S. defense is")).toBe(3);
  expect(find("a b", "a b a b", 1)).toBe(2);
  expect(find("a a b", "a a a b")).toBe(1);
  expect(find("b a", "a b")).toBe(-1);
  expect(find("", "a b")).toBe(-1);
});

it("agrees with looking at every place", () => {
  const text = fc.array(fc.constantFrom("a", "b"), { maxLength: 30 });
  fc.assert(
    fc.property(
      text,
      fc.array(fc.constantFrom("a", "b"), { minLength: 1, maxLength: 5 }),
      (words, wanted) => {
        const naive = words.findIndex((_, at) => wanted.every((word, on) => words[at + on] === word));
        expect(find(wanted.join(" "), words.join(" "))).toBe(naive);
      },
    ),
  );
});

it("takes linear time on a text of one word", () => {
  const text = normaliseWords("a ".repeat(200_000));
  const wanted = normaliseWords(`${"a ".repeat(50_000)}b`);
  const started = performance.now();
  expect(indexOfForms(wanted, text)).toBe(-1);
  expect(performance.now() - started).toBeLessThan(1_000);
});
