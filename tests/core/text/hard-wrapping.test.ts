import { describe, expect, it } from "vitest";
import { isWrappedParagraph, wrapWidth } from "@/lib/core/text/hard-wrapping";
import { wrap } from "@/tests/support/wrap-lines";

const prose =
  "The committee met on Thursday to hear what the ministry had promised, and nobody in the room could say when the promise was made or by whom it had been written down.";

describe("wrapWidth", () => {
  it("finds the width of wrapped paragraphs", () => {
    const groups = [wrap(prose, 60), wrap(prose, 60), wrap(prose, 60)];
    expect(wrapWidth(groups)).toBeGreaterThan(50);
    expect(wrapWidth(groups)).toBeLessThanOrEqual(60);
  });

  it.each([
    ["one paragraph a line", [[prose, prose, prose, prose]]],
    [
      "verse, which breaks where it pleases",
      [["Roses are red", "and violets are blue", "sugar is sweet", "so are you"]],
    ],
    [
      "a list of short lines",
      [["First item", "Second item of the list which is quite a lot longer", "Third", "Fourth"]],
    ],
    ["two lines, which prove nothing", [wrap(prose, 90).slice(0, 2)]],
    ["nothing", []],
  ])("does not take %s for wrapped", (_, groups) => {
    expect(wrapWidth(groups)).toBeNull();
  });
});

describe("isWrappedParagraph", () => {
  it("tells a paragraph from a list in the same text", () => {
    expect(isWrappedParagraph(wrap(prose, 60), 60)).toBe(true);
    expect(isWrappedParagraph(["- apples", "- pears", "- plums"], 60)).toBe(false);
    expect(isWrappedParagraph(["One line alone"], 60)).toBe(true);
  });
});
