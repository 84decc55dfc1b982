import { describe, expect, it } from "vitest";
import { readBlocks } from "@/lib/core/boilerplate/read-blocks";
import { textFeatures } from "@/lib/core/boilerplate/text-features";
import { canonicalText } from "@/lib/core/text/canonical-text";
import { documentFromText } from "@/lib/core/text/text-blocks";

const PROSE = "The minister said on Monday that the bridge would be closed until the end of the year.";

function read(...lines: string[]) {
  const { text, blocks } = documentFromText(canonicalText(lines.join("\n")));
  return readBlocks(text, blocks, null);
}

describe("text features", () => {
  it("tell prose from a menu and from a headline", () => {
    const [prose, menu, headline] = read(PROSE, "Home News Sport", "Minister Closes Bridge Until Next Year");
    expect(prose).toMatchObject({ isProse: true, endsSentence: true });
    expect(menu).toMatchObject({ isProse: false, stopDensity: 0 });
    expect(headline).toMatchObject({ isProse: false, capitalShare: 1 });
  });

  it("are columns of one number a block", () => {
    const columns = textFeatures(read(PROSE, "More", PROSE));
    for (const [name, column] of columns) {
      expect([name, column.length]).toEqual([name, 3]);
      expect(column.every(Number.isFinite)).toBe(true);
    }
    expect([...(columns.get("between prose") ?? [])][1]).toBe(1);
    expect([...(columns.get("copies") ?? [])]).toEqual([1, 0, 1]);
    expect([...(columns.get("prose at -1") ?? [])]).toEqual([0, 1, 0]);
  });

  it("of a block that is mostly link are not those of prose", () => {
    const { text, blocks } = documentFromText(canonicalText(PROSE));
    const facts = {
      element: "p",
      linkShare: 0.9,
      opensWithLink: false,
      hints: [],
      nearHints: [],
      containers: [],
      inArticleNode: null,
    };
    expect(readBlocks(text, blocks, [facts])[0]?.isProse).toBe(false);
  });

  it("of no block are empty columns", () => {
    for (const column of textFeatures([]).values()) expect(column.length).toBe(0);
  });
});
