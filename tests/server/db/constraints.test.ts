import { beforeAll, describe, expect, it } from "vitest";
import { db, publicDb } from "@/lib/server/db/client";
import { applyOperations } from "@/lib/server/reviews/commands";
import { type Desk, makeDesk, markQuote } from "@/tests/support/factories";

let desk: Desk;
beforeAll(async () => {
  desk = await makeDesk();
  const { operation } = markQuote(desk.text, "“We will not go,”");
  await applyOperations(desk.reviewers[0], desk.reviewIds[0], [operation]);
});

describe("what the database itself refuses", () => {
  it.each([
    `UPDATE "Operation" SET "body" = '{}'`,
    `DELETE FROM "Operation"`,
    `TRUNCATE "Operation"`,
    `UPDATE "AuditEvent" SET "action" = 'nothing'`,
    `DELETE FROM "AuditEvent"`,
    `UPDATE "ArticleVersion" SET "text" = 'other'`,
    `UPDATE "Codebook" SET "content" = '{}'`,
  ])("%s", async (statement) => {
    await expect(db().$executeRawUnsafe(statement)).rejects.toThrow(/never changed or deleted|foreign key/);
  });

  it("a second or a submitted gold layer, a second assignment, a mark without a span", async () => {
    const review = await db().review.findFirstOrThrow({ where: { id: desk.reviewIds[0] } });
    const { articleVersionId, codebookId } = review;
    const gold = { kind: "gold" as const, articleVersionId, codebookId, authorId: desk.admin.userId };
    await db().review.create({ data: gold });
    await expect(db().review.create({ data: gold })).rejects.toThrow(/Unique/);
    const made = { kind: "gold", articleVersionId } as const;
    await expect(
      db().review.updateMany({ where: made, data: { status: "submitted", submittedAt: new Date() } }),
    ).rejects.toThrow(/Review_gold_stays_open/);
    await expect(
      db().review.update({ where: { id: review.id }, data: { takenFromId: desk.reviewIds[1] } }),
    ).rejects.toThrow(/Review_taken_from_by_kind/);
    await expect(
      db().assignment.create({
        data: { articleVersionId, reviewerId: desk.reviewers[0].userId, assignedById: desk.admin.userId },
      }),
    ).rejects.toThrow(/Unique/);
    await expect(
      db().annotation.create({
        data: {
          id: crypto.randomUUID(),
          reviewId: review.id,
          type: "cue",
          spans: [],
          attributes: {},
          origin: "manual",
          sequence: 99,
        },
      }),
    ).rejects.toThrow(/Annotation_spans_present/);
  });

  it("an answer without a value or twice, a comment without a word or outside its review", async () => {
    const [mine, theirs] = desk.reviewIds;
    const answer = { reviewId: mine, name: "genre" as const, justification: "", spans: [], sequence: 1 };
    await expect(db().signal.create({ data: { ...answer, values: [] } })).rejects.toThrow(
      /Signal_values_present/,
    );
    await db().signal.create({ data: { ...answer, values: ["news"] } });
    await expect(db().signal.create({ data: { ...answer, values: ["opinion"] } })).rejects.toThrow(/Unique/);
    const annotation = await db().annotation.findFirstOrThrow({ where: { reviewId: mine } });
    const comment = (more: object) =>
      db().comment.create({
        data: {
          id: crypto.randomUUID(),
          reviewId: mine,
          annotationId: annotation.id,
          by: "author",
          authorId: desk.reviewers[0].userId,
          text: "Unsure.",
          needsHelp: false,
          sequence: 1,
          ...more,
        },
      });
    await comment({});
    await comment({ reviewId: theirs, annotationId: null });
    await expect(comment({ text: "  " })).rejects.toThrow(/Comment_text_present/);
    await expect(comment({ reviewId: theirs })).rejects.toThrow(/Foreign key/);
  });

  it("a link that leaves its review", async () => {
    const [mine, theirs] = desk.reviewIds;
    const annotation = await db().annotation.findFirstOrThrow({ where: { reviewId: mine } });
    await expect(
      db().annotationLink.create({
        data: {
          id: crypto.randomUUID(),
          reviewId: theirs,
          annotationId: annotation.id,
          role: "source",
          targetId: annotation.id,
          sequence: 1,
        },
      }),
    ).rejects.toThrow();
  });
});

describe("the public's role", () => {
  const PUBLISHED = ["Report", "ReportFile", "Codebook", "PublishedStatement", "PublishedStatementQuote"];

  it("reads published tables and views and nothing else, and writes nowhere", async () => {
    const tables = await db().$queryRaw<{ name: string }[]>`
      SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY table_name`;
    expect(tables.length).toBeGreaterThan(15);
    for (const { name } of tables) {
      const read = publicDb().$queryRawUnsafe(`SELECT 1 FROM "${name}" LIMIT 1`);
      if (PUBLISHED.includes(name)) await expect(read).resolves.toBeDefined();
      else await expect(read).rejects.toThrow(/permission denied/);
      await expect(publicDb().$executeRawUnsafe(`DELETE FROM "${name}"`)).rejects.toThrow(
        // A view over several tables takes no change from anybody.
        /permission denied|cannot delete from view/,
      );
    }
  });
});
