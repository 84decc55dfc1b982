import { beforeAll, describe, expect, it } from "vitest";
import { describeSpan } from "@/lib/core/anchoring/describe-span";
import type { Operation } from "@/lib/core/annotation/operation";
import { canonicalText } from "@/lib/core/text/canonical-text";
import { span } from "@/lib/core/text/offsets";
import { db } from "@/lib/server/db/client";
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

let desk: Desk;
beforeAll(async () => {
  desk = await makeDesk();
});

const WORDS = "“We will not go,”";

async function logOf(reviewId: string) {
  return db().operation.findMany({ where: { reviewId }, orderBy: { sequence: "asc" } });
}

describe("applyOperations", () => {
  it("acknowledges by id, logs without gaps and shows the mark on the next read", async () => {
    const [reviewer] = desk.reviewers;
    const [reviewId] = desk.reviewIds;
    const quote = markQuote(desk.text, WORDS);
    const judged = operation({
      type: "setAttributes",
      annotationId: quote.id,
      attributes: { occurrence: "confirmed", wording: "verbatim" },
    });
    const answer = await applyOperations(reviewer, reviewId, [quote.operation, judged]);
    expect(answer.acknowledged).toEqual([quote.operation.id, judged.id]);
    const { layer } = await getReview(reviewer, reviewId);
    expect(layer.annotations).toMatchObject([
      {
        id: quote.id,
        type: "quote",
        attributes: { form: "direct", occurrence: "confirmed", wording: "verbatim" },
      },
    ]);
    const sequences = (await logOf(reviewId)).map((row) => row.sequence);
    expect(sequences).toEqual(sequences.map((_, index) => index + 1));
  });

  it("applies an id once, however often it arrives", async () => {
    const [, reviewer] = desk.reviewers;
    const [, reviewId] = desk.reviewIds;
    const quote = markQuote(desk.text, WORDS);
    const before = (await logOf(reviewId)).length;
    for (let turn = 0; turn < 3; turn++) {
      const { acknowledged } = await applyOperations(reviewer, reviewId, [quote.operation, quote.operation]);
      expect(acknowledged).toEqual([quote.operation.id, quote.operation.id]);
    }
    expect(await logOf(reviewId)).toHaveLength(before + 1);
  });

  it("keeps two devices in one order when they write at once", async () => {
    const own = await makeDesk();
    const [reviewer] = own.reviewers;
    const [reviewId] = own.reviewIds;
    const batches = Array.from({ length: 8 }, () => markQuote(own.text, WORDS).operation);
    await Promise.all(batches.map((one) => applyOperations(reviewer, reviewId, [one])));
    expect((await logOf(reviewId)).map((row) => row.sequence)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect((await getReview(reviewer, reviewId)).layer.annotations).toHaveLength(8);
  });

  it("undoes a removal with the same mark, its links and its evidence", async () => {
    const own = await makeDesk();
    const [reviewer] = own.reviewers;
    const [reviewId] = own.reviewIds;
    const quote = markQuote(own.text, WORDS);
    const evidence = operation({
      type: "putEvidence",
      evidence: {
        id: crypto.randomUUID(),
        annotationId: quote.id,
        role: "supports",
        kind: "news_report",
        grade: "B",
        excerpt: "We will not go",
      },
    });
    await applyOperations(reviewer, reviewId, [quote.operation, evidence]);
    const before = (await getReview(reviewer, reviewId)).layer;
    await applyOperations(reviewer, reviewId, [
      operation({ type: "removeAnnotation", annotationId: quote.id }),
    ]);
    expect((await getReview(reviewer, reviewId)).layer.annotations).toEqual([]);
    await applyOperations(reviewer, reviewId, [
      operation({ type: "restoreAnnotation", annotationId: quote.id }),
    ]);
    expect((await getReview(reviewer, reviewId)).layer).toEqual(before);
  });

  it.each([
    ["a span outside the text", (one: Operation) => patchSpan(one, { start: 100_000, end: 100_004 })],
    ["words that are not the slice", (one: Operation) => patchSpan(one, { exact: "“We shall not go,”" })],
    ["a span that cuts a character in two", (one: Operation) => cutEmoji(one)],
  ])("refuses %s, names the field and writes nothing", async (_, spoil) => {
    const own = await makeDesk();
    const good = markQuote(own.text, WORDS).operation;
    const bad = spoil(markQuote(own.text, WORDS).operation);
    const attempt = applyOperations(own.reviewers[0], own.reviewIds[0], [good, bad]);
    await expect(attempt).rejects.toMatchObject({
      code: "invalid",
      issues: [
        { pointer: expect.stringMatching(/^\/operations\/1\/annotation\/spans\/0\/(start|end|exact)$/) },
      ],
    });
    expect(await logOf(own.reviewIds[0])).toEqual([]);
  });

  function cutEmoji(one: Operation): Operation {
    const start = desk.text.indexOf("👋") + 1;
    return patchSpan(one, { start, end: start + 4, exact: desk.text.slice(start, start + 4) });
  }

  it("refuses an attribute the type does not have", async () => {
    const own = await makeDesk();
    const quote = markQuote(own.text, WORDS);
    await applyOperations(own.reviewers[0], own.reviewIds[0], [quote.operation]);
    const patch = operation({
      type: "setAttributes",
      annotationId: quote.id,
      attributes: { wording: "splendid" },
    });
    await expect(applyOperations(own.reviewers[0], own.reviewIds[0], [patch])).rejects.toMatchObject({
      code: "invalid",
      issues: [{ pointer: "/operations/0/attributes/wording" }],
    });
  });

  it("refuses a second label on a block, made or restored", async () => {
    const own = await makeDesk();
    const send = (one: Operation) => applyOperations(own.reviewers[0], own.reviewIds[0], [one]);
    const block = describeSpan(canonicalText(own.text), span(0, own.text.indexOf("\n")));
    const label = (id: string) =>
      operation({
        type: "createAnnotation",
        annotation: { id, type: "block", origin: "manual", spans: [block], attributes: { label: "ad" } },
      });
    const [first, second] = [crypto.randomUUID(), crypto.randomUUID()];
    await send(label(first));
    await expect(send(label(second))).rejects.toMatchObject({
      issues: [{ pointer: "/operations/0/annotation/spans" }],
    });
    await send(operation({ type: "removeAnnotation", annotationId: first }));
    await send(label(second));
    await expect(send(operation({ type: "restoreAnnotation", annotationId: first }))).rejects.toMatchObject({
      issues: [{ pointer: "/operations/0/annotationId" }],
    });
  });

  it("refuses a change to a mark that was never made", async () => {
    const own = await makeDesk();
    const patch = operation({
      type: "setAttributes",
      annotationId: crypto.randomUUID(),
      attributes: { severity: 1 },
    });
    await expect(applyOperations(own.reviewers[0], own.reviewIds[0], [patch])).rejects.toMatchObject({
      code: "invalid",
      issues: [{ pointer: "/operations/0/annotationId" }],
    });
  });

  it("does not let one review reach into another", async () => {
    const own = await makeDesk();
    const mine = markQuote(own.text, WORDS);
    await applyOperations(own.reviewers[0], own.reviewIds[0], [mine.operation]);
    const theft = operation({ type: "removeAnnotation", annotationId: mine.id });
    await expect(applyOperations(own.reviewers[1], own.reviewIds[1], [theft])).rejects.toMatchObject({
      code: "invalid",
    });
    const sameId = { ...markQuote(own.text, WORDS).operation, id: mine.operation.id };
    await expect(applyOperations(own.reviewers[1], own.reviewIds[1], [sameId])).rejects.toMatchObject({
      code: "invalid",
      issues: [{ pointer: "/operations/0/id" }],
    });
    expect((await getReview(own.reviewers[0], own.reviewIds[0])).layer.annotations).toHaveLength(1);
  });

  it("does not exist for another reviewer, nor for an admin before it is submitted", async () => {
    const own = await makeDesk();
    const quote = markQuote(own.text, WORDS).operation;
    for (const stranger of [own.reviewers[1], own.admin, await makePerson("reviewer")]) {
      await expect(applyOperations(stranger, own.reviewIds[0], [quote])).rejects.toMatchObject({
        code: "not-found",
      });
      await expect(getReview(stranger, own.reviewIds[0])).rejects.toMatchObject({ code: "not-found" });
    }
    await expect(applyOperations(own.reviewers[0], crypto.randomUUID(), [quote])).rejects.toMatchObject({
      code: "not-found",
    });
  });
});

describe("submitReview", () => {
  it("says what is missing, then takes the review, then refuses changes", async () => {
    const own = await makeDesk();
    const [reviewer] = own.reviewers;
    const [reviewId] = own.reviewIds;
    const quote = markQuote(own.text, WORDS);
    await applyOperations(reviewer, reviewId, [quote.operation]);
    const early = await submitReview(reviewer, reviewId);
    expect(early).toMatchObject({
      kind: "missing",
      missing: expect.arrayContaining([
        expect.objectContaining({ annotationId: quote.id, message: expect.stringContaining("Quote 1") }),
      ]),
    });
    await applyOperations(reviewer, reviewId, [
      operation({ type: "setAttributes", annotationId: quote.id, attributes: SOUND_QUOTE }),
    ]);
    expect(await submitReview(reviewer, reviewId)).toEqual({ kind: "submitted" });
    expect(await submitReview(reviewer, reviewId)).toEqual({ kind: "submitted" });
    const late = operation({ type: "removeAnnotation", annotationId: quote.id });
    await expect(applyOperations(reviewer, reviewId, [late])).rejects.toMatchObject({ code: "conflict" });
    expect(await applyOperations(reviewer, reviewId, [quote.operation])).toEqual({
      acknowledged: [quote.operation.id],
      sequence: 2,
    });
  });

  it("asks a negative verdict for evidence", async () => {
    const own = await makeDesk();
    const quote = markQuote(own.text, WORDS, { ...SOUND_QUOTE, wording: "altered_substantive" });
    await applyOperations(own.reviewers[0], own.reviewIds[0], [quote.operation]);
    const outcome = await submitReview(own.reviewers[0], own.reviewIds[0]);
    expect(outcome).toMatchObject({ kind: "missing", missing: [{ annotationId: quote.id }] });
  });

  it("lets an admin read it afterwards and give it back, and nobody else", async () => {
    const own = await makeDesk();
    await submitReview(own.reviewers[0], own.reviewIds[0]);
    expect(await getReview(own.admin, own.reviewIds[0])).toMatchObject({
      status: "submitted",
      editable: false,
    });
    await expect(getReview(own.reviewers[1], own.reviewIds[0])).rejects.toMatchObject({ code: "not-found" });
    await expect(
      applyOperations(own.admin, own.reviewIds[0], [markQuote(own.text, WORDS).operation]),
    ).rejects.toMatchObject({ code: "forbidden" });
    await expect(reopenReview(own.reviewers[0], own.reviewIds[0])).rejects.toMatchObject({
      code: "forbidden",
    });
    await reopenReview(own.admin, own.reviewIds[0]);
    expect(await getReview(own.reviewers[0], own.reviewIds[0])).toMatchObject({
      status: "open",
      editable: true,
    });
  });
});

function patchSpan(one: Operation, patch: Record<string, unknown>): Operation {
  if (one.type !== "createAnnotation") throw new TypeError("not a mark");
  const [first] = one.annotation.spans;
  return { ...one, annotation: { ...one.annotation, spans: [{ ...first, ...patch }] } } as Operation;
}
