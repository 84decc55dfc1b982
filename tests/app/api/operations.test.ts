import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { GET, POST } from "@/app/api/reviews/[reviewId]/operations/route";
import type { Actor } from "@/lib/core/access/actor";
import type { LogPart, ReviewLog } from "@/lib/core/views/review-log";
import { AppError } from "@/lib/server/errors";
import { makeGold } from "@/lib/server/gold/commands";
import { appVersion } from "@/lib/server/http/app-version";
import { submitReview } from "@/lib/server/reviews/commands";
import {
  type Desk,
  makeDesk,
  makePerson,
  markQuote,
  operation,
  SOUND_QUOTE,
} from "@/tests/support/factories";

const gate = vi.hoisted(() => ({ actor: null as Actor | null }));
vi.mock("@/lib/server/auth/gate", async (original) => ({
  ...(await original<typeof import("@/lib/server/auth/gate")>()),
  requireActor: async () => {
    if (!gate.actor) throw new AppError("unauthenticated", "Your session has ended. Sign in again.");
    return gate.actor;
  },
}));

let desk: Desk;
beforeAll(async () => {
  desk = await makeDesk();
});
beforeEach(() => {
  gate.actor = desk.reviewers[0];
});

function post(reviewId: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const request = new Request(`http://localhost:3000/api/reviews/${reviewId}/operations`, {
    method: "POST",
    headers: { host: "localhost:3000", "sec-fetch-site": "same-origin", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  return POST(request, { params: Promise.resolve({ reviewId }) });
}

const batch = () => ({ operations: [markQuote(desk.text, "“We will not go,”").operation] });

describe("POST /api/reviews/[reviewId]/operations", () => {
  it("acknowledges what it has stored", async () => {
    const sent = batch();
    const answer = await post(desk.reviewIds[0], sent);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ acknowledged: [sent.operations[0]?.id], sequence: 1 });
  });

  it("tells a client that asks what else the log holds, its own included", async () => {
    const own = await makeDesk();
    gate.actor = own.reviewers[0];
    const mark = () => markQuote(own.text, "“We will not go,”").operation;
    const [first, second, third] = [mark(), mark(), mark()];
    const send = async (operations: unknown[], after?: number) =>
      (await (await post(own.reviewIds[0], { operations, after })).json()) as LogPart & { sequence: number };
    await send([first, second]);
    expect(await send([third], 1)).toEqual({
      acknowledged: [third.id],
      sequence: 3,
      operations: [
        { sequence: 2, operation: second },
        { sequence: 3, operation: third },
      ],
      more: false,
    });
    expect(await send([third], 3)).toMatchObject({ sequence: 3, operations: [], more: false });
    expect(await send([third], 2 ** 40)).toMatchObject({ sequence: 3, operations: [] });
  });

  it.each([-1, 1.5, "1", null])("refuses to begin after %j", async (after) => {
    const answer = await post(desk.reviewIds[0], { ...batch(), after });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ errors: [{ pointer: "/after" }] });
  });

  it("takes nothing new once another tab has submitted", async () => {
    const own = await makeDesk();
    gate.actor = own.reviewers[0];
    const sent = { operations: [markQuote(own.text, "“We will not go,”", SOUND_QUOTE).operation], after: 0 };
    expect((await post(own.reviewIds[0], sent)).status).toBe(200);
    expect(await submitReview(own.reviewers[0], own.reviewIds[0])).toEqual({ kind: "submitted" });
    expect((await post(own.reviewIds[0], sent)).status).toBe(200);
    const late = { operations: [markQuote(own.text, "“I 👋 meant it,”").operation], after: 0 };
    expect((await post(own.reviewIds[0], late)).status).toBe(409);
  });

  it("takes nothing in one account's name that another's page sends", async () => {
    const own = await makeDesk();
    await submitReview(own.reviewers[0], own.reviewIds[0]);
    const { goldId } = await makeGold(own.admin, own.reviewIds[0]);
    const sent = { operations: [markQuote(own.text, "“We will not go,”").operation] };
    // Both may write to a gold layer. The page is the one's, the session by now the other's.
    gate.actor = await makePerson("admin");
    const refused = await post(goldId, { ...sent, accountId: own.admin.userId });
    expect(refused.status).toBe(401);
    expect(await refused.json()).toMatchObject({
      detail: "Somebody else has signed in here. Sign in again.",
    });
    expect((await post(goldId, { ...sent, accountId: "me" })).status).toBe(422);
    gate.actor = own.admin;
    expect((await post(goldId, { ...sent, accountId: own.admin.userId })).status).toBe(200);
  });

  it("does not let a reviewer write a comment as an admin", async () => {
    const comment = {
      id: crypto.randomUUID(),
      annotationId: null,
      by: "admin" as const,
      text: "Well done.",
      needsHelp: false,
    };
    const answer = await post(desk.reviewIds[0], {
      operations: [operation({ type: "putComment", comment })],
    });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ errors: [{ pointer: "/operations/0/comment/by" }] });
  });

  it("asks a visitor to sign in", async () => {
    gate.actor = null;
    expect((await post(desk.reviewIds[0], batch())).status).toBe(401);
  });

  it("does not let another site's page write", async () => {
    expect((await post(desk.reviewIds[0], batch(), { "sec-fetch-site": "cross-site" })).status).toBe(403);
    expect((await post(desk.reviewIds[0], batch(), { origin: "https://elsewhere.example" })).status).toBe(
      403,
    );
  });

  it.each(["another reviewer's", "unknown", "no id at all"])("does not find %s review", async (which) => {
    const ids: Record<string, string> = {
      "another reviewer's": desk.reviewIds[1],
      unknown: "01950000-0000-7000-8000-000000000000",
      "no id at all": "mine",
    };
    const answer = await post(ids[which] as string, batch());
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ detail: "There is no such review." });
  });

  it.each([
    ["no JSON", "{", "The request body is not JSON in UTF-8."],
    ["nothing in it", { operations: [] }, "Some fields are not right."],
    ["an unknown operation", { operations: [{ id: "x", type: "drop" }] }, "Some fields are not right."],
  ])("refuses a body with %s", async (_, body, detail) => {
    const answer = await post(desk.reviewIds[0], body);
    expect(answer.status).toBe(422);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(await answer.json()).toMatchObject({ detail });
  });

  it.each([
    ["a null character in a text", `{"operations":[{"id":"a\\u0000"}]}`],
    ["a null character in a key", `{"operations":[{"a\\u0000":null}]}`],
    ["half a character in a key", `{"operations":[{"a\\ud800":null}]}`],
    ["lists without end", `{"operations":${"[".repeat(2000)}${"]".repeat(2000)}}`],
    ["objects without end", `{"operations":${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}}`],
  ])("refuses a body with %s", async (_, body) => {
    const answer = await post(desk.reviewIds[0], body);
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ detail: expect.stringMatching(/holds|nested/) });
  });

  it.each([
    ["clears what no mark has", { severe: null }, "/operations/1/attributes/severe"],
    ["clears what every object has", { constructor: null }, "/operations/1/attributes/constructor"],
    ["clears the form", { form: null }, "/operations/1/attributes/form"],
    [
      "adds to a speaker",
      { speakerActual: { name: "A", speakerId: null, also: 1 } },
      "/operations/1/attributes/speakerActual",
    ],
  ])("names the attribute of a patch that %s", async (_, attributes, pointer) => {
    const { operation } = markQuote(desk.text, "“We will not go,”");
    const annotationId = operation.type === "createAnnotation" ? operation.annotation.id : "";
    const patch = { id: crypto.randomUUID(), type: "setAttributes", annotationId, attributes };
    const answer = await post(desk.reviewIds[0], { operations: [operation, patch] });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ errors: [{ pointer }] });
  });

  it("finds a review by its id in capitals, and knows its operations again", async () => {
    const sent = batch();
    expect((await post(desk.reviewIds[0], sent)).status).toBe(200);
    expect((await post(desk.reviewIds[0].toUpperCase(), sent)).status).toBe(200);
  });

  it("refuses evidence from the year 0", async () => {
    const { operation } = markQuote(desk.text, "“We will not go,”");
    const annotationId = operation.type === "createAnnotation" ? operation.annotation.id : "";
    const id = crypto.randomUUID();
    const evidence = { id, annotationId, role: "supports", kind: "recording", grade: "A" };
    const put = { id, type: "putEvidence", evidence: { ...evidence, accessedAt: "0000-01-01" } };
    const answer = await post(desk.reviewIds[0], { operations: [operation, put] });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({
      errors: [{ pointer: "/operations/1/evidence/accessedAt" }],
    });
  });

  it("refuses a body over one megabyte", async () => {
    expect((await post(desk.reviewIds[0], "x".repeat(1024 * 1024 + 1))).status).toBe(413);
  });

  it("names the operation whose words are not the text's", async () => {
    const right = JSON.stringify(batch().operations[0]);
    const wrong: unknown = JSON.parse(right.replace("We will not go", "We shall not go"));
    const answer = await post(desk.reviewIds[0], { operations: [wrong] });
    expect(answer.status).toBe(422);
    const { errors } = (await answer.json()) as { errors: { pointer: string }[] };
    expect(errors[0]?.pointer).toMatch(/^\/operations\/0\//);
  });
});

describe("GET /api/reviews/[reviewId]/operations", () => {
  function get(reviewId: string, query = "?after=0"): Promise<Response> {
    const request = new Request(`http://localhost:3000/api/reviews/${reviewId}/operations${query}`);
    return GET(request, { params: Promise.resolve({ reviewId }) });
  }

  it("answers what the log holds after a place, to whoever may read the review", async () => {
    const own = await makeDesk();
    const [reviewer] = own.reviewers;
    const [reviewId] = own.reviewIds;
    gate.actor = reviewer;
    const operations = [markQuote(own.text, "“We will not go,”", SOUND_QUOTE).operation];
    expect(await (await get(reviewId)).json()).toEqual({
      operations: [],
      more: false,
      sequence: 0,
      status: "open",
    });
    await post(reviewId, { operations });
    const log = { operations: [{ sequence: 1, operation: operations[0] }], more: false, sequence: 1 };
    const answer = await get(reviewId);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(await answer.json()).toEqual({ ...log, status: "open" });
    for (const stranger of [own.admin, own.reviewers[1]]) {
      gate.actor = stranger;
      expect((await get(reviewId)).status).toBe(404);
    }
    await submitReview(reviewer, reviewId);
    gate.actor = own.admin;
    expect(await (await get(reviewId)).json()).toEqual({ ...log, status: "submitted" });
    gate.actor = own.reviewers[1];
    expect((await get(reviewId)).status).toBe(404);
  });

  it("gives a long log in parts", async () => {
    const own = await makeDesk();
    gate.actor = own.reviewers[0];
    const mark = () => markQuote(own.text, "“We will not go,”").operation;
    for (let sent = 0; sent < 600; sent += 200) {
      const operations = Array.from({ length: 200 }, mark);
      expect((await post(own.reviewIds[0], { operations })).status).toBe(200);
    }
    const read = async (after: number) =>
      (await (await get(own.reviewIds[0], `?after=${after}`)).json()) as ReviewLog;
    const first = await read(0);
    expect([first.operations.length, first.more, first.sequence]).toEqual([500, true, 600]);
    const second = await read(first.operations.at(-1)?.sequence ?? 0);
    expect([second.operations.length, second.more, second.sequence]).toEqual([100, false, 600]);
    expect([...first.operations, ...second.operations].map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: 600 }, (_, index) => index + 1),
    );
  });

  it("asks a visitor to sign in, and does not find what is no review", async () => {
    expect((await get("mine")).status).toBe(404);
    expect((await get("01950000-0000-7000-8000-000000000000")).status).toBe(404);
    gate.actor = null;
    expect((await get(desk.reviewIds[0])).status).toBe(401);
  });

  it.each(["", "?after=", "?after=-1", "?after=1.5", "?after=x", "?after=1e3", "?after=99999999999"])(
    "refuses to begin at %j",
    async (query) => {
      const answer = await get(desk.reviewIds[0], query);
      expect(answer.status).toBe(422);
      expect(await answer.json()).toMatchObject({ errors: [{ pointer: "/after" }] });
    },
  );

  it("names the build on every answer of both", async () => {
    const answers = [
      await get(desk.reviewIds[0]),
      await get(desk.reviewIds[0], ""),
      await get("mine"),
      await post(desk.reviewIds[0], batch()),
      await post(desk.reviewIds[0], "{"),
    ];
    gate.actor = null;
    answers.push(await get(desk.reviewIds[0]), await post(desk.reviewIds[0], batch()));
    expect(answers.map(({ status }) => status)).toEqual([200, 422, 404, 200, 422, 401, 401]);
    for (const answer of answers) expect(answer.headers.get("x-verbatim-version")).toBe(appVersion());
  });
});
