import { describe, expect, test } from "vitest";
import { anyOf, candidateQuery, lexeme, type SearchTerm } from "@/lib/core/references/candidate-query";

const term = (word: string, share: number): SearchTerm => ({ spellings: [word], share });

describe("the words looked for", () => {
  test("are any two of the rarest", () => {
    const terms = [term("the", 0.99), term("troops", 0.001), term("kyiv", 0.002)];
    expect(candidateQuery(terms, 10_000)).toBe(
      "(('troops')&('kyiv'))|(('troops')&('the'))|(('kyiv')&('the'))",
    );
  });

  test("are more together where two would be found everywhere", () => {
    const terms = ["a", "b", "c"].map((word) => term(word, 0.2));
    expect(candidateQuery(terms, 1_000)).toContain("(('a')&('b'))|");
    expect(candidateQuery(terms, 100_000)).toBe("(('a')&('b')&('c'))");
  });

  test("are seven at most, whatever the quote's length", () => {
    const terms = Array.from({ length: 500 }, (_, at) => term(`w${at}`, 0.001 + at / 1_000_000));
    expect(candidateQuery(terms, 250_000)?.split("|")).toHaveLength(21);
    expect(candidateQuery(terms, 250_000)).not.toContain("w7");
  });

  test("may be one, or none", () => {
    expect(candidateQuery([term("delusional", 0.5)], 100_000)).toBe("(('delusional'))");
    expect(candidateQuery([], 100_000)).toBeNull();
  });

  test("may be spelt otherwise", () => {
    const terms = [{ spellings: ["zelensky", "zelenskyy"], share: 0 }, term("said", 0.5)];
    expect(candidateQuery(terms, 10)).toBe("(('zelensky'|'zelenskyy')&('said'))");
    expect(anyOf(terms)).toBe("(('zelensky'|'zelenskyy'))|(('said'))");
  });

  test("are read literally", () => {
    expect(lexeme("don't")).toBe("'don''t'");
    expect(lexeme("a\\")).toBe("'a\\\\'");
  });
});
