import { randomUUID } from "node:crypto";
import { v7 as newId } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import { answerComment } from "@/lib/server/comments/commands";
import { db } from "@/lib/server/db/client";
import { makeGold } from "@/lib/server/gold/commands";
import { applyOperations, submitReview } from "@/lib/server/reviews/commands";
import { getReview, getReviewLog } from "@/lib/server/reviews/queries";
import {
  type Desk,
  makeDesk,
  makePerson,
  markQuote,
  operation,
  SOUND_QUOTE,
} from "@/tests/support/factories";

let desk: Desk;
let quoteId: string;
beforeAll(async () => {
  desk = await makeDesk();
  const quote = markQuote(desk.text, "“We will not go,”", SOUND_QUOTE);
  quoteId = quote.id;
  await applyOperations(desk.reviewers[0], desk.reviewIds[0], [quote.operation]);
});

const answer = (more = {}) => ({
  reviewId: desk.reviewIds[0],
  annotationId: quoteId as string | null,
  text: " Ask for the recording. ",
  ...more,
});

describe("answerComment", () => {
  it("writes into an open review through its log, and the reviewer hears of it", async () => {
    const [reviewer] = desk.reviewers;
    const { sequence } = await getReview(reviewer, desk.reviewIds[0]);
    const { commentId } = await answerComment(desk.admin, answer());
    const comment = {
      id: commentId,
      annotationId: quoteId,
      by: "admin",
      text: "Ask for the recording.",
      needsHelp: false,
    };
    const news = await getReviewLog(reviewer, desk.reviewIds[0], sequence);
    expect(news.operations).toEqual([
      { sequence: sequence + 1, operation: { id: expect.any(String), type: "putComment", comment } },
    ]);
    const { layer } = await getReview(reviewer, desk.reviewIds[0]);
    expect(layer.comments).toContainEqual(comment);
    const row = await db().comment.findUniqueOrThrow({ where: { id: commentId } });
    expect(row.authorId).toBe(desk.admin.userId);
    const audit = await db().auditEvent.findFirstOrThrow({
      where: { action: "comment.answer", detail: { path: ["commentId"], equals: commentId } },
    });
    expect(audit).toMatchObject({ subjectId: desk.reviewIds[0], actorId: desk.admin.userId });
    expect(JSON.stringify(audit.detail)).not.toContain("recording");
  });

  it("writes on the whole article, into a submitted review and into another's gold layer", async () => {
    const own = await makeDesk();
    const [reviewer] = own.reviewers;
    const [reviewId] = own.reviewIds;
    await submitReview(reviewer, reviewId);
    await answerComment(own.admin, { reviewId, annotationId: null, text: "Thank you." });
    expect(await getReview(reviewer, reviewId)).toMatchObject({
      status: "submitted",
      layer: { comments: [{ by: "admin", annotationId: null, text: "Thank you." }] },
    });
    const { goldId } = await makeGold(own.admin, reviewId);
    const second = await makePerson("admin");
    await answerComment(second, { reviewId: goldId, annotationId: null, text: "I agree." });
    expect((await getReview(own.admin, goldId)).layer.comments).toMatchObject([{ text: "I agree." }]);
  });

  it("is not for the author of the layer, even an admin", async () => {
    const own = await makeDesk();
    await submitReview(own.reviewers[0], own.reviewIds[0]);
    const { goldId } = await makeGold(own.admin, own.reviewIds[0]);
    await expect(
      answerComment(own.admin, { reviewId: goldId, annotationId: null, text: "I agree with myself." }),
    ).rejects.toMatchObject({ code: "forbidden" });
  });

  it("is refused to reviewers, and says nothing of the review to them", async () => {
    for (const reviewer of desk.reviewers) {
      for (const reviewId of [desk.reviewIds[0], randomUUID()]) {
        await expect(answerComment(reviewer, answer({ reviewId }))).rejects.toMatchObject({
          code: "forbidden",
          message: "Only an admin can answer a comment.",
        });
      }
    }
  });

  it("refuses an unknown review, an unknown mark, another review's mark, and no words", async () => {
    const other = await makeDesk();
    const before = await db().operation.count();
    await expect(answerComment(desk.admin, answer({ reviewId: randomUUID() }))).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(answerComment(desk.admin, answer({ annotationId: newId() }))).rejects.toMatchObject({
      code: "invalid",
      message: "There is no such mark in this review.",
    });
    await expect(answerComment(desk.admin, answer({ reviewId: other.reviewIds[0] }))).rejects.toMatchObject({
      code: "invalid",
    });
    for (const text of ["", " \n", "x".repeat(2001), "a\0"]) {
      await expect(answerComment(desk.admin, answer({ text }))).rejects.toMatchObject({
        issues: [{ path: ["text"] }],
      });
    }
    expect(await db().operation.count()).toBe(before);
  });

  it("loses nothing beside the reviewer's own changes at the same moment", async () => {
    const own = await makeDesk();
    const [reviewer] = own.reviewers;
    const [reviewId] = own.reviewIds;
    const changes = Array.from({ length: 5 }, () => markQuote(own.text, "“We will not go,”").operation);
    await Promise.all([
      ...changes.map((change) => applyOperations(reviewer, reviewId, [change])),
      ...changes.map(() => answerComment(own.admin, { reviewId, annotationId: null, text: "Go on." })),
    ]);
    const { layer, sequence } = await getReview(reviewer, reviewId);
    expect([layer.annotations.length, layer.comments.length, sequence]).toEqual([5, 5, 10]);
  });
});

describe("a comment", () => {
  const put = (id: string, more = {}) =>
    operation({
      type: "putComment",
      comment: { id, annotationId: null, by: "author", text: "Unsure.", needsHelp: false, ...more },
    });

  it("is its writer's alone: neither side changes or takes back the other's", async () => {
    const own = await makeDesk();
    const [reviewer] = own.reviewers;
    const [reviewId] = own.reviewIds;
    const { commentId } = await answerComment(own.admin, { reviewId, annotationId: null, text: "Hm." });
    const send = (one: ReturnType<typeof put>) => applyOperations(reviewer, reviewId, [one]);
    await expect(send(put(commentId))).rejects.toMatchObject({
      issues: [{ pointer: "/operations/0/comment/by" }],
    });
    await expect(send(operation({ type: "removeComment", commentId }))).rejects.toMatchObject({
      issues: [{ pointer: "/operations/0/commentId" }],
    });
    const mine = newId();
    await send(put(mine));
    await send(put(mine, { text: "Still unsure." }));
    expect((await getReview(reviewer, reviewId)).layer.comments).toMatchObject([
      { id: commentId, text: "Hm." },
      { id: mine, text: "Still unsure." },
    ]);
    await send(operation({ type: "removeComment", commentId: mine }));
    expect((await getReview(reviewer, reviewId)).layer.comments).toMatchObject([{ id: commentId }]);
  });

  it("cannot be another review's", async () => {
    const own = await makeDesk();
    const id = newId();
    await applyOperations(own.reviewers[0], own.reviewIds[0], [put(id)]);
    for (const theft of [put(id), operation({ type: "removeComment", commentId: id })]) {
      await expect(applyOperations(own.reviewers[1], own.reviewIds[1], [theft])).rejects.toMatchObject({
        code: "invalid",
        issues: [{ pointer: "/operations" }],
      });
    }
  });

  it("stays on a mark that is removed, and is there when it is restored", async () => {
    const own = await makeDesk();
    const [reviewer] = own.reviewers;
    const [reviewId] = own.reviewIds;
    const quote = markQuote(own.text, "“We will not go,”");
    await applyOperations(reviewer, reviewId, [quote.operation, put(newId(), { annotationId: quote.id })]);
    const before = (await getReview(reviewer, reviewId)).layer;
    const annotationId = quote.id;
    await applyOperations(reviewer, reviewId, [operation({ type: "removeAnnotation", annotationId })]);
    await applyOperations(reviewer, reviewId, [operation({ type: "restoreAnnotation", annotationId })]);
    expect((await getReview(reviewer, reviewId)).layer).toEqual(before);
  });
});
