import { expect, test } from "vitest";
import {
  type PullResult,
  readPulled,
  readSent,
  reviewWire,
  type SendResult,
} from "@/components/annotator/wire";
import { uuid } from "@/tests/support/arbitrary-layer";

const entry = { sequence: 3, operation: { id: uuid(1), type: "removeLink", linkId: uuid(2) } } as const;

const problem = (pointer: string) => ({
  title: "Invalid",
  detail: "Not valid.",
  errors: [{ pointer, message: "No." }],
});

const ANSWERS: readonly (readonly [status: number, body: unknown, means: SendResult])[] = [
  [
    200,
    { acknowledged: ["a"] },
    { kind: "acknowledged", ids: ["a"], entries: [], more: false, version: null },
  ],
  [
    200,
    { acknowledged: ["a"], sequence: 3, operations: [entry], more: true },
    { kind: "acknowledged", ids: ["a"], entries: [entry], more: true, version: null },
  ],
  [
    200,
    {
      acknowledged: ["a"],
      operations: [{ sequence: 1, operation: { id: uuid(1), type: "of a newer app" } }],
    },
    { kind: "acknowledged", ids: ["a"], entries: [], more: true, version: null },
  ],
  [200, { operations: [{ sequence: 1 }] }, { kind: "unreachable", offline: false }],
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
  expect(readSent(status, body)).toEqual(means);
});

const NEWS: readonly (readonly [status: number, body: unknown, means: PullResult])[] = [
  [
    200,
    { operations: [entry], sequence: 3, status: "open", more: false },
    { kind: "news", status: "open", entries: [entry], more: false, version: null },
  ],
  [200, "<html>", { kind: "unreachable", offline: false }],
  [401, null, { kind: "signedOut" }],
  [404, null, { kind: "gone" }],
  [503, null, { kind: "unreachable", offline: false }],
];

test.each(NEWS)("asking for news: %i %j", (status, body, means) => {
  expect(readPulled(status, body)).toEqual(means);
});

const stays = () => false;
const PAGE = { reviewId: "r", accountId: uuid(3) };

test("a request that never arrives is offline, one that is never answered is not", async () => {
  const failing = reviewWire(PAGE, () => Promise.reject(new TypeError("failed")), stays);
  expect(await failing.send([], 0)).toEqual({ kind: "unreachable", offline: true });
  expect(await failing.pull(0)).toEqual({ kind: "unreachable", offline: true });
  const late = new DOMException("too late", "TimeoutError");
  const slow = reviewWire(PAGE, () => Promise.reject(late), stays);
  expect(await slow.send([], 0)).toEqual({ kind: "unreachable", offline: false });
});

test("goes to the review's own address, and outlives a page that is leaving if it is short enough", async () => {
  const seen: [string, RequestInit | undefined][] = [];
  const fetcher: typeof fetch = async (address, init) => {
    seen.push([String(address), init]);
    return Response.json({ acknowledged: [] }, { headers: { "x-verbatim-version": "7" } });
  };
  const wire = reviewWire({ ...PAGE, reviewId: "a/b" }, fetcher, () => true);
  expect(await wire.send([], 4)).toMatchObject({ version: "7" });
  expect(seen[0]?.[0]).toBe("/api/reviews/a%2Fb/operations");
  expect(seen[0]?.[1]).toMatchObject({
    method: "POST",
    keepalive: true,
    body: `{"operations":[],"after":4,"accountId":"${uuid(3)}"}`,
  });
  const long = { ...entry.operation, linkId: "x".repeat(70_000) };
  await wire.send([long], 4);
  expect(seen[1]?.[1]).toMatchObject({ keepalive: false });
  await wire.pull(4);
  expect(seen[2]?.[0]).toBe("/api/reviews/a%2Fb/operations?after=4");
});
