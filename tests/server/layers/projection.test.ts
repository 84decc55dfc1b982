import fc from "fast-check";
import { v7 as newId } from "uuid";
import { expect, it } from "vitest";
import { describeSpan } from "@/lib/core/anchoring/describe-span";
import { type Annotation, type CommentAuthor, SUGGESTED_TYPES } from "@/lib/core/annotation/annotation";
import { checkOperation } from "@/lib/core/annotation/check-operation";
import { EMPTY_LAYER, type Layer, applyOperations as replay } from "@/lib/core/annotation/layer";
import type { Operation, OperationBody } from "@/lib/core/annotation/operation";
import { layerFromRecord, type ReviewView } from "@/lib/core/annotation/review-view";
import { canonicalText } from "@/lib/core/text/canonical-text";
import { span } from "@/lib/core/text/offsets";
import { answerComment } from "@/lib/server/comments/commands";
import { applyOperations } from "@/lib/server/reviews/commands";
import { getReview, getReviewLog } from "@/lib/server/reviews/queries";
import { applyOperation } from "@/tests/support/apply-operation";
import { makeDesk, markQuote, operation } from "@/tests/support/factories";

/** Chooses one of several, or nothing of none. */
type Pick = <T>(items: Iterable<T>) => T | undefined;
type Maker = (layer: Layer, pick: Pick, view: ReviewView) => OperationBody | false | undefined | "";

const anySpan = (pick: Pick, text: string) => {
  const start = pick([0, 4, 7, 12, 20]) ?? 0;
  return describeSpan(canonicalText(text), span(start, start + 2));
};

/**
 * How a change of each kind is made on what the layer holds. A kind that is not here does not compile.
 * One that finds nothing to work on makes what it lacks, so that every kind has its turn.
 */
const MAKERS: Readonly<Record<Operation["type"], Maker>> = {
  createAnnotation: (layer, pick, { document, codebook }) => {
    const base = { id: newId(), origin: "manual", spans: [anySpan(pick, document.text)] } as const;
    const marks: Annotation[] = [
      { ...base, type: "quote", attributes: { form: "direct" } },
      { ...base, type: "quote", attributes: { form: "mixed" } },
      { ...base, type: "source", attributes: {} },
      { ...base, type: "cue", attributes: {} },
      { ...base, type: "not_speech", attributes: {} },
    ];
    const labelled = new Set([...layer.annotations.values()].map(({ spans }) => spans[0]?.start));
    const block = document.blocks.find(({ start }) => !labelled.has(start));
    const label = pick(codebook.blockLabels)?.id;
    if (block && label) {
      const spans = [describeSpan(document.text, span(block.start, block.end))];
      marks.push({ ...base, spans, type: "block", attributes: { label } });
    }
    const annotation = pick(marks);
    return annotation && { type: "createAnnotation", annotation };
  },
  setSpans: (layer, pick, { document }) => {
    const found = pick([...layer.annotations.values()].filter(({ type }) => type !== "block"));
    return found && { type: "setSpans", annotationId: found.id, spans: [anySpan(pick, document.text)] };
  },
  setAttributes: (layer, pick) => {
    const found = pick([...layer.annotations.values()].filter(({ type }) => type === "quote"));
    const attributes = pick([{ occurrence: "confirmed" }, { occurrence: null }, { severity: 2 }]) ?? {};
    return found && { type: "setAttributes", annotationId: found.id, attributes };
  },
  setType: (layer, pick) => {
    const found = pick([...layer.annotations.values()].filter(({ type }) => type !== "block"));
    const annotationType = pick(["quote", "source", "cue", "not_speech"] as const) ?? "quote";
    const attributes = annotationType === "quote" ? { form: "indirect" } : {};
    return found && { type: "setType", annotationId: found.id, annotationType, attributes };
  },
  removeAnnotation: (layer, pick) => {
    const annotationId = pick(layer.annotations.keys());
    return annotationId && { type: "removeAnnotation", annotationId };
  },
  restoreAnnotation: (layer, pick) => {
    const annotationId = pick(layer.removed.keys());
    return annotationId && { type: "restoreAnnotation", annotationId };
  },
  addLink: (layer, pick, { document }) => {
    const marks = [...layer.annotations.values()];
    const quote = pick(marks.filter(({ type }) => type === "quote"));
    const target = pick(marks.filter(({ type }) => type === "source" || type === "cue"));
    const base = { id: newId(), origin: "manual", spans: [anySpan(pick, document.text)] } as const;
    if (!quote) {
      return {
        type: "createAnnotation",
        annotation: { ...base, type: "quote", attributes: { form: "direct" } },
      };
    }
    if (target?.type !== "source" && target?.type !== "cue") {
      return { type: "createAnnotation", annotation: { ...base, type: "source", attributes: {} } };
    }
    const link = { id: newId(), annotationId: quote.id, role: target.type, targetId: target.id };
    return { type: "addLink", link };
  },
  removeLink: (layer, pick, view) => {
    const linkId = pick(layer.links.keys());
    return linkId ? { type: "removeLink", linkId } : MAKERS.addLink(layer, pick, view);
  },
  putEvidence: (layer, pick) => {
    const quote = pick([...layer.annotations.values()].filter(({ type }) => type === "quote"));
    const earlier = pick([...layer.evidence.values(), undefined]);
    if (earlier) return { type: "putEvidence", evidence: { ...earlier, excerpt: "Other words" } };
    return (
      quote && {
        type: "putEvidence",
        evidence: { id: newId(), annotationId: quote.id, role: "supports", kind: "recording", grade: "A" },
      }
    );
  },
  removeEvidence: (layer, pick) => {
    const evidenceId = pick(layer.evidence.keys());
    return evidenceId && { type: "removeEvidence", evidenceId };
  },
  setSignal: (_, pick, { codebook, document }) => {
    const question = pick(codebook.signals);
    const values = question?.values.slice(0, question.multiple ? 2 : 1).map(({ id }) => id) ?? [];
    const spans = pick([[], [anySpan(pick, document.text)]]) ?? [];
    const justification = pick(["", "The byline says so."]) ?? "";
    return question && { type: "setSignal", signal: { name: question.id, values, justification, spans } };
  },
  clearSignal: (layer, pick) => {
    const name = pick([...layer.signals.values()].map((signal) => signal.name));
    return name && { type: "clearSignal", name };
  },
  putComment: (layer, pick) => {
    const earlier = pick([...layer.comments.values(), undefined]);
    if (earlier) return { type: "putComment", comment: { ...earlier, text: "Rather this." } };
    const annotationId = pick([null, ...layer.annotations.keys()]) ?? null;
    const needsHelp = pick([true, false]) ?? false;
    return {
      type: "putComment",
      comment: { id: newId(), annotationId, by: "author", text: "Unsure.", needsHelp },
    };
  },
  removeComment: (layer, pick) => {
    const commentId = pick(layer.comments.keys());
    return commentId && { type: "removeComment", commentId };
  },
  rejectSuggestion: (_, pick, { document }) => {
    const { start, end } = anySpan(pick, document.text);
    const type = pick(SUGGESTED_TYPES) ?? "quote";
    return { type: "rejectSuggestion", rejection: { id: newId(), type, start, end } };
  },
  withdrawRejection: (layer, pick, view) => {
    const rejectionId = pick(layer.rejections.keys());
    return rejectionId
      ? { type: "withdrawRejection", rejectionId }
      : MAKERS.rejectSuggestion(layer, pick, view);
  },
};

const KINDS = Object.keys(MAKERS) as Operation["type"][];

/** A batch of changes, each by its kind and a number that makes its choices; or an admin's comment. */
const anyBatch = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.array(fc.tuple(fc.constantFrom(...KINDS), fc.nat()), { minLength: 1, maxLength: 12 }),
  },
  { weight: 1, arbitrary: fc.constant("answer" as const) },
);

function pickBy(number: number): Pick {
  let state = number;
  return (items) => {
    const list = [...items];
    state = (state * 1103515245 + 12345) % 2147483648;
    return list[Math.floor((state / 2147483648) * list.length)];
  };
}

/** What a layer holds, whatever the order in which it came to. */
function contents(layer: Layer) {
  return Object.fromEntries(
    Object.entries(layer).map(([name, map]) => [
      name,
      Object.fromEntries([...(map as ReadonlyMap<string, unknown>)].sort(([a], [b]) => (a < b ? -1 : 1))),
    ]),
  );
}

it("client, stored projection and replayed log agree, whatever is changed and in what batches", async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(anyBatch, { minLength: 1, maxLength: 8 }), async (batches) => {
      const desk = await makeDesk();
      const [reviewer] = desk.reviewers;
      const [reviewId] = desk.reviewIds;
      const view = await getReview(reviewer, reviewId);
      let layer = EMPTY_LAYER;
      let sequence = 0;
      const takes = (one: Operation, by: CommentAuthor) =>
        checkOperation(layer, one, { document: view.document, codebook: view.codebook, by }) === null;
      for (const batch of batches) {
        if (batch === "answer") {
          await answerComment(desk.admin, { reviewId, annotationId: null, text: "Go on." });
          const news = await getReviewLog(reviewer, reviewId, sequence);
          layer = replay(
            layer,
            news.operations.map(({ operation: one }) => one),
          );
          sequence = news.sequence;
          continue;
        }
        const operations: Operation[] = [];
        for (const [kind, number] of batch) {
          const body = MAKERS[kind](layer, pickBy(number), view);
          const made = body && operation(body);
          if (!made || !takes(made, "author")) continue;
          operations.push(made);
          seen.add(made.type);
          layer = applyOperation(layer, made);
        }
        if (operations.length === 0) continue;
        const answer = await applyOperations(reviewer, reviewId, operations, sequence);
        expect(answer.operations?.map(({ operation: one }) => one)).toEqual(operations);
        sequence = answer.sequence;
      }
      const stored = await getReview(reviewer, reviewId);
      const log = await getReviewLog(reviewer, reviewId, 0);
      expect(contents(layerFromRecord(stored.layer))).toEqual(contents(layer));
      expect(
        contents(
          replay(
            EMPTY_LAYER,
            log.operations.map(({ operation: one }) => one),
          ),
        ),
      ).toEqual(contents(layer));
      expect([stored.sequence, log.sequence, log.operations.length]).toEqual([sequence, sequence, sequence]);
    }),
    { numRuns: 40 },
  );
  // Nothing was left out: over so many runs every kind comes up.
  expect([...seen].sort()).toEqual([...KINDS].sort());
}, 180_000);

it("a mark that one batch brings back, changes and removes again is stored as it was changed", async () => {
  const desk = await makeDesk();
  const [reviewer] = desk.reviewers;
  const [reviewId] = desk.reviewIds;
  const quote = markQuote(desk.text, "“We will not go,”");
  const annotationId = quote.id;
  await applyOperations(reviewer, reviewId, [
    quote.operation,
    operation({ type: "removeAnnotation", annotationId }),
  ]);
  const spans = [describeSpan(canonicalText(desk.text), span(0, 8))];
  await applyOperations(reviewer, reviewId, [
    operation({ type: "restoreAnnotation", annotationId }),
    operation({ type: "setSpans", annotationId, spans }),
    operation({ type: "removeAnnotation", annotationId }),
  ]);
  const { layer } = await getReview(reviewer, reviewId);
  expect(layer.removed.map((mark) => mark.spans)).toEqual([spans]);
});
