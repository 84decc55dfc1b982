import { expect, it } from "vitest";
import type { Operation } from "@/lib/core/annotation/operation";
import { applyOperations } from "@/lib/server/reviews/commands";
import { getReview } from "@/lib/server/reviews/queries";
import { makeDesk, markQuote, operation } from "@/tests/support/factories";

const WORDS = "“We will not go,”";

it("turns a mark into one of another type and back, with its links and evidence", async () => {
  const own = await makeDesk();
  const send = (...operations: Operation[]) =>
    applyOperations(own.reviewers[0], own.reviewIds[0], operations);
  const read = async () => (await getReview(own.reviewers[0], own.reviewIds[0])).layer;
  const quote = markQuote(own.text, WORDS, { occurrence: "confirmed" });
  const evidence = { id: crypto.randomUUID(), annotationId: quote.id, role: "supports" as const };
  await send(
    quote.operation,
    operation({ type: "putEvidence", evidence: { ...evidence, kind: "recording", grade: "A" } }),
  );
  const before = await read();
  const turn = (annotationType: "quote" | "not_speech", attributes: Record<string, unknown>) =>
    send(operation({ type: "setType", annotationId: quote.id, annotationType, attributes }));
  await turn("not_speech", { reason: "title_of_work" });
  expect((await read()).annotations).toEqual([
    { ...before.annotations[0], type: "not_speech", attributes: { reason: "title_of_work" } },
  ]);
  expect((await read()).evidence).toEqual(before.evidence);
  await expect(turn("not_speech", { form: "direct" })).rejects.toMatchObject({
    code: "invalid",
    issues: [{ pointer: "/operations/0/attributes/" }],
  });
  await turn("quote", before.annotations[0]?.attributes ?? {});
  expect(await read()).toEqual(before);
});

it("answers a question about the article once, by the codebook, and takes the answer back", async () => {
  const own = await makeDesk();
  const send = (one: Operation) => applyOperations(own.reviewers[0], own.reviewIds[0], [one]);
  const signals = async () => (await getReview(own.reviewers[0], own.reviewIds[0])).layer.signals;
  const signal = { name: "genre" as const, values: ["news"], justification: "", spans: [] };
  const set = (more: Partial<typeof signal>) =>
    operation({ type: "setSignal", signal: { ...signal, ...more } });
  await send(set({}));
  await send(set({ values: ["satire"], justification: "It says so." }));
  expect(await signals()).toEqual([{ ...signal, values: ["satire"], justification: "It says so." }]);
  await expect(send(set({ values: ["poem"] }))).rejects.toMatchObject({
    code: "invalid",
    issues: [{ pointer: "/operations/0/signal/values" }],
  });
  await send(operation({ type: "clearSignal", name: "genre" }));
  expect(await signals()).toEqual([]);
});
