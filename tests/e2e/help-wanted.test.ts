import { beforeAll, describe, expect, test } from "vitest";
import { type Annotator, annotatorOn } from "./support/annotator";
import { MISATTRIBUTED, SECOND_ARTICLE } from "./support/articles";
import { arriveSignedIn, EDITOR, FINISHED_REVIEWER, FRESH_REVIEWER } from "./support/sign-in";
import { PATIENCE_MS, setStage, type Visitor } from "./support/stage";
import { findReview } from "./support/wire";

const stage = setStage();
const soon = { timeout: PATIENCE_MS };

const QUESTION = "Is this Rutte, or Hegseth again?";
const ANSWER = "Look at the press conference of 12 February.";
const ABOUT_ALL = "Does the outlet correct its pages?";

let reviewer: Visitor;
let admin: Visitor;
let desk: Annotator;
beforeAll(async () => {
  [reviewer, admin] = [await stage.newVisitor(), await stage.newVisitor()];
  await arriveSignedIn(reviewer.context, stage.app, FRESH_REVIEWER);
  await arriveSignedIn(admin.context, stage.app, EDITOR);
  desk = annotatorOn(reviewer.page);
});

const rowOf = (page: Visitor["page"]) => page.getByRole("row").filter({ hasText: SECOND_ARTICLE.title });

describe("a reviewer who asks for help", () => {
  test("asks about a mark and about the article, and keeps working", async () => {
    const review = await findReview(stage.database, FRESH_REVIEWER, SECOND_ARTICLE.title);
    const { page } = reviewer;
    await page.goto(`/reviews/${review.id}`);
    await desk.ready();
    await desk.selectByKeyboard(MISATTRIBUTED[0]);
    await desk.press("d", "Shift+H");
    await page.keyboard.type(QUESTION);
    await desk.press("Control+Enter");
    await desk.inspector.getByText("Needs help", { exact: true }).waitFor();
    await desk.press("Escape", "g");
    await desk.inspector.getByRole("checkbox", { name: /^Needs help/ }).check();
    await desk.inspector.getByLabel("New comment").fill(ABOUT_ALL);
    await desk.inspector.getByRole("button", { name: "Comment", exact: true }).click();
    await desk.inspector.getByText(ABOUT_ALL).first().waitFor();
    await desk.saved();
  });

  test("is seen in the list of articles and beside the article, with the words and no verdict", async () => {
    const { page } = admin;
    await page.goto("/articles");
    await rowOf(page).getByRole("link", { name: "2 questions" }).click();
    const asked = page.getByRole("region", { name: /help/i });
    const mark = asked.getByRole("listitem").filter({ hasText: QUESTION });
    await mark.getByText("The United States does not believe").waitFor();
    await asked
      .getByRole("listitem")
      .filter({ hasText: ABOUT_ALL })
      .getByText("On the whole article")
      .waitFor();

    await mark.getByRole("button", { name: "Answer" }).click();
    await mark.locator(".field-error").waitFor();
    await mark.getByRole("textbox", { name: /^Answer to Reviewer \d$/ }).fill(ANSWER);
    await mark.getByRole("button", { name: "Answer" }).click();
    await page
      .getByRole("status")
      .getByText(/^Answered\. /)
      .waitFor();
    await page.goto("/articles");
    await rowOf(page).getByRole("link", { name: "1 question" }).waitFor();
  });

  test("reads the answer in the open tab, once it is looked at again", async () => {
    const { page } = reviewer;
    await desk.entry("The United States does not believe").click();
    expect(await desk.inspector.getByText(ANSWER).count()).toBe(0);
    await page.evaluate(() => window.dispatchEvent(new Event("focus")));
    await desk.inspector.getByText(ANSWER).waitFor();
    const comments = desk.inspector.getByRole("region", { name: "Comments", exact: true });
    expect(await comments.getByRole("listitem").allTextContents()).toEqual([
      expect.stringMatching(/^You.*Answered.*Is this Rutte/s),
      expect.stringMatching(/^Admin.*press conference/s),
    ]);
    expect(await comments.getByText("Needs help", { exact: true }).count()).toBe(0);
  });

  test("is answered by an admin alone, and settles the other question without one", async () => {
    const stranger = await stage.newVisitor();
    stranger.expectComplaint(/status of 404/);
    await arriveSignedIn(stranger.context, stage.app, FINISHED_REVIEWER);
    await stranger.page.goto("/articles");
    expect(await stranger.page.getByText(ABOUT_ALL).count()).toBe(0);
    await stranger.context.close();

    await desk.article.focus();
    await desk.press("g");
    await desk.inspector
      .getByRole("button", { name: /settled/i })
      .first()
      .click();
    await desk.saved();
    await expect
      .poll(async () => {
        await admin.page.goto("/articles");
        await rowOf(admin.page).first().waitFor();
        return rowOf(admin.page)
          .getByRole("link", { name: /question/ })
          .count();
      }, soon)
      .toBe(0);
  });
});
