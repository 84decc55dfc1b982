import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { StatementEditor } from "@/components/admin/statement-editor";
import { Statements } from "@/components/admin/statements";
import type { StatementPage, StatementPrint, StatementsOverview } from "@/lib/core/views/statements";

const print = (annotationId: string, outlet: string): StatementPrint => ({
  annotationId,
  outlet,
  title: "A title",
  publishedOn: null,
  printed: "“The old bridge will open again,”",
  comparison: null,
  inQuotationMarks: true,
  credited: "Ada Finch",
  differs: false,
  verdict: null,
  reportPath: null,
  copyOf: null,
});

const page: StatementPage = {
  id: "s",
  speaker: "Ada Finch",
  occasion: null,
  occurredOn: null,
  record: null,
  conflict: [],
  figures: { articles: 2, outlets: 2, copies: 0 },
  prints: [print("q1", "one.example"), print("q2", "two.example")],
};

const done = async () => ({ problem: null });

function list(overview: Partial<StatementsOverview>): string {
  return renderToStaticMarkup(
    <Statements
      overview={{ proposals: [], blocked: [], statements: [], ...overview }}
      actions={{ confirm: done, decline: done }}
    />,
  );
}

describe("Statements", () => {
  it("offers the quotes that no statement has yet, and no others", () => {
    const html = list({ proposals: [{ statementId: "s", freshIds: ["q2"], page }] });
    expect(html).toContain("1 proposal, 0 statements");
    expect(html.match(/name="quoteIds"/g)).toHaveLength(1);
    expect(html).toContain('value="q2"');
    expect(html).toContain("Add to the statement");
    expect(list({ proposals: [{ statementId: null, freshIds: ["q1", "q2"], page }] })).toContain(
      "Confirm as one statement",
    );
  });

  it("lists what is confirmed, and what was confirmed to be two people’s", () => {
    const html = list({
      statements: [page],
      blocked: [[print("q1", "one.example"), print("q2", "two.example")]],
    });
    expect(html).toContain('href="/statements/s/edit"');
    expect(html).toContain("two.example credits Ada Finch");
    expect(list({})).not.toContain("two people’s");
  });
});

describe("StatementEditor", () => {
  const draw = (isPublic: boolean) =>
    renderToStaticMarkup(
      <StatementEditor
        detail={{
          page,
          reference: { id: "r", title: "A transcript" },
          passages: [{ referenceId: "n", title: "A speech", wording: "The old bridge will open" }],
        }}
        isPublic={isPublic}
        actions={{ save: done, remove: done, takePassage: done }}
      />,
    );

  it("lets each quote be taken out, and what was said be set", () => {
    const html = draw(true);
    expect(html).toContain("Take it out: two.example’s quote");
    expect(html).toContain('href="/statements/s"');
    expect(html).toMatch(/<option value="r" selected="">A transcript/);
    expect(html).toContain("Take these words as recorded");
    expect(html).toContain('href="/references/n"');
    expect(draw(false)).toContain("Not public");
  });
});
