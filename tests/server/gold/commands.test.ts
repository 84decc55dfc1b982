import { expect, it } from "vitest";
import { db } from "@/lib/server/db/client";
import { makeGold } from "@/lib/server/gold/commands";
import { applyOperations, submitReview } from "@/lib/server/reviews/commands";
import { getReview } from "@/lib/server/reviews/queries";
import { makeDesk, markQuote, operation, SOUND_QUOTE } from "@/tests/support/factories";

const WORDS = "“We will not go,”";

it("copies a submitted review into a layer of its own, which an admin amends", async () => {
  const desk = await makeDesk();
  const [reviewer] = desk.reviewers;
  const [reviewId] = desk.reviewIds;
  const quote = markQuote(desk.text, WORDS, SOUND_QUOTE);
  await applyOperations(reviewer, reviewId, [quote.operation]);
  await expect(makeGold(desk.admin, reviewId)).rejects.toMatchObject({ code: "conflict" });
  await submitReview(reviewer, reviewId);
  await expect(makeGold(reviewer, reviewId)).rejects.toMatchObject({ code: "forbidden" });
  const { goldId } = await makeGold(desk.admin, reviewId);
  const gold = await getReview(desk.admin, goldId);
  expect(gold).toMatchObject({ kind: "gold", editable: true });
  const copy = gold.layer.annotations[0];
  expect(copy).toMatchObject({ type: "quote", attributes: SOUND_QUOTE, spans: [{ exact: WORDS }] });
  expect(copy?.id).not.toBe(quote.id);
  const patch = operation({
    type: "setAttributes",
    annotationId: copy?.id as string,
    attributes: { wording: "trivial_edit" },
  });
  await applyOperations(desk.admin, goldId, [patch]);
  await expect(applyOperations(reviewer, goldId, [patch])).rejects.toMatchObject({ code: "not-found" });
  const { layer } = await getReview(reviewer, reviewId);
  expect(layer.annotations[0]?.attributes).toEqual(SOUND_QUOTE);
});

it("starts again from another review without losing the log", async () => {
  const desk = await makeDesk();
  for (const [index, reviewer] of desk.reviewers.entries()) {
    const reviewId = desk.reviewIds[index] as string;
    const words = index === 0 ? WORDS : "“I 👋 meant it,”";
    await applyOperations(reviewer, reviewId, [markQuote(desk.text, words, SOUND_QUOTE).operation]);
    await submitReview(reviewer, reviewId);
  }
  const first = await makeGold(desk.admin, desk.reviewIds[0]);
  const second = await makeGold(desk.admin, desk.reviewIds[1]);
  expect(second).toEqual(first);
  const { layer } = await getReview(desk.admin, second.goldId);
  expect(layer.annotations.map((one) => one.spans[0]?.exact)).toEqual(["“I 👋 meant it,”"]);
  expect(await db().operation.count({ where: { reviewId: second.goldId } })).toBe(3);
});
