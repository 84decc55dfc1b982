import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/core/access/actor";
import { mintActor } from "@/lib/core/access/mint-actor";
import { db, publicDb } from "@/lib/server/db/client";
import { makeGold } from "@/lib/server/gold/commands";
import { publishReport } from "@/lib/server/reports/commands";
import { applyOperations, submitReview } from "@/lib/server/reviews/commands";
import {
  confirmQuotes,
  declineProposal,
  removeQuote,
  setStatementFacts,
  statementFactsSchema,
  takePassage,
} from "@/lib/server/statements/commands";
import {
  findPublishedStatement,
  getStatement,
  listPublishedStatements,
  listQuotesElsewhere,
  listStatements,
} from "@/lib/server/statements/queries";
import { seed } from "@/seeds/index";
import { type Desk, makeDesk, makePerson } from "@/tests/support/factories";
import { markThirdArticle, THIRD_ARTICLE, TROOPS } from "@/tests/support/third-article";

async function settleThird(hegsethId: string | null): Promise<Desk> {
  const desk = await makeDesk(THIRD_ARTICLE);
  const [reviewer] = desk.reviewers;
  await applyOperations(reviewer, desk.reviewIds[0], markThirdArticle(desk.text, hegsethId));
  await submitReview(reviewer, desk.reviewIds[0]);
  await makeGold(desk.admin, desk.reviewIds[0]);
  return desk;
}

let admin: Actor;
let third: Desk;
beforeAll(async () => {
  await seed({ log: () => {} });
  const user = await db().user.findFirstOrThrow({ where: { role: "admin" } });
  admin = mintActor({ userId: user.id, role: "admin" });
  const hegseth = await db().speaker.findUniqueOrThrow({ where: { name: "Pete Hegseth" } });
  third = await settleThird(hegseth.id);
});

const idsOf = (page: { readonly prints: readonly { readonly annotationId: string }[] }) =>
  page.prints.map(({ annotationId }) => annotationId);

async function proposalAbout(words: string) {
  const { proposals } = await listStatements(admin);
  return proposals.find(({ page }) => page.prints.some(({ printed }) => printed.includes(words)));
}

describe("statements", () => {
  it("proposes the same words across articles, those credited to two people first", async () => {
    const { proposals, statements } = await listStatements(admin);
    expect(statements).toEqual([]);
    const [troops] = proposals;
    expect(troops?.statementId).toBeNull();
    expect(troops?.page).toMatchObject({
      speaker: "Pete Hegseth",
      occasion: "Ukraine Defense Contact Group, Brussels",
      occurredOn: "2025-02-12",
      record: { wording: TROOPS, source: { publisher: "Ukrainska Pravda", grade: "B" } },
      figures: { articles: 2, outlets: 2, copies: 0 },
      conflict: [
        { names: ["Pete Hegseth"], outlets: ["An outlet"], onRecord: true },
        { names: ["Mark Rutte"], outlets: ["daily-headlines.example"], onRecord: false },
      ],
      prints: [
        { outlet: "daily-headlines.example", credited: "Mark Rutte", differs: true },
        { outlet: "An outlet", credited: "Pete Hegseth", differs: false },
      ],
    });
    const promise = await proposalAbout("never been a promise");
    expect(promise?.page.prints.map(({ outlet }) => outlet)).toContain("daily-headlines.example");
    expect(promise?.page.conflict).toEqual([]);
  });

  it("remembers a declined proposal, and asks again once another quote joins it", async () => {
    const promise = await proposalAbout("never been a promise");
    if (!promise) throw new Error("Nothing was proposed.");
    await declineProposal(admin, idsOf(promise.page));
    expect(await proposalAbout("never been a promise")).toBeUndefined();
    await settleThird(null);
    const again = await proposalAbout("never been a promise");
    expect(again?.page.prints).toHaveLength(3);
    // The fourth text differs from the third in its last line alone.
    expect(again?.page.figures).toEqual({ articles: 3, outlets: 2, copies: 1 });
  });

  it("is settled by admins alone", async () => {
    const reviewer = await makePerson("reviewer");
    const refused = { code: "forbidden" };
    await expect(listStatements(reviewer)).rejects.toMatchObject(refused);
    await expect(getStatement(reviewer, crypto.randomUUID())).rejects.toMatchObject(refused);
    await expect(declineProposal(reviewer, [crypto.randomUUID()])).rejects.toMatchObject(refused);
    await expect(
      confirmQuotes(reviewer, { quoteIds: [crypto.randomUUID()], statementId: null }),
    ).rejects.toMatchObject(refused);
  });

  it("goes from a proposal to a public page, and back", async () => {
    const troops = await proposalAbout("troops deployed");
    if (!troops) throw new Error("Nothing was proposed.");
    const [misattributed, ...others] = idsOf(troops.page);
    const rest = others as [string, ...string[]];
    const { statementId } = await confirmQuotes(admin, {
      quoteIds: [misattributed as string, rest[0]],
      statementId: null,
    });
    await expect(confirmQuotes(admin, { quoteIds: [rest[0]], statementId })).rejects.toMatchObject({
      code: "conflict",
    });
    // What is left of the group is proposed to the statement, not as one of its own.
    expect(await proposalAbout("troops deployed")).toMatchObject({ statementId, freshIds: rest.slice(1) });
    const { page, reference, passages } = await getStatement(admin, statementId);
    expect(page).toMatchObject({ speaker: "Pete Hegseth", record: { wording: TROOPS } });
    expect(page.conflict).toHaveLength(2);
    expect(page.prints[0]?.comparison?.record.map(({ text }) => text).join("")).toBe(TROOPS);

    // The demo's article has a report, the third has none.
    const seen = await findPublishedStatement(statementId);
    expect(seen?.prints).toMatchObject([
      { outlet: "daily-headlines.example", credited: "Mark Rutte", verdict: { verdict: "misattributed" } },
    ]);
    const listed = async () => (await listPublishedStatements()).find(({ id }) => id === statementId);
    expect(await listed()).toEqual({
      id: statementId,
      speaker: "Pete Hegseth",
      wording: TROOPS,
      articles: 1,
    });
    expect(seen?.prints[0]?.reportPath).toMatch(/^\/reports\/.*#mark-/);
    const publishThird = () =>
      publishReport(third.admin, { articleId: third.articleId, signed: true }, async () => ({
        html: "<!doctype html>",
        styleHash: "",
      }));
    await publishThird();
    expect((await findPublishedStatement(statementId))?.prints).toHaveLength(2);
    expect((await listed())?.articles).toBe(2);

    // Out of the gold layer, and then out of the newest report.
    const { reviewId } = await db().annotation.findUniqueOrThrow({ where: { id: rest[0] } });
    const about = { annotationId: rest[0] };
    await applyOperations(third.admin, reviewId, [{ id: uuidv7(), type: "removeAnnotation", ...about }]);
    expect((await listed())?.articles).toBe(2);
    await publishThird();
    expect((await findPublishedStatement(statementId))?.prints).toHaveLength(1);
    expect((await listed())?.articles).toBe(1);
    await applyOperations(third.admin, reviewId, [{ id: uuidv7(), type: "restoreAnnotation", ...about }]);
    await publishThird();
    expect((await listed())?.articles).toBe(2);

    const facts = { speaker: "Pete Hegseth", occasion: "", occurredOn: "2025-02-12", wording: TROOPS };
    const withReference = { ...facts, referenceId: reference?.id ?? "" };
    await setStatementFacts(admin, statementId, statementFactsSchema.parse(withReference));
    expect(await db().statement.findUnique({ where: { id: statementId } })).toMatchObject({
      occasion: null,
      referenceStart: 0,
      referenceEnd: TROOPS.length,
      speakerId: expect.any(String),
    });
    await expect(
      setStatementFacts(
        admin,
        statementId,
        statementFactsSchema.parse({ ...withReference, wording: "Other words" }),
      ),
    ).rejects.toMatchObject({ code: "invalid", issues: [{ pointer: "/wording" }] });

    const [passage] = passages;
    if (!passage) throw new Error("The references have no such words.");
    expect(passage.wording).toContain("there will not be U.S. troops deployed to Ukraine");
    const { referenceId, wording } = passage;
    await takePassage(admin, statementId, { referenceId, wording });
    expect(await getStatement(admin, statementId)).toMatchObject({
      page: { occasion: "Ukraine Defense Contact Group, Brussels", record: { wording } },
      reference: { id: referenceId },
    });

    await removeQuote(admin, { statementId, annotationId: rest[0] });
    // It is not asked about again, until another quote comes.
    const left = await proposalAbout("troops deployed");
    expect(left?.freshIds ?? []).toEqual(rest);
    await removeQuote(admin, { statementId, annotationId: misattributed as string });
    await expect(getStatement(admin, statementId)).rejects.toMatchObject({ code: "not-found" });
    expect(await findPublishedStatement(statementId)).toBeNull();
    const audited = await db().auditEvent.findMany({
      where: { subjectType: "Statement" },
      orderBy: { id: "asc" },
    });
    expect(audited.map(({ action }) => action)).toEqual([
      "statement.confirm",
      "statement.set",
      "statement.set",
      "statement.removeQuote",
      "statement.removeQuote",
    ]);
  });
});

describe("what is printed elsewhere", () => {
  it("tells the settled quotes of other articles, and never those of this one", async () => {
    const { reviewers, reviewIds } = third;
    const found = await listQuotesElsewhere(reviewers[1], reviewIds[1]);
    const troops = found.filter(({ text }) => text.includes("troops deployed"));
    expect(troops.map(({ credited, outlet }) => [credited, outlet])).toContainEqual([
      "Mark Rutte",
      "daily-headlines.example",
    ]);
    const { articleVersionId } = await db().review.findUniqueOrThrow({ where: { id: reviewIds[1] } });
    expect(found.some(({ versionId }) => versionId === articleVersionId)).toBe(false);
    expect(found.every(({ text }) => !text.includes("Analysts"))).toBe(true);
  });

  it("tells nothing to who may not read the review, and nothing of an article the reviewer has yet to submit", async () => {
    await expect(listQuotesElsewhere(third.reviewers[0], third.reviewIds[1])).rejects.toMatchObject({
      code: "not-found",
    });
    const open = await db().review.findFirstOrThrow({
      where: {
        status: "open",
        kind: "review",
        articleVersion: { article: { title: { startsWith: "Rutte:" } } },
      },
    });
    const untried = mintActor({ userId: open.authorId, role: "reviewer" });
    const outlets = (await listQuotesElsewhere(untried, open.id)).map(({ outlet }) => outlet);
    expect(new Set(outlets)).toEqual(new Set(["An outlet"]));
  });
});

describe("what the database itself refuses", () => {
  it("a quote of a reviewer's layer, two statements for one quote, a passage without its words", async () => {
    const mine = await db().annotation.findFirstOrThrow({ where: { reviewId: third.reviewIds[0] } });
    const statement = await db().statement.create({ data: { createdById: admin.userId } });
    const joined = { statementId: statement.id, confirmedById: admin.userId };
    await expect(
      db().statementQuote.create({ data: { ...joined, annotationId: mine.id, reviewId: mine.reviewId } }),
    ).rejects.toThrow(/Only a quote of a gold layer/);
    const gold = await db().annotation.findFirstOrThrow({
      where: { type: "quote", review: { kind: "gold" } },
    });
    const quote = { ...joined, annotationId: gold.id, reviewId: gold.reviewId };
    await db().statementQuote.create({ data: quote });
    await expect(db().statementQuote.create({ data: quote })).rejects.toThrow(/Unique/);
    await expect(
      db().statement.update({ where: { id: statement.id }, data: { referenceStart: 1 } }),
    ).rejects.toThrow(/Statement_passage/);
    await expect(
      db().statement.update({ where: { id: statement.id }, data: { wording: " " } }),
    ).rejects.toThrow(/Statement_texts_present/);
  });

  it("the public a statement that nothing published prints", async () => {
    const { id } = await db().statement.create({
      data: { createdById: admin.userId, speakerName: "Nobody" },
    });
    expect(await findPublishedStatement(id)).toBeNull();
    await expect(publicDb().$queryRaw`SELECT * FROM "Statement"`).rejects.toThrow(/permission denied/);
    await expect(publicDb().$queryRaw`SELECT * FROM "StatementQuote"`).rejects.toThrow(/permission denied/);
    await expect(publicDb().$executeRaw`DELETE FROM "PublishedStatement"`).rejects.toThrow();
  });
});
