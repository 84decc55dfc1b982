import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { POST } from "@/app/api/reviews/[reviewId]/locate/route";
import type { Actor } from "@/lib/core/access/actor";
import { LONGEST_LOCATED_QUOTE, locateAnswerSchema } from "@/lib/core/views/located-quote";
import { AppError } from "@/lib/server/errors";
import { addReference } from "@/lib/server/references/commands";
import { submitReview } from "@/lib/server/reviews/commands";
import { type Desk, makeDesk, makePerson } from "@/tests/support/factories";

const gate = vi.hoisted(() => ({ actor: null as Actor | null }));
vi.mock("@/lib/server/auth/gate", async (original) => ({
  ...(await original<typeof import("@/lib/server/auth/gate")>()),
  requireActor: async () => {
    if (!gate.actor) throw new AppError("unauthenticated", "Your session has ended. Sign in again.");
    return gate.actor;
  },
}));

const SAID = "We will not go to the island before the ice melts";
let desk: Desk;
beforeAll(async () => {
  desk = await makeDesk();
  const facts = {
    title: "Briefing",
    kind: "recording",
    grade: "A",
    publisher: null,
    occasion: null,
    occurredOn: null,
    speakerId: null,
    url: null,
    archivedUrl: null,
  } as const;
  await addReference(desk.reviewers[0], { facts, text: `MINISTER ADA: ${SAID}. ${randomUUID()}` });
});
beforeEach(() => {
  gate.actor = desk.reviewers[0];
});

function post(reviewId: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const request = new Request(`http://localhost:3000/api/reviews/${reviewId}/locate`, {
    method: "POST",
    headers: { host: "localhost:3000", "sec-fetch-site": "same-origin", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  return POST(request, { params: Promise.resolve({ reviewId }) });
}

describe("POST /api/reviews/[reviewId]/locate", () => {
  it("answers the author with the passage", async () => {
    const answer = await post(desk.reviewIds[0], { exact: SAID, speaker: "Ada" });
    expect(answer.status).toBe(200);
    const { passages, references } = locateAnswerSchema.parse(await answer.json());
    expect(references).toBe(1);
    expect(passages.map(({ record, start, end }) => record.text.slice(start, end))).toEqual([SAID]);
  });

  it("answers that there is no match, as an answer", async () => {
    const answer = await post(desk.reviewIds[0], { exact: "Nobody here ever spoke about herring quotas" });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ passages: [], references: 1, unsearchable: null });
  });

  it("is for who may read the review: its author, and an admin once it is submitted", async () => {
    const own = await makeDesk();
    const ask = async (actor: Actor | null) => {
      gate.actor = actor;
      return (await post(own.reviewIds[0], { exact: SAID })).status;
    };
    expect(await ask(own.reviewers[0])).toBe(200);
    expect(await ask(own.reviewers[1])).toBe(404);
    expect(await ask(own.admin)).toBe(404);
    expect(await ask(await makePerson("reviewer"))).toBe(404);
    expect(await ask(null)).toBe(401);
    await submitReview(own.reviewers[0], own.reviewIds[0]);
    expect(await ask(own.admin)).toBe(200);
  });

  it.each([
    ["no body", "", 422],
    ["no JSON", "exact", 422],
    ["no words", { exact: "" }, 422],
    ["something else", { exact: "a", more: 1 }, 422],
    ["a null character", { exact: "a\0b" }, 422],
    ["a long quote", { exact: "a ".repeat(LONGEST_LOCATED_QUOTE) }, 422],
    ["a whole book", { exact: "a ".repeat(100_000) }, 413],
  ])("refuses %s", async (_, body, status) => {
    const answer = await post(desk.reviewIds[0], body);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
  });

  it("refuses other sites, and reviews that are none", async () => {
    expect((await post(desk.reviewIds[0], { exact: SAID }, { "sec-fetch-site": "cross-site" })).status).toBe(
      403,
    );
    expect((await post("x", { exact: SAID })).status).toBe(404);
    expect((await post(randomUUID(), { exact: SAID })).status).toBe(404);
  });
});
