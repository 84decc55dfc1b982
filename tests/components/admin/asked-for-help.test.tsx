import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Articles } from "@/components/admin/articles";
import { AskedForHelp } from "@/components/admin/asked-for-help";
import { askingKey, byPlace } from "@/components/admin/asked-words";
import type { ArticleListing } from "@/lib/core/views/article-listing";
import type { HelpWanted } from "@/lib/core/views/help-wanted";

const question = (more: Partial<HelpWanted> = {}): HelpWanted => ({
  reviewId: "review-1",
  commentId: "comment-1",
  annotationId: "mark-1",
  articleId: "article-1",
  articleTitle: "Rutte: Ukraine Was Never Promised NATO Membership",
  reviewer: "Ada Example",
  pseudonym: "Reviewer 3",
  text: "Is this one quote or two?\n<b>?</b>",
  words: "“To be clear, there will not be US troops,”",
  around: { before: "", after: " he said." },
  askedAt: "2025-02-14T09:05:00.000Z",
  ...more,
});

const draw = (questions: readonly HelpWanted[]) =>
  renderToStaticMarkup(<AskedForHelp questions={questions} answer={async () => ({ problem: null })} />);

describe("AskedForHelp", () => {
  it("shows who asks, about which words, what and when, and a field for the answer", () => {
    const html = draw([question()]);
    expect(html).toContain("<strong>Ada Example</strong>");
    expect(html).toContain("Reviewer 3");
    expect(html).toContain("<mark>“To be clear, there will not be US troops,”</mark> he said.</blockquote>");
    expect(html).toContain("Is this one quote or two?\n&lt;b&gt;?&lt;/b&gt;");
    expect(html).toContain("14 Feb 2025, 09:05 UTC");
    expect(html).toMatch(
      /<label class="lab" for="([^"]+)">Answer to Reviewer 3<\/label><textarea id="\1" name="text"/,
    );
  });

  it("says where there are no words to show", () => {
    expect(draw([question({ annotationId: null, words: null })])).toContain("On the whole article");
  });

  it("says so if nobody asks", () => {
    const html = draw([]);
    expect(html).toContain("Nobody waits for an answer.");
    expect(html).not.toContain("<form");
  });
});

describe("byPlace", () => {
  it("puts together what one answer settles, in the order asked", () => {
    const asked = byPlace([
      question(),
      question({ commentId: "2", annotationId: null, words: null }),
      question({ commentId: "3", text: "And this?" }),
      question({ commentId: "4", reviewId: "review-2" }),
    ]);
    expect(asked.map(({ questions }) => questions.map(({ commentId }) => commentId))).toEqual([
      ["comment-1", "3"],
      ["2"],
      ["4"],
    ]);
    expect(asked[1]?.words).toBeNull();
  });
});

describe("askingKey", () => {
  it("tells a question asked again from the one that was answered", () => {
    expect(askingKey(question())).not.toBe(askingKey(question({ askedAt: "2025-02-15T09:05:00.000Z" })));
  });
});

describe("the list of articles", () => {
  const listing: ArticleListing = {
    id: "article-1",
    versionId: "version-1",
    title: "Rutte: Ukraine Was Never Promised NATO Membership",
    outlet: "An outlet",
    url: null,
    publishedAt: "2025-02-14",
    capturedAt: "2025-02-20T09:12:00Z",
    sha256: "0".repeat(64),
    words: 538,
    reviews: [],
    goldId: null,
    helpWanted: 0,
    report: null,
  };

  it("counts what is asked and leads to it", () => {
    const html = renderToStaticMarkup(<Articles articles={[{ ...listing, helpWanted: 2 }]} />);
    expect(html).toContain("One article, with a question to answer");
    expect(html).toMatch(/<a class="[^"]*" href="\/articles\/article-1#asked">.*2 questions<\/a>/);
  });

  it("says nothing where nobody asks", () => {
    expect(renderToStaticMarkup(<Articles articles={[listing]} />)).not.toContain("question");
  });
});
