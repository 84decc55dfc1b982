import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { GET as getCsv } from "@/app/api/exports/dataset.csv/route";
import { GET as getJsonLines } from "@/app/api/exports/dataset.jsonl/route";
import type { Actor } from "@/lib/core/access/actor";
import { makeGold } from "@/lib/server/gold/commands";
import { applyOperations, submitReview } from "@/lib/server/reviews/commands";
import { type Desk, makeDesk, markQuote, SOUND_QUOTE } from "@/tests/support/factories";

const gate = vi.hoisted(() => ({ actor: null as Actor | null }));
vi.mock("@/lib/server/auth/gate", () => ({ requireActor: async () => gate.actor }));

let desk: Desk;
beforeAll(async () => {
  desk = await makeDesk();
  const [reviewer] = desk.reviewers;
  const [reviewId] = desk.reviewIds;
  const quote = markQuote(desk.text, "I 👋 meant it,", SOUND_QUOTE);
  await applyOperations(reviewer, reviewId, [quote.operation]);
  expect(await submitReview(reviewer, reviewId)).toEqual({ kind: "submitted" });
  await makeGold(desk.admin, reviewId);
});
beforeEach(() => {
  gate.actor = desk.admin;
});

const ask = (file: string, layers?: string) =>
  new Request(`http://localhost:3000/api/exports/${file}${layers ? `?layers=${layers}` : ""}`);

describe("the dataset's downloads", () => {
  it("are attachments named for what they hold", async () => {
    const answer = await getJsonLines(ask("dataset.jsonl", "review"));
    expect(answer.headers.get("content-disposition")).toMatch(
      /^attachment; filename="verbatim-review-\d{4}-\d\d-\d\d\.jsonl"$/,
    );
    expect(answer.headers.get("cache-control")).toBe("no-store");
  });

  it("hold the layers that were asked for, gold if none", async () => {
    const lines = async (layers?: string) =>
      (await (await getJsonLines(ask("dataset.jsonl", layers))).text()).trim().split("\n");
    expect(await lines()).toHaveLength(1);
    expect(await lines("review")).toHaveLength(1);
    expect(await lines("all")).toHaveLength(2);
  });

  it("come as a table with a head, too", async () => {
    const rows = (await (await getCsv(ask("dataset.csv", "all"))).text()).trim().split("\r\n");
    expect(rows).toHaveLength(3);
    expect(rows[0]).toContain("start_code_point,end_code_point");
  });

  it("are for admins, and refused before anything is sent", async () => {
    gate.actor = desk.reviewers[0];
    expect((await getCsv(ask("dataset.csv"))).status).toBe(403);
  });

  it("name a filter that does not exist", async () => {
    const answer = await getCsv(ask("dataset.csv", "everything"));
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ errors: [{ pointer: "/layers" }] });
  });
});
