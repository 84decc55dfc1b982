import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { GET } from "@/app/api/reviews/[reviewId]/also-printed/route";
import type { Actor } from "@/lib/core/access/actor";
import { quotesElsewhereSchema } from "@/lib/core/views/quotes-elsewhere";
import { AppError } from "@/lib/server/errors";
import { makeGold } from "@/lib/server/gold/commands";
import { applyOperations, submitReview } from "@/lib/server/reviews/commands";
import { type Desk, makeDesk, markQuote, SOUND_QUOTE } from "@/tests/support/factories";

const gate = vi.hoisted(() => ({ actor: null as Actor | null }));
vi.mock("@/lib/server/auth/gate", async (original) => ({
  ...(await original<typeof import("@/lib/server/auth/gate")>()),
  requireActor: async () => {
    if (!gate.actor) throw new AppError("unauthenticated", "Your session has ended. Sign in again.");
    return gate.actor;
  },
}));

const WORDS = "“The old bridge will open again before winter comes to town,”";

let mine: Desk;
let other: Desk;
beforeAll(async () => {
  mine = await makeDesk(`${WORDS} Crane said.`);
  other = await makeDesk(`${WORDS} the minister said.`);
  const [reviewer] = other.reviewers;
  await applyOperations(reviewer, other.reviewIds[0], [markQuote(other.text, WORDS, SOUND_QUOTE).operation]);
  await submitReview(reviewer, other.reviewIds[0]);
});
beforeEach(() => {
  gate.actor = mine.reviewers[0];
});

const get = (reviewId: string) =>
  GET(new Request(`http://localhost:3000/api/reviews/${reviewId}/also-printed`), {
    params: Promise.resolve({ reviewId }),
  });

describe("GET /api/reviews/[reviewId]/also-printed", () => {
  it("tells nothing of what is only submitted, and what is settled as soon as it is", async () => {
    const before = await get(mine.reviewIds[0]);
    expect(await before.json()).toEqual({ quotes: [] });
    await makeGold(other.admin, other.reviewIds[0]);
    const after = await get(mine.reviewIds[0]);
    expect(after.headers.get("cache-control")).toBe("no-store");
    expect(quotesElsewhereSchema.parse(await after.json()).quotes).toMatchObject([
      { text: WORDS, credited: "The minister", reportPath: null },
    ]);
  });

  it("tells nothing of an article to who has yet to submit a review of it", async () => {
    const [, second] = other.reviewers;
    gate.actor = second;
    expect(await (await get(other.reviewIds[1])).json()).toEqual({ quotes: [] });
  });

  it("refuses everyone who may not read the review", async () => {
    gate.actor = mine.reviewers[1];
    expect((await get(mine.reviewIds[0])).status).toBe(404);
    gate.actor = mine.admin;
    expect((await get(mine.reviewIds[0])).status).toBe(404);
    gate.actor = mine.reviewers[0];
    expect((await get("no-id")).status).toBe(404);
    gate.actor = null;
    expect((await get(mine.reviewIds[0])).status).toBe(401);
  });
});
