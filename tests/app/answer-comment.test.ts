import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { answerCommentAction } from "@/app/(admin)/articles/[articleId]/actions";
import type { Actor } from "@/lib/core/access/actor";
import { getReview } from "@/lib/server/reviews/queries";
import { type Desk, makeDesk } from "@/tests/support/factories";

const gate = vi.hoisted(() => ({ actor: null as Actor | null }));
const revalidated = vi.hoisted(() => [] as string[]);
vi.mock("@/lib/server/auth/gate", () => ({ requireActor: async () => gate.actor }));
vi.mock("next/cache", () => ({ revalidatePath: (path: string) => revalidated.push(path) }));
vi.mock("next/navigation", () => ({ redirect: () => {} }));

let desk: Desk;
beforeAll(async () => {
  desk = await makeDesk();
});
beforeEach(() => {
  gate.actor = desk.admin;
  revalidated.length = 0;
});

function answer(text: string | null, question: object = {}) {
  const data = new FormData();
  if (text !== null) data.set("text", text);
  const asked = { reviewId: desk.reviewIds[0], annotationId: null, ...question };
  return answerCommentAction(desk.articleId, asked, data);
}

describe("answerCommentAction", () => {
  it("answers, and the page is drawn again", async () => {
    expect(await answer("Two quotes.")).toEqual({ problem: null });
    expect(revalidated).toEqual([`/articles/${desk.articleId}`]);
    const { layer } = await getReview(desk.reviewers[0], desk.reviewIds[0]);
    expect(layer.comments).toMatchObject([{ by: "admin", text: "Two quotes." }]);
  });

  it.each<[string, string | null, object, string]>([
    ["no words", " ", {}, "Some fields are not right. Nothing was changed."],
    ["no field", null, {}, "Some fields are not right. Nothing was changed."],
    ["no review", "Two.", { reviewId: "mine" }, "There is no such review."],
    ["no mark", "Two.", { annotationId: "this" }, "There is no such mark."],
    [
      "a mark that is gone",
      "Two.",
      { annotationId: crypto.randomUUID() },
      "There is no such mark in this review.",
    ],
    ["what is no question", "Two.", { annotationId: 4 }, "Some fields are not right. Nothing was changed."],
  ])("refuses %s", async (_, text, question, message) => {
    expect((await answer(text, question)).problem?.message).toBe(message);
    expect(revalidated).toEqual([]);
  });

  it("says beside the field what is missing", async () => {
    expect((await answer("")).problem?.fields).toEqual({ text: "Write the answer first." });
  });

  it("is for admins", async () => {
    gate.actor = desk.reviewers[1];
    expect((await answer("Two.")).problem?.message).toBe("Only an admin can answer a comment.");
  });
});
