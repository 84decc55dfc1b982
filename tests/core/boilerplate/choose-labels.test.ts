import { describe, expect, it } from "vitest";
import { chooseLabels } from "@/lib/core/boilerplate/choose-labels";
import { readBlocks } from "@/lib/core/boilerplate/read-blocks";
import { canonicalText } from "@/lib/core/text/canonical-text";
import { documentFromText } from "@/lib/core/text/text-blocks";

const PROSE = "The minister said on Monday that the bridge would be closed until the end of the year.";
const MORE = "It was built in 1920 and has been painted by the same family of painters ever since then.";

/** Labels of lines, each given with how likely it is content. */
function choose(lines: readonly (readonly [string, number])[], repeated: readonly number[] = []) {
  const { text, blocks } = documentFromText(canonicalText(lines.map(([line]) => line).join("\n")));
  return chooseLabels({
    blocks,
    readings: readBlocks(text, blocks, null),
    facts: null,
    content: Float64Array.from(lines, ([, content]) => content),
    repeated: new Set(repeated),
  });
}

describe("chooseLabels", () => {
  it("takes likely blocks for body, with the probability as score", () => {
    expect(
      choose([
        [PROSE, 0.9],
        ["The bridge", 0.7],
        [MORE, 0.8],
      ]),
    ).toEqual([
      { label: "body", score: 0.9, why: "reads_as_text" },
      { label: "body", score: 0.7, why: "belongs_with_text" },
      { label: "body", score: 0.8, why: "reads_as_text" },
    ]);
  });

  it("finds the headline of another article between paragraphs", () => {
    const labels = choose([
      [PROSE, 0.9],
      ["Mayor Opens Second Bridge Across River", 0.8],
      [MORE, 0.9],
    ]);
    expect(labels[1]).toMatchObject({ label: "embedded_headline_link", why: "headline_between_paragraphs" });
  });

  it("does not take a short subheading for one", () => {
    expect(
      choose([
        [PROSE, 0.9],
        ["Second Bridge Opened", 0.8],
        [MORE, 0.9],
      ])[1]?.label,
    ).toBe("body");
  });

  it("finds a call for comments in the text", () => {
    const call = "Should the bridge be closed? What do you think? Let us know!";
    expect(
      choose([
        [PROSE, 0.9],
        [call, 0.8],
      ])[1],
    ).toMatchObject({ label: "engagement_prompt", why: "asks_reader" });
  });

  it("does not take a quoted question for one", () => {
    expect(
      choose([
        [PROSE, 0.9],
        ["“What do you think?” the minister asked.", 0.8],
      ])[1]?.label,
    ).toBe("body");
  });

  it("trusts what stands in other articles less", () => {
    expect(
      choose(
        [
          [PROSE, 0.9],
          [MORE, 0.9],
        ],
        [1],
      )[1],
    ).toMatchObject({ why: "repeated_in_outlet" });
  });

  it("takes nothing below the comment form for the article's own", () => {
    const [, , , below] = choose([
      [MORE, 0.9],
      [PROSE, 0.9],
      ["Leave a reply", 0.1],
      [MORE, 0.9],
    ]);
    expect(below).toMatchObject({ label: "user_comment" });
  });

  it("names a line without words of its own after its neighbour", () => {
    const labels = choose([
      [PROSE, 0.9],
      ["Related articles", 0.1],
      ["A fire in the valley", 0.2],
    ]);
    expect(labels.map(({ label }) => label)).toEqual(["body", "related_links", "related_links"]);
    expect(labels[2]?.why).toBe("beside_its_kind");
  });

  it("keeps a network's post that is set below a paragraph", () => {
    const { text, blocks } = documentFromText(canonicalText(`${PROSE}\nClosed. — The Minister (@minister)`));
    const about = { element: "p", linkShare: 0, opensWithLink: false, containers: [], inArticleNode: true };
    const labels = chooseLabels({
      blocks,
      readings: readBlocks(text, blocks, null),
      facts: [
        { ...about, hints: [], nearHints: [] },
        { ...about, hints: ["named_embed"], nearHints: ["named_embed"] },
      ],
      content: Float64Array.of(0.9, 0.1),
      repeated: new Set(),
    });
    expect(labels[1]).toEqual({ label: "body", score: 0.6, why: "belongs_with_text" });
  });

  it("has an answer for no block at all", () => {
    expect(choose([])).toEqual([]);
  });
});
