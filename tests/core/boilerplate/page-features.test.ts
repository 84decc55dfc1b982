import { describe, expect, it } from "vitest";
import type { BlockFacts } from "@/lib/core/boilerplate/block-facts";
import { pageFeatures } from "@/lib/core/boilerplate/page-features";

const fact = (over: Partial<BlockFacts>): BlockFacts => ({
  element: "p",
  linkShare: 0,
  opensWithLink: false,
  hints: [],
  nearHints: [],
  containers: [],
  inArticleNode: null,
  ...over,
});

describe("page features", () => {
  const facts = [
    fact({ element: "li", linkShare: 1, hints: ["named_sidebar"], containers: [2, 1] }),
    fact({ hints: ["in_article", "named_sidebar"], containers: [3, 1], inArticleNode: true }),
    fact({ hints: ["in_article", "named_sidebar"], containers: [3, 1], inArticleNode: true }),
  ];
  const columns = pageFeatures(facts, {
    words: Float64Array.of(4, 20, 20),
    prose: Float64Array.of(0, 20, 20),
    mainRun: Float64Array.of(0, 1, 1),
  });
  const of = (name: string) => [...(columns.get(name) ?? [])];

  it("are read off the facts", () => {
    expect(of("mostly link")).toEqual([1, 0, 0]);
    expect(of("<li>")).toEqual([1, 0, 0]);
    expect(of("in article node")).toEqual([0, 1, 1]);
  });

  it("leave out a hint that names the whole page", () => {
    expect(of("named_sidebar")).toEqual([0, 0, 0]);
  });

  it("say how much of the prose the containers hold", () => {
    expect(of("prose in container 0")).toEqual([0, 1, 1]);
    expect(of("prose in container 1")).toEqual([1, 1, 1]);
  });

  it("take the main run for the article where Readability finds none", () => {
    const unknown = facts.map((each) => ({ ...each, inArticleNode: null }));
    const amounts = { words: Float64Array.of(4, 20, 20), prose: Float64Array.of(0, 20, 20) };
    const found = pageFeatures(unknown, { ...amounts, mainRun: Float64Array.of(1, 1, 1) });
    expect([...(found.get("in article node") ?? [])]).toEqual([0, 1, 1]);
  });
});
