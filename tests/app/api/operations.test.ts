import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { POST } from "@/app/api/reviews/[reviewId]/operations/route";
import type { Actor } from "@/lib/core/access/actor";
import { AppError } from "@/lib/server/errors";
import { type Desk, makeDesk, markQuote } from "@/tests/support/factories";

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
    expect(await answer.json()).toEqual({ acknowledged: [sent.operations[0]?.id] });
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
