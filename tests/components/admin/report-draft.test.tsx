import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { type Draft, ReportDraft } from "@/components/admin/report-draft";

const draft: Draft = {
  goldId: "gold",
  missing: [],
  concerns: [],
  content: {
    number: 2,
    finding: { headline: "Words credited to Mark Rutte were spoken by Pete Hegseth", deck: "Three of four." },
    coverage: { sentence: "9 quotes, 6 examined" },
    pageShare: { percent: 38, words: 538, otherWords: 206 },
    reviewers: [{ pseudonym: "Reviewer 1" }],
    quotes: [{ id: "q6", number: 6, printed: "Members of the alliance must contribute more" }],
  },
};

const draw = (change: Partial<Draft>) =>
  renderToStaticMarkup(
    <ReportDraft
      article={{ id: "a", title: "Rutte" }}
      draft={{ ...draft, ...change }}
      previewHref="/preview"
      publish={async () => ({ problem: null, published: null })}
    />,
  );

describe("ReportDraft", () => {
  it("publishes without a signature where the evidence meets the standard", () => {
    const html = draw({});
    expect(html).toContain("Publish report 2");
    expect(html).not.toContain("sign for publishing");
    expect(html).not.toContain("aria-disabled");
  });

  it("holds publication back while something is missing, and leads to each mark", () => {
    const html = draw({ missing: [{ annotationId: "q6", message: "Quote 6: say who said it." }] });
    expect(html).toContain('href="/reviews/gold#q6"');
    expect(html).toContain('aria-disabled="true"');
    expect(html).toContain("1 point still missing");
  });

  it("lists thin evidence plainly and asks for a signature", () => {
    const html = draw({
      concerns: [{ annotationId: "q6", quote: "D6", shortfalls: ["grade", "archived-copy"] }],
    });
    expect(html).toContain("Members of the alliance");
    expect(html).toContain("no source of grade A");
    expect(html).toContain("no archived copy");
    expect(html).toContain("sign for publishing");
  });

  it("sets a quote in marks once", () => {
    const concerns = [{ annotationId: "q6", quote: "D6", shortfalls: ["grade"] }] as const;
    expect(draw({ concerns })).toContain("“Members of the alliance must contribute more”");
    const printed = "“Members must pay,”";
    const html = draw({
      concerns,
      content: { ...draft.content, quotes: [{ id: "q6", number: 6, printed }] },
    });
    expect(html).toContain(printed);
    expect(html).not.toContain(`“${printed}`);
  });

  it("says what a report from one review does not show", () => {
    expect(draw({})).toContain("Two or more show readers");
    const reviewers = [{ pseudonym: "Reviewer 1" }, { pseudonym: "Reviewer 2" }];
    expect(draw({ content: { ...draft.content, reviewers } })).not.toContain("Two or more");
  });
});
