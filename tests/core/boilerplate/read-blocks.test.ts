import { describe, expect, it } from "vitest";
import { type BlockReading, isYear, readBlocks } from "@/lib/core/boilerplate/read-blocks";
import { canonicalText } from "@/lib/core/text/canonical-text";
import { documentFromText } from "@/lib/core/text/text-blocks";

function read(line: string, linkShare?: number): BlockReading {
  const { text, blocks } = documentFromText(canonicalText(line));
  const about = { element: "p", opensWithLink: false, hints: [], nearHints: [], containers: [] };
  const facts = linkShare === undefined ? null : [{ ...about, linkShare, inArticleNode: null }];
  return readBlocks(text, blocks, facts)[0] as BlockReading;
}

const PROSE = "The minister said on Monday that the bridge would be closed until the end of the year.";

describe("readBlocks", () => {
  it("counts the words of a block by kind", () => {
    expect(read("BREAKING: On 3 March 2025 you said we pay $5 | more").counts).toMatchObject({
      all: 13,
      shouted: 1,
      capital: 2,
      digits: 3,
      years: 1,
      months: 1,
      you: 1,
      we: 1,
      report: 1,
      menuSigns: 1,
      money: 1,
    });
  });

  it.each([
    [PROSE, true],
    [`${PROSE.slice(0, -1)}.”`, true],
    [PROSE.slice(0, -1), false],
    ["The bridge is closed.", false],
    [
      "Bridge Minister Monday Budget Railway Station Council Meeting Report Today Video Gallery Archive.",
      false,
    ],
  ])("%j reads as prose: %s", (line, isProse) => {
    expect(read(line).isProse).toBe(isProse);
  });

  it("takes no link for prose", () => {
    expect(read(PROSE, 0.9).isProse).toBe(false);
    expect(read(PROSE, 0.2).isProse).toBe(true);
  });

  it("knows a year", () => {
    expect(["1987", "2025", "1066", "20255", "year"].map(isYear)).toEqual([true, true, false, false, false]);
  });
});
