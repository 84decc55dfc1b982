import { expect, it } from "vitest";
import { renderReport } from "@/components/report/render-report";
import { readReportCss } from "@/components/report/report-css";
import { answerComment } from "@/lib/server/comments/commands";
import { writeDataset } from "@/lib/server/datasets/queries";
import { db } from "@/lib/server/db/client";
import { makeGold } from "@/lib/server/gold/commands";
import { publishReport, type RenderReport } from "@/lib/server/reports/commands";
import { findReportFile, findReportPage, getReportDraft, listReports } from "@/lib/server/reports/queries";
import { applyOperations, reopenReview, submitReview } from "@/lib/server/reviews/commands";
import { getReview } from "@/lib/server/reviews/queries";
import {
  type Desk,
  makeDesk,
  makePerson,
  markQuote,
  operation,
  SOUND_QUOTE,
} from "@/tests/support/factories";

const WORDS = "“I 👋 meant it,”";

const render: RenderReport = async (content) => ({
  html: `<!doctype html><title>${content.finding.headline}</title>`,
  styleHash: "bm90aGluZw==",
});

async function settle(attributes = {}): Promise<Desk> {
  const desk = await makeDesk();
  const quote = markQuote(desk.text, WORDS, { ...SOUND_QUOTE, ...attributes });
  const evidence = operation({
    type: "putEvidence",
    evidence: {
      id: crypto.randomUUID(),
      annotationId: quote.id,
      role: "supports",
      kind: "news_report",
      grade: "B",
      excerpt: "I meant it",
      url: "https://example.org/record",
    },
  });
  await applyOperations(desk.reviewers[0], desk.reviewIds[0], [quote.operation, evidence]);
  await submitReview(desk.reviewers[0], desk.reviewIds[0]);
  await makeGold(desk.admin, desk.reviewIds[0]);
  return desk;
}

it("freezes page, content and files, and counts versions", async () => {
  const { admin, articleId, text } = await settle();
  const first = await publishReport(admin, { articleId, signed: false }, render);
  const second = await publishReport(admin, { articleId, signed: false }, render);
  expect([first.number, second.number]).toEqual([1, 2]);
  const { slug } = first;
  expect((await findReportPage(slug))?.html).toContain("<!doctype html>");
  expect(await findReportPage(slug, 3)).toBeNull();
  const listed = (await listReports()).filter((report) => report.slug === slug);
  expect(listed).toMatchObject([{ number: 2, quoteCount: 1, verdictCounts: { accurate: 1 } }]);
  const lines = (await findReportFile(slug, 1, "annotations.jsonl"))?.body.trimEnd().split("\n") ?? [];
  const row = JSON.parse(lines[0] ?? "{}");
  const before = [...text.slice(0, text.indexOf(WORDS))].length;
  expect(row).toMatchObject({
    spans: [{ start_code_point: before, end_code_point: before + [...WORDS].length, exact: WORDS }],
    layer: "gold",
  });
  for (const name of ["report.json", "quotes.csv", "annotations.jsonld"]) {
    expect((await findReportFile(slug, 1, name))?.body).toContain("meant it");
  }
});

it("is found by the words of its newest version, and not by a wrong address", async () => {
  const { admin, articleId } = await settle();
  const { slug } = await publishReport(admin, { articleId, signed: false }, render);
  const found = async (search: string) => (await listReports(search)).some((report) => report.slug === slug);
  const [before] = (await listReports()).filter((report) => report.slug === slug);
  expect(await found(` ${before?.headline.toUpperCase()} `)).toBe(true);
  expect(await found("%")).toBe(false);
  const gold = await db().review.findFirstOrThrow({
    where: { kind: "gold", articleVersion: { articleId } },
    include: { annotations: true },
  });
  await applyOperations(admin, gold.id, [
    operation({
      type: "setAttributes",
      annotationId: gold.annotations[0]?.id ?? "",
      attributes: { occurrence: "not_checkable" },
    }),
  ]);
  await publishReport(admin, { articleId, signed: false }, render);
  expect(await found(before?.headline ?? "")).toBe(false);
  expect(await findReportPage("a\0")).toBeNull();
  expect(await findReportFile(slug, 1, "\0")).toBeNull();
});

it("cannot be changed afterwards, by anyone", async () => {
  const { admin, articleId } = await settle();
  await publishReport(admin, { articleId, signed: false }, render);
  await expect(db().$executeRaw`UPDATE "Report" SET "html" = 'other'`).rejects.toThrow(/never changed/);
  await expect(db().$executeRaw`DELETE FROM "ReportFile"`).rejects.toThrow(/never changed/);
});

it("needs a signature for a negative verdict whose evidence is below the standard", async () => {
  const { admin, articleId } = await settle({ wording: "altered_substantive" });
  const { concerns } = await getReportDraft(admin, articleId);
  expect(concerns).toMatchObject([{ quote: "D1", shortfalls: ["grade", "archived-copy"] }]);
  await expect(publishReport(admin, { articleId, signed: false }, render)).rejects.toMatchObject({
    code: "conflict",
  });
  expect(await db().report.count({ where: { articleVersion: { articleId } } })).toBe(0);
  await expect(publishReport(admin, { articleId, signed: true }, render)).resolves.toMatchObject({
    number: 1,
  });
});

it("refuses an incomplete gold layer, a missing one, and a reviewer", async () => {
  const desk = await settle();
  const gold = await db().review.findFirstOrThrow({
    where: { kind: "gold", articleVersion: { articleId: desk.articleId } },
  });
  await applyOperations(desk.admin, gold.id, [markQuote(desk.text, "“We will not go,”").operation]);
  const { articleId } = desk;
  await expect(publishReport(desk.admin, { articleId, signed: true }, render)).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringContaining("Quote 1"),
  });
  await expect(publishReport(desk.reviewers[0], { articleId, signed: true }, render)).rejects.toMatchObject({
    code: "forbidden",
  });
  const empty = await makeDesk();
  await expect(getReportDraft(empty.admin, empty.articleId)).rejects.toMatchObject({ code: "conflict" });
});

it("holds no comment: not the reviewer's, not the gold layer's, not an admin's answer", async () => {
  const desk = await settle();
  const { admin, articleId } = desk;
  const secret = (who: string) => `A word between us, ${who}`;
  const comment = (by: string, annotationId: string | null) =>
    operation({
      type: "putComment",
      comment: { id: crypto.randomUUID(), annotationId, by: "author", text: secret(by), needsHelp: true },
    });
  const gold = await db().review.findFirstOrThrow({
    where: { kind: "gold", articleVersion: { articleId } },
    include: { annotations: true },
  });
  const marked = gold.annotations[0]?.id as string;
  await applyOperations(admin, gold.id, [comment("gold", marked), comment("gold, whole", null)]);
  await reopenReview(admin, desk.reviewIds[0]);
  const reviewed = (await getReview(desk.reviewers[0], desk.reviewIds[0])).layer.annotations[0]?.id as string;
  await applyOperations(desk.reviewers[0], desk.reviewIds[0], [comment("review", reviewed)]);
  await submitReview(desk.reviewers[0], desk.reviewIds[0]);
  const second = await makePerson("admin");
  for (const reviewId of [gold.id, desk.reviewIds[0]]) {
    await answerComment(second, { reviewId, annotationId: null, text: secret("answer") });
  }

  const css = await readReportCss();
  const { slug, number } = await publishReport(admin, { articleId, signed: true }, (content, files) =>
    renderReport(content, { css, siteUrl: "http://localhost:3000", files }),
  );
  const report = await db().report.findUniqueOrThrow({
    where: { slug_number: { slug, number } },
    include: { files: true },
  });
  const written = [JSON.stringify(report), JSON.stringify((await getReportDraft(admin, articleId)).content)];
  for (const format of ["jsonl", "csv"] as const) {
    let text = "";
    for await (const part of writeDataset(admin, "all", format)) text += part;
    written.push(text);
  }
  expect(report.files.map(({ name }) => name).sort()).toEqual([
    "annotations.jsonl",
    "annotations.jsonld",
    "quotes.csv",
    "report.json",
  ]);
  for (const text of written) {
    expect(text).toContain("meant it");
    expect(text).not.toContain("between us");
    expect(text).not.toMatch(/"comments"/);
  }
});
