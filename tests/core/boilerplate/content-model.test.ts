import { describe, expect, it } from "vitest";
import { contentProbabilities, evaluate } from "@/lib/core/boilerplate/content-model";
import { readBlocks } from "@/lib/core/boilerplate/read-blocks";
import { TEXT_MODEL } from "@/lib/core/boilerplate/text-weights";
import { canonicalText } from "@/lib/core/text/canonical-text";
import { documentFromText } from "@/lib/core/text/text-blocks";

describe("the content model", () => {
  it("adds up weights, and passes over features it does not know", () => {
    const columns = new Map([
      ["a", Float64Array.of(1, 0)],
      ["b", Float64Array.of(5, 5)],
    ]);
    const [first, second] = evaluate(columns, 2, { bias: -1, features: { a: 1, c: 9 } });
    expect(first).toBe(0.5);
    expect(second).toBeCloseTo(1 / (1 + Math.E), 10);
  });

  it("finds prose likelier than a menu and a footer around it", () => {
    const prose = "The minister said on Monday that the bridge would be closed until the end of the year.";
    const lines = ["Home", "News", prose, `${prose} It was built in 1920.`, prose, "© The Paper"];
    const { text, blocks } = documentFromText(canonicalText(lines.join("\n")));
    const content = contentProbabilities(readBlocks(text, blocks, null), null, TEXT_MODEL);
    const least = Math.min(...content.subarray(2, 5));
    for (const at of [0, 1, 5]) expect(content[at]).toBeLessThan(least);
  });
});
