import { describe, expect, test } from "vitest";
import { standingWords, wayBack } from "@/components/annotator/way-back";
import { reviewView } from "./desk";

const open = reviewView();
const handedIn = reviewView({ status: "submitted", editable: false });
const gold = reviewView({ kind: "gold" });
const articlePage = `/articles/${open.article.id}`;

describe("the way back from a review", () => {
  test("leads a reviewer to the queue, and to no page they may not see", () => {
    for (const view of [open, handedIn]) {
      const way = wayBack(view, "reviewer");
      expect(way.home.href).toBe("/queue");
      expect([way.articleHref, way.reportHref]).toEqual([null, null]);
    }
  });
  test("leads an admin to the article, and to the queue from a review of their own", () => {
    expect(wayBack(handedIn, "admin")).toMatchObject({ articleHref: articlePage, reportHref: null });
    expect(wayBack(handedIn, "admin").home.href).toBe("/articles");
    expect(wayBack(open, "admin").home.href).toBe("/queue");
  });
  test("leads on from the gold layer to the report", () => {
    expect(wayBack(gold, "admin")).toMatchObject({
      articleHref: articlePage,
      reportHref: `${articlePage}/report`,
    });
  });
});

describe("what the bar says of a review", () => {
  const said = (view: typeof open, role: "admin" | "reviewer") => standingWords(view, wayBack(view, role));
  test("is nothing on a reviewer's own open review", () => {
    expect(said(open, "reviewer")).toBeNull();
  });
  test("is whose a submitted review is, and that it is read-only", () => {
    expect(said(handedIn, "reviewer")).toBe("Your review, submitted: read-only");
    expect(said(handedIn, "admin")).toBe("Review by reviewer-1, submitted: read-only");
  });
  test("is that this is the gold layer", () => {
    expect(said(gold, "admin")).toBe("Gold layer");
    expect(said(reviewView({ kind: "gold", editable: false }), "admin")).toBe("Gold layer, read-only");
  });
});
