import { describe, expect, it } from "vitest";
import { ROLES, type Role } from "@/lib/core/access/actor";
import { mintActor } from "@/lib/core/access/mint-actor";
import { type Action, can, PERMISSIONS, type ReviewFacts } from "@/lib/core/access/permissions";

/**
 * The table a second time, as outcomes. The letters answer the five situations
 * in order: no review at hand; own and open; own and submitted; another's and
 * open; another's and submitted. "y" allowed, "-" refused.
 */
const SITUATIONS: readonly (ReviewFacts | undefined)[] = [
  undefined,
  { isAuthor: true, status: "open" },
  { isAuthor: true, status: "submitted" },
  { isAuthor: false, status: "open" },
  { isAuthor: false, status: "submitted" },
];

const EXPECTED: Readonly<Record<Action, Readonly<Record<Role, string>>>> = {
  "article.import": { admin: "yyyyy", reviewer: "-----" },
  "article.list": { admin: "yyyyy", reviewer: "-----" },
  "article.assign": { admin: "yyyyy", reviewer: "-----" },
  "person.invite": { admin: "yyyyy", reviewer: "-----" },
  "person.list": { admin: "yyyyy", reviewer: "-----" },
  "person.disable": { admin: "yyyyy", reviewer: "-----" },
  "record.add": { admin: "yyyyy", reviewer: "yyyyy" },
  "record.read": { admin: "yyyyy", reviewer: "yyyyy" },
  "speaker.add": { admin: "yyyyy", reviewer: "yyyyy" },
  "queue.read": { admin: "yyyyy", reviewer: "yyyyy" },
  "review.open": { admin: "-yy--", reviewer: "-yy--" },
  "review.annotate": { admin: "-y---", reviewer: "-y---" },
  "review.submit": { admin: "-y---", reviewer: "-y---" },
  "review.readSubmitted": { admin: "--y-y", reviewer: "-----" },
  "review.reopen": { admin: "yyyyy", reviewer: "-----" },
  "help.read": { admin: "yyyyy", reviewer: "-----" },
  "comment.answer": { admin: "---yy", reviewer: "-----" },
  "gold.make": { admin: "yyyyy", reviewer: "-----" },
  "gold.annotate": { admin: "yyyyy", reviewer: "-----" },
  "statement.settle": { admin: "yyyyy", reviewer: "-----" },
  "report.publish": { admin: "yyyyy", reviewer: "-----" },
  "dataset.export": { admin: "yyyyy", reviewer: "-----" },
  "keys.keep": { admin: "yyyyy", reviewer: "yyyyy" },
};

const rows = (Object.keys(PERMISSIONS) as Action[]).flatMap((action) =>
  ROLES.map((role) => ({ action, role, expected: EXPECTED[action][role] })),
);

describe("can", () => {
  it.each(rows)("$role, $action: $expected", ({ action, role, expected }) => {
    const actor = mintActor({ userId: "u", role });
    const answers = SITUATIONS.map((facts) => (can(actor, action, facts) ? "y" : "-")).join("");
    expect(answers).toBe(expected);
  });

  it("keeps every review blind to everyone but its author until it is submitted", () => {
    // Giving a review back shows nothing of it; the command refuses one that is open.
    const shows = (action: Action) => action.startsWith("review.") && action !== "review.reopen";
    for (const role of ROLES) {
      const actor = mintActor({ userId: "u", role });
      const open: ReviewFacts = { isAuthor: false, status: "open" };
      const allowed = (Object.keys(PERMISSIONS) as Action[]).filter(
        (action) => shows(action) && can(actor, action, open),
      );
      expect(allowed).toEqual([]);
    }
  });
});
