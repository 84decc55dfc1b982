import { describe, expect, it } from "vitest";
import { countedOnce, findCopies } from "@/lib/core/statements/shingles";

/** A text of its own: every word names it. */
const prose = (name: string, words: number) =>
  Array.from({ length: words }, (_, at) => `${name}${at}${at % 12 === 11 ? "." : ""}`).join(" ");

const article = (id: string, text: string, publishedOn: string | null = null) => ({ id, text, publishedOn });

describe("findCopies", () => {
  it("recognises a copy that is cut, with a line of its own and in capitals", () => {
    const wire = prose("harbour", 300);
    const cut = `By our reporter.\n${prose("HARBOUR", 180)} More soon.`;
    const groups = findCopies([
      article("cut", cut, "2025-02-14"),
      article("other", prose("mountain", 300), "2025-02-12"),
      article("wire", wire, "2025-02-13"),
      article("again", wire),
    ]);
    expect(groups).toHaveLength(1);
    expect(groups[0]?.ids).toEqual(["wire", "cut", "again"]);
    expect(groups[0]?.containment).toBeGreaterThan(0.9);
  });

  it("does not take a long quotation for a copy", () => {
    const quoted = prose("harbour", 60);
    const groups = findCopies([
      article("a", `${prose("valley", 200)} ${quoted}`),
      article("b", `${prose("mountain", 200)} ${quoted}`),
    ]);
    expect(groups).toEqual([]);
  });

  it("says nothing of short texts", () => {
    expect(findCopies([article("a", prose("x", 20)), article("b", prose("x", 20))])).toEqual([]);
  });

  it("takes linear time: 2,000 articles with one outlet's footer", () => {
    const footer = prose("footer", 60);
    const articles = Array.from({ length: 2_000 }, (_, at) =>
      article(`${at}`, `${prose(`n${at}`, 120)} ${footer}`),
    );
    const started = performance.now();
    expect(findCopies(articles)).toEqual([]);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

it("counts copies once: the earliest of those that are counted", () => {
  const groups = [{ ids: ["a", "b", "c"], containment: 1 }];
  expect(countedOnce(["c", "x", "b", "a"], groups)).toEqual(["x", "a"]);
  expect(countedOnce(["c", "b"], groups)).toEqual(["b"]);
});
