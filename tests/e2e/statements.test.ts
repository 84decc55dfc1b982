import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { markThirdArticle, THIRD_ARTICLE, TROOPS } from "@/tests/support/third-article";
import { annotatorOn } from "./support/annotator";
import { expectAccessible } from "./support/axe";
import { bringIn, settle } from "./support/bring-in";
import { arriveSignedIn, EDITOR, FINISHED_REVIEWER } from "./support/sign-in";
import { setStage, type Visitor } from "./support/stage";

const stage = setStage();
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1366, height: 900 };

let admin: Visitor;
beforeAll(async () => {
  const source = { title: "Two days of ministers", content: THIRD_ARTICLE };
  const review = await bringIn(stage.database, FINISHED_REVIEWER, source);
  await settle(stage.database, FINISHED_REVIEWER, review, markThirdArticle(THIRD_ARTICLE));
  admin = await stage.newVisitor({ reducedMotion: "reduce" });
  await arriveSignedIn(admin.context, stage.app, EDITOR);
});

/** Light and dark, on a desk and on a phone, where nothing may run off the side. */
async function expectReadable(page: Page): Promise<void> {
  for (const size of [DESK, PHONE]) {
    await page.setViewportSize(size);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  }
  await page.setViewportSize(DESK);
}

test("an admin sees first what two people are credited with, and confirms it", async () => {
  const { page } = admin;
  await page.goto("/statements");
  await page.getByRole("heading", { level: 1, name: "2 proposals, 0 statements" }).waitFor();
  const first = page
    .getByRole("article")
    .filter({ has: page.getByRole("heading", { name: /^Pete Hegseth:/ }) });
  await first.getByText("Credited to two people").waitFor();
  await expectReadable(page);
  await first.getByRole("button", { name: /^Confirm as one statement/ }).click();
  await page.getByRole("heading", { level: 1, name: "1 proposal, 1 statement" }).waitFor();
  await page.getByRole("button", { name: /^Not one statement/ }).click();
  await page.getByRole("heading", { level: 1, name: "0 proposals, 1 statement" }).waitFor();
});

test("what was said can be set, and the page everybody reads shows what is published of it", async () => {
  const { page } = admin;
  await page.goto("/statements");
  await page.getByRole("link", { name: /^Pete Hegseth:/ }).click();
  await page.getByLabel("Occasion").fill("A meeting in Brussels");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Saved.").waitFor();
  await expectReadable(page);

  await page.getByRole("link", { name: "As the public sees it" }).waitFor();

  const visitor = await stage.newVisitor({ reducedMotion: "reduce" });
  await visitor.page.goto("/reports");
  await visitor.page.getByRole("link", { name: "The same words in several outlets" }).click();
  await visitor.page.getByRole("heading", { level: 1, name: "Comparisons" }).waitFor();
  await expectReadable(visitor.page);
  await visitor.page.getByRole("link", { name: /^Pete Hegseth:/ }).click();
  await visitor.page.getByText("A meeting in Brussels").waitFor();
  await visitor.page.getByText("daily-headlines.example").first().waitFor();
  expect(await visitor.page.getByText("Two days of ministers").count()).toBe(0);
  await expectReadable(visitor.page);
  await visitor.page.getByRole("link", { name: /^Rutte: Ukraine Was Never/ }).click();
  await visitor.page.waitForURL(/\/reports\/.*#mark-/);

  visitor.expectComplaint(/404/);
  const answer = await visitor.page.goto("/statements/00000000-0000-7000-8000-000000000000");
  expect(answer?.status()).toBe(404);
});

test("a reviewer is told as whose words another article prints them", async () => {
  const source = { title: "A third day", content: `${TROOPS} an official said.\n\nNothing else happened.` };
  const review = await bringIn(stage.database, FINISHED_REVIEWER, source);
  const { page, context } = await stage.newVisitor();
  await arriveSignedIn(context, stage.app, FINISHED_REVIEWER);
  await page.goto(`/reviews/${review.id}`);
  const desk = annotatorOn(page);
  await desk.ready();
  await desk.selectByKeyboard(TROOPS);
  await desk.press("d");
  const hint = desk.inspector.getByRole("region", { name: "Also printed" });
  await hint.getByText("Also printed as said by Pete Hegseth in 1 article").waitFor();
  await hint.getByText("as said by Mark Rutte").waitFor();
  expect(await hint.getByRole("link").count()).toBe(1);
  await desk.saved();
  await expectAccessible(page);
});
