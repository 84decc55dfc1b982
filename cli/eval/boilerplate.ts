/**
 * Scores block labels on the pages of `scrapinghub/article-extraction-benchmark`:
 * line by line on the text alone, and as extracted articles from the HTML.
 */
import { type BlockProposal, proposeBlocks } from "@/lib/core/boilerplate/propose-blocks";
import { canonicalText } from "@/lib/core/text/canonical-text";
import { documentFromText } from "@/lib/core/text/text-blocks";
import { documentFromHtml } from "@/lib/server/ingest/html-document";
import { CommandFailure } from "../command";
import { type ExtractionPage, halfOf, isZyteFolder, readZytePages } from "./extraction-pages";
import { goldLines } from "./gold-lines";
import { addLine, type LineCounts, lineScores, noLines } from "./line-counts";
import { shingleScore } from "./shingle-f1";

/** Lines of at least this many UTF-16 units are content: the rule to beat. */
const LONG_LINE = 80;

type Judged = {
  readonly id: string;
  readonly gold: string;
  /** Lines of the page's text by three rules. */
  readonly everything: LineCounts;
  readonly long: LineCounts;
  readonly text: LineCounts;
  /** Lines of the page as imported, and the text of those proposed as body. */
  readonly html: LineCounts;
  readonly article: string;
};

/** The figures of both tasks for the pages in a folder, whole and by halves. */
export async function evaluate(folder: string): Promise<string> {
  if (!isZyteFolder(folder)) {
    throw new CommandFailure(`There is no ground-truth.json and html/ of the benchmark in ${folder}.`);
  }
  const pages = readZytePages(folder).map(judge);
  const halves = ["tuned on", "held out"] as const;
  return [
    `${pages.length} pages. The weights are fitted on another benchmark and on the half “tuned on”, and rules`,
    "were made with an eye on that half: “held out” is what to expect of pages nobody has looked at.",
    "Lines: F1 of content, F1 of boilerplate, counts of content lines, all pages together.",
    "",
    report("all pages", pages),
    ...halves.map((half) =>
      report(
        half,
        pages.filter(({ id }) => halfOf(id) === half),
      ),
    ),
  ].join("\n");
}

/** Labels a page both ways, and counts. */
function judge({ id, html, article }: ExtractionPage): Judged {
  const isGold = goldLines(article);
  const { document: page, blockFacts } = documentFromHtml(html, { withArticleNode: true });
  const plain = documentFromText(canonicalText(page.text));
  const counts = { everything: noLines(), long: noLines(), text: noLines(), html: noLines() };
  for (const proposal of proposeBlocks(plain)) {
    const line = wordsOf(plain.text, proposal);
    const gold = isGold(line);
    addLine(counts.everything, gold, true);
    addLine(counts.long, gold, line.length >= LONG_LINE);
    addLine(counts.text, gold, isContent(proposal));
  }
  const kept: string[] = [];
  for (const proposal of proposeBlocks(page, { html: blockFacts })) {
    const line = wordsOf(page.text, proposal);
    addLine(counts.html, isGold(line), isContent(proposal));
    if (isContent(proposal)) kept.push(line);
  }
  return { id, gold: article, ...counts, article: kept.join("\n") };
}

/** The benchmark's article body has neither headline nor captions. */
function isContent({ label }: BlockProposal): boolean {
  return label === "body" || label === "dek";
}

function wordsOf(text: string, { span }: BlockProposal): string {
  return text.slice(span.start, span.end);
}

function report(name: string, pages: readonly Judged[]): string {
  const lines = (label: string, of: (page: Judged) => LineCounts) => {
    const { content, boilerplate, counts } = lineScores(pages.map(of));
    const { right, extra, missed } = counts;
    return `  ${label.padEnd(28)} ${three(content)} ${three(boilerplate)}   right ${right}, extra ${extra}, missed ${missed}`;
  };
  const score = shingleScore(pages.map(({ gold, article }) => ({ gold, found: article })));
  return [
    `${name} (${pages.length})`,
    lines("everything is content", ({ everything }) => everything),
    lines(`${LONG_LINE} characters or more`, ({ long }) => long),
    lines("proposals, text only", ({ text }) => text),
    lines("proposals, from HTML", ({ html }) => html),
    `  ${"article from HTML, shingles".padEnd(28)} ${three(score.f1)} (precision ${three(score.precision)}, recall ${three(score.recall)})`,
    "",
  ].join("\n");
}

function three(value: number): string {
  return value.toFixed(3);
}
