import { v7 as newId } from "uuid";
import { beforeEach, describe, expect, it } from "vitest";
import type { Operation } from "@/lib/core/annotation/operation";
import { getArticle, listArticles } from "@/lib/server/articles/queries";
import { answerComment } from "@/lib/server/comments/commands";
import { listHelpWanted } from "@/lib/server/comments/queries";
import { db } from "@/lib/server/db/client";
import { makeGold } from "@/lib/server/gold/commands";
import { applyOperations, submitReview } from "@/lib/server/reviews/commands";
import { type Desk, makeDesk, markQuote, operation } from "@/tests/support/factories";

const WORDS = "“We will not go,”";

let desk: Desk;
beforeEach(async () => {
  desk = await makeDesk();
});

const send = (operations: readonly Operation[], which: 0 | 1 = 0) =>
  applyOperations(desk.reviewers[which], desk.reviewIds[which], operations);

function ask(annotationId: string | null, text = "Is this one quote or two?", more = {}) {
  const id = newId();
  const comment = { id, annotationId, by: "author" as const, text, needsHelp: true, ...more };
  return { id, operation: operation({ type: "putComment", comment }) };
}

const waiting = () => listHelpWanted(desk.admin, desk.articleId);
const answer = (annotationId: string | null) =>
  answerComment(desk.admin, { reviewId: desk.reviewIds[0], annotationId, text: "Two." });

describe("listHelpWanted", () => {
  it("shows the question, who asks and the words it is on, and nothing else of a blind review", async () => {
    const quote = markQuote(desk.text, WORDS, { rationale: "A thought of my own" });
    const question = ask(quote.id);
    const quiet = ask(quote.id, "A note to myself", { needsHelp: false });
    const other = markQuote(desk.text, "“I 👋 meant it,”");
    await send([quote.operation, other.operation, question.operation, quiet.operation]);
    const { name, pseudonym } = await db().user.findUniqueOrThrow({
      where: { id: desk.reviewers[0].userId },
    });
    const logged = await db().operation.findUniqueOrThrow({ where: { id: question.operation.id } });
    expect(await waiting()).toEqual([
      {
        reviewId: desk.reviewIds[0],
        commentId: question.id,
        annotationId: quote.id,
        articleId: desk.articleId,
        articleTitle: "A title",
        reviewer: name,
        pseudonym,
        text: "Is this one quote or two?",
        words: WORDS,
        around: { before: "", after: desk.text.slice(WORDS.length, WORDS.length + 32) },
        askedAt: logged.createdAt.toISOString(),
      },
    ]);
  });

  it("cuts long words between characters", async () => {
    desk = await makeDesk(`“${"a".repeat(118)}👋🏽 and more,” she said.`);
    const quote = markQuote(desk.text, desk.text.slice(0, desk.text.indexOf(" she")));
    await send([quote.operation, ask(quote.id).operation]);
    expect((await waiting()).map(({ words, around }) => [words, around])).toEqual([
      [`“${"a".repeat(118)}`, { before: "", after: "…" }],
    ]);
  });

  it("leaves out what is answered, taken back or no longer asked, and what is on a removed mark", async () => {
    const quote = markQuote(desk.text, WORDS);
    const [onMark, onArticle] = [ask(quote.id), ask(null)];
    await send([quote.operation, onMark.operation, onArticle.operation]);
    const ids = async () => (await waiting()).map(({ commentId }) => commentId);
    expect(await ids()).toEqual([onMark.id, onArticle.id]);

    await answer(null);
    expect(await ids()).toEqual([onMark.id]);

    await send([operation({ type: "removeAnnotation", annotationId: quote.id })]);
    expect(await ids()).toEqual([]);
    await send([operation({ type: "restoreAnnotation", annotationId: quote.id })]);
    expect(await ids()).toEqual([onMark.id]);

    const { comment } = onMark.operation as Extract<Operation, { type: "putComment" }>;
    await send([operation({ type: "putComment", comment: { ...comment, needsHelp: false } })]);
    expect(await ids()).toEqual([]);
    await send([operation({ type: "putComment", comment })]);
    expect(await ids()).toEqual([onMark.id]);

    await send([operation({ type: "removeComment", commentId: onMark.id })]);
    expect(await ids()).toEqual([]);
  });

  it("counts as answered only by what came after the question, on the same mark", async () => {
    const [first, second] = [markQuote(desk.text, WORDS), markQuote(desk.text, "“I 👋 meant it,”")];
    await send([first.operation, second.operation]);
    await answer(first.id);
    const early = ask(first.id, "Before?");
    const late = ask(first.id, "And after?");
    await send([early.operation, ask(second.id, "Here?").operation]);
    expect((await waiting()).map(({ text }) => text)).toEqual(["Before?", "Here?"]);
    await answer(first.id);
    expect((await waiting()).map(({ text }) => text)).toEqual(["Here?"]);
    await send([late.operation]);
    expect((await waiting()).map(({ text }) => text)).toEqual(["Here?", "And after?"]);
  });

  it("stays answered when the question is reworded, or taken back and put again", async () => {
    const question = ask(null);
    const { comment } = question.operation as Extract<Operation, { type: "putComment" }>;
    await send([question.operation]);
    await answer(null);
    await send([operation({ type: "putComment", comment: { ...comment, text: "One, or two?" } })]);
    await send([operation({ type: "removeComment", commentId: question.id })]);
    await send([operation({ type: "putComment", comment })]);
    expect(await waiting()).toEqual([]);
  });

  it("goes by article, counts by article, and holds submitted reviews and other admins' gold too", async () => {
    const [elsewhere, here] = [await makeDesk(), desk];
    await applyOperations(elsewhere.reviewers[0], elsewhere.reviewIds[0], [ask(null).operation]);
    await send([ask(null, "First?").operation]);
    await send([ask(null, "Second?").operation], 1);
    await submitReview(here.reviewers[0], here.reviewIds[0]);
    const { goldId } = await makeGold(here.admin, here.reviewIds[0]);
    await applyOperations(here.admin, goldId, [ask(null, "Gold?").operation]);

    const texts = (list: Awaited<ReturnType<typeof listHelpWanted>>) => list.map(({ text }) => text);
    expect(texts(await listHelpWanted(here.admin, here.articleId))).toEqual(["First?", "Second?"]);
    expect(texts(await listHelpWanted(elsewhere.admin, here.articleId))).toEqual([
      "First?",
      "Second?",
      "Gold?",
    ]);
    const all = await listHelpWanted(here.admin);
    expect(all.filter(({ articleId }) => articleId === elsewhere.articleId)).toHaveLength(1);

    const counted = (await listArticles(here.admin)).find(({ id }) => id === here.articleId);
    expect(counted?.helpWanted).toBe(2);
    expect((await getArticle(here.admin, here.articleId)).helpWanted).toBe(2);
    expect((await getArticle(here.admin, elsewhere.articleId)).helpWanted).toBe(1);
  });

  it("is for admins", async () => {
    for (const reviewer of desk.reviewers) {
      await expect(listHelpWanted(reviewer)).rejects.toMatchObject({ code: "forbidden" });
    }
  });
});
