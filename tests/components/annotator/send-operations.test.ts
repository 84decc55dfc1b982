import { expect, test } from "vitest";
import { operationSender, readAnswer, type SendResult } from "@/components/annotator/send-operations";

const problem = (pointer: string) => ({
  title: "Invalid",
  detail: "Not valid.",
  errors: [{ pointer, message: "No." }],
});

const ANSWERS: readonly (readonly [status: number, body: unknown, means: SendResult])[] = [
  [200, { acknowledged: ["a"] }, { kind: "acknowledged", ids: ["a"] }],
  [200, "<html>", { kind: "unreachable", offline: false }],
  [401, { title: "Unauthorized" }, { kind: "signedOut" }],
  [413, null, { kind: "tooLarge" }],
  [429, null, { kind: "unreachable", offline: false }],
  [500, null, { kind: "unreachable", offline: false }],
  [503, "", { kind: "unreachable", offline: false }],
  [302, null, { kind: "unreachable", offline: false }],
  [403, { detail: "Not yours." }, { kind: "refused", status: 403, index: null, message: "Not yours." }],
  [404, { title: "Not found" }, { kind: "refused", status: 404, index: null, message: "Not found" }],
  [409, null, { kind: "refused", status: 409, index: null, message: "The server did not say why." }],
  [
    422,
    problem("/operations/2/annotation/spans/0/exact"),
    { kind: "refused", status: 422, index: 2, message: "No." },
  ],
  [422, problem("/operations"), { kind: "refused", status: 422, index: null, message: "No." }],
];

test.each(ANSWERS)("%i %j", (status, body, means) => {
  expect(readAnswer(status, body)).toEqual(means);
});

test("a request that never arrives is offline", async () => {
  const send = operationSender(
    "r",
    () => Promise.reject(new TypeError("failed")),
    () => false,
  );
  expect(await send([])).toEqual({ kind: "unreachable", offline: true });
});

test("goes to the review's own address, and outlives a page that is leaving", async () => {
  const seen: [string, RequestInit | undefined][] = [];
  const fetcher: typeof fetch = async (address, init) => {
    seen.push([String(address), init]);
    return Response.json({ acknowledged: [] });
  };
  await operationSender("a/b", fetcher, () => true)([]);
  expect(seen[0]?.[0]).toBe("/api/reviews/a%2Fb/operations");
  expect(seen[0]?.[1]).toMatchObject({ method: "POST", keepalive: true, body: '{"operations":[]}' });
});
