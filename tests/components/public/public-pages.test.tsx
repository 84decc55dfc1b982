import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { CodebookPage } from "@/components/public/codebook-page";
import { FrontPage } from "@/components/public/front-page";
import { MethodPage } from "@/components/public/method-page";
import { PublicShell } from "@/components/public/public-shell";
import { ReportList } from "@/components/public/report-list";
import { codebookSchema } from "@/lib/core/codebook/codebook";
import type { ReportListing } from "@/lib/core/views/report-listing";
import newer from "@/seeds/codebooks/1.1.json" with { type: "json" };
import { CODEBOOK } from "@/tests/support/drawn-report";

const report: ReportListing = {
  slug: "a-title",
  number: 1,
  headline: "Words credited to Ada Finch were spoken by Bo Crane",
  summary: "4 quotes, 3 examined: 1 misattributed, 2 accurate",
  articleTitle: "A <title>",
  outlet: "An outlet",
  articleDate: "2025-02-14",
  verdictCounts: { misattributed: 1, accurate: 2 },
  quoteCount: 4,
  boilerplateShare: 0.384,
  publishedAt: "2025-03-03T22:00:00.000Z",
};

const draw = (element: ReactElement) => renderToStaticMarkup(element);
const count = (html: string, pattern: RegExp) => html.match(pattern)?.length ?? 0;

describe("the front page", () => {
  it("shows the finding, its counts, and nothing about accounts unless it is given some", () => {
    const html = draw(<FrontPage reports={[report]} />);
    expect(html).toContain('href="/reports/a-title"');
    expect(html).toContain("38% of the page is not the article. Published 3 March 2025.");
    expect(html).not.toMatch(/password/i);
  });

  it("offers the demonstration's accounts when it is given them", () => {
    const signIns = [
      {
        role: "Reviewer",
        task: "has work to do",
        email: "a@b.example",
        password: "secret words",
        href: "/signin",
      },
    ];
    const html = draw(<FrontPage reports={[]} signIns={signIns} />);
    expect(html).toContain("No reports yet");
    expect(html).toContain("secret words");
  });

  it("draws a box for every quote, worst first, unchecked ones last", () => {
    const html = draw(<FrontPage reports={[report]} />);
    expect([...html.matchAll(/<i class="(\w+)">/g)].map((match) => match[1])).toEqual([
      "wrong",
      "sound",
      "sound",
      "none",
    ]);
  });
});

describe("the list of reports", () => {
  it("searches with a form that needs no script, and says what it found", () => {
    const html = draw(<ReportList reports={[report]} search={'"Ada" <b>'} />);
    expect(html).toContain('method="get"');
    expect(html).toContain('value="&quot;Ada&quot; &lt;b&gt;"');
    expect(html).toContain("1 report with “&quot;Ada&quot; &lt;b&gt;”, newest first.");
  });

  it("says plainly when there is nothing", () => {
    expect(draw(<ReportList reports={[]} search="" />)).toContain("No report is published yet.");
    expect(draw(<ReportList reports={[]} search="zebra" />)).toContain("No report has “zebra”.");
  });
});

describe("the codebook page", () => {
  const html = draw(<CodebookPage codebook={CODEBOOK} />);

  it("has an anchor for every entry, each once", () => {
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const verdict of CODEBOOK.verdicts) expect(ids).toContain(`verdict-${verdict.id}`);
    for (const label of CODEBOOK.blockLabels) expect(ids).toContain(`block-${label.id}`);
    for (const rule of CODEBOOK.decisionRules) expect(ids).toContain(`rule-${rule.id}`);
  });

  it("prints every definition", () => {
    expect(count(html, /<dd>/g)).toBeGreaterThan(100);
    expect(html).toContain(CODEBOOK.decisionRules[0]?.title);
  });
});

describe("the questions about the article", () => {
  it("stand on the page of a codebook that asks some, each answer with an anchor", () => {
    const codebook = codebookSchema.parse(newer);
    const html = draw(<CodebookPage codebook={codebook} />);
    expect(html).toContain('<a href="#article">Questions about the article</a>');
    for (const { id, question, values } of codebook.signals) {
      expect(html).toContain(`id="signal-${id}"`);
      expect(html).toContain(question.replaceAll("'", "&#x27;"));
      for (const value of values) expect(html).toContain(`id="signal-${id}-${value.id}"`);
    }
  });

  it("are not spoken of where there are none", () => {
    expect(draw(<CodebookPage codebook={CODEBOOK} />)).not.toContain('href="#article"');
  });
});

describe("the method page", () => {
  it("says what each verdict means and what is not claimed", () => {
    const html = draw(<MethodPage codebook={CODEBOOK} />);
    for (const { id } of CODEBOOK.verdicts) expect(html).toContain(`/codebook#verdict-${id}`);
    expect(html).toContain("What we do not claim");
  });
});

describe("the shell", () => {
  it("has its landmarks in order and marks the place it is in", () => {
    const html = draw(
      <PublicShell place="codebook" account={{ href: "/signin", word: "Sign in" }}>
        <p>The page</p>
      </PublicShell>,
    );
    const order = ['class="skip"', "<header", "<nav", "<main", "<footer"].map((part) => html.indexOf(part));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(html).toContain('<a href="/codebook" aria-current="page">');
    expect(html).toContain('<a href="/signin">Sign in</a>');
  });
});
