import { describe, expect, it } from "vitest";
import type { BlockFacts } from "@/lib/core/boilerplate/block-facts";
import { isDated, isTitleLike, strongestVote, talksToReader } from "@/lib/core/boilerplate/label-votes";
import type { PageHint } from "@/lib/core/boilerplate/page-hints";
import { type BlockReading, readBlocks } from "@/lib/core/boilerplate/read-blocks";
import { canonicalText } from "@/lib/core/text/canonical-text";
import { documentFromText } from "@/lib/core/text/text-blocks";

function read(line: string): BlockReading {
  const { text, blocks } = documentFromText(canonicalText(line));
  return readBlocks(text, blocks, null)[0] as BlockReading;
}

const facts = (...hints: PageHint[]): BlockFacts => ({
  element: "div",
  linkShare: 0,
  opensWithLink: false,
  hints,
  nearHints: [],
  containers: [],
  inArticleNode: null,
});

describe("label votes", () => {
  it.each([
    ["Terms of service and privacy policy", "legal"],
    ["Photo by Ana Lens", "credit"],
    ["Ana Writer, 3 March 2025", "byline_dateline"],
    ["14/02/2025", "byline_dateline"],
    ["Share on Facebook", "social_share"],
    ["Most read", "related_links"],
  ])("%j is named by its words: %s", (line, label) => {
    expect(strongestVote(read(line), null)?.label).toBe(label);
  });

  it("the page names what the words do not", () => {
    expect(strongestVote(read("Bridges"), null)).toBeNull();
    expect(strongestVote(read("Bridges"), facts("in_navigation"))).toMatchObject({
      label: "navigation",
      why: "page_region",
    });
    expect(strongestVote(read("Bridges"), facts("named_comments"))?.label).toBe("comment_ui");
  });

  it("prose with a date in it is no byline", () => {
    expect(
      isDated(read("The bridge was closed on 3 March 2025 after the river had risen by two metres.")),
    ).toBe(false);
    expect(isDated(read("Monday, 3 March 2025, 10:00"))).toBe(true);
  });

  it("tells titles and calls", () => {
    expect(isTitleLike(read("Minister Closes Bridge"))).toBe(true);
    expect(isTitleLike(read("The Minister Closes The Bridge."))).toBe(false);
    expect(talksToReader(read("Are you ready?"))).toBe(true);
    expect(talksToReader(read("Are they ready?"))).toBe(false);
  });
});
