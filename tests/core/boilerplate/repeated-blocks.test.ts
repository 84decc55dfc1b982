import { describe, expect, it } from "vitest";
import { blockHashes, repeatedBlocks } from "@/lib/core/boilerplate/repeated-blocks";
import { canonicalText } from "@/lib/core/text/canonical-text";
import { documentFromText } from "@/lib/core/text/text-blocks";

function hashes(...lines: string[]) {
  const { text, blocks } = documentFromText(canonicalText(lines.join("\n")));
  return blockHashes(text, blocks);
}

const setOf = (...lines: string[]) => new Set(hashes(...lines).filter((hash) => hash !== null));

const article = hashes(
  "The river rose again on Monday.",
  "He said so.",
  "Sign up for our letter!",
  "Nobody was hurt in the town.",
  "Bridges stay closed until Friday.",
);

describe("repeated blocks", () => {
  it("are those of the same words, whatever their case and punctuation", () => {
    const other = setOf("A fire broke out.", "SIGN UP for our letter…", "It was put out.", "Two were hurt.");
    expect([...repeatedBlocks(article, [other])]).toEqual([2]);
  });

  it("are not found in a copy of the article", () => {
    const copy = new Set(article.filter((hash) => hash !== null));
    expect([...repeatedBlocks(article, [copy])]).toEqual([]);
  });

  it("are not the shortest lines, which are in every text", () => {
    expect(hashes("More", "Read on", "He said so.")).toEqual([null, null, expect.any(String)]);
  });

  it("are none without other articles", () => {
    expect(repeatedBlocks(article, []).size).toBe(0);
    expect(repeatedBlocks([], [setOf("A fire broke out.")]).size).toBe(0);
  });

  it("are all marked where a block stands twice", () => {
    const twice = hashes(
      "Sign up for our letter!",
      "The river rose.",
      "Bridges are closed.",
      "All are safe now.",
      "Sign up for our letter!",
    );
    expect([...repeatedBlocks(twice, [setOf("Sign up for our letter!", "Another day has come.")])]).toEqual([
      0, 4,
    ]);
  });
});
