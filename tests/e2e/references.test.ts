import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { annotatorOn } from "./support/annotator";
import { MISATTRIBUTED, SECOND_ARTICLE } from "./support/articles";
import { expectAccessible } from "./support/axe";
import { arriveSignedIn, FRESH_REVIEWER } from "./support/sign-in";
import { PATIENCE_MS, setStage } from "./support/stage";

const stage = setStage();
const soon = { timeout: PATIENCE_MS };

const RECORD = `MINISTER ADA: The ferries will keep running as long as the winter lasts. ${randomUUID()}

Q: And the bridge?

MINISTER ADA: Nobody has promised a bridge before the spring.`;

async function expectAccessibleInBothThemes(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(beyond, page.url()).toBeLessThanOrEqual(0);
}

test("a reviewer adds a record by keyboard, finds it by its words and reads it by turns, on a phone too", async () => {
  const { page, context } = await stage.newVisitor({ reducedMotion: "reduce" });
  await arriveSignedIn(context, stage.app, FRESH_REVIEWER);
  await page.goto("/queue");
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "References" }).click();
  await page.getByRole("heading", { level: 1, name: /reference/ }).waitFor();
  await expectAccessibleInBothThemes(page);
  await page.getByRole("link", { name: "Add a reference" }).press("Enter");

  await page.getByRole("button", { name: "Look at the text" }).press("Enter");
  await page.getByText("Paste the record here.").waitFor();
  await expectAccessibleInBothThemes(page);
  await page.getByLabel("The record’s text").fill(RECORD);
  await page.getByRole("button", { name: "Look at the text" }).press("Enter");
  await page.getByText("Give the reference a title.").waitFor();
  await page.getByRole("heading", { name: /^The record as it would be stored/ }).waitFor();
  await page.getByLabel(/^Title/).fill("Harbour briefing");
  await expectAccessibleInBothThemes(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
  await page.getByRole("button", { name: "Store this record" }).press("Enter");

  await page.getByRole("heading", { level: 1, name: "Harbour briefing" }).waitFor();
  await page.getByText("3 turns: 2 of MINISTER ADA, 1 of Q.").waitFor();
  await expectNoSidewaysScroll(page);
  await expectAccessibleInBothThemes(page);

  await page.getByRole("link", { name: "References", exact: true }).first().click();
  await page.getByLabel(/^Find words/).fill("promised bridge");
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: "Harbour briefing" }).waitFor();
  expect(await page.locator(".snippet mark").allTextContents()).toEqual(["bridge", "promised", "bridge"]);
  await expectNoSidewaysScroll(page);
  await expectAccessibleInBothThemes(page);
  await page.getByLabel(/^Find words/).fill("zeppelin");
  await page.keyboard.press("Enter");
  await page.getByText("No reference has “zeppelin”.").waitFor();
  await expectAccessible(page);
});

test("a quote finds its passage by keyboard, and using it answers wording and speaker with one undo", async () => {
  const { page, context } = await stage.newVisitor({ reducedMotion: "reduce" });
  await arriveSignedIn(context, stage.app, FRESH_REVIEWER);
  await page.goto("/queue");
  await page.getByRole("link", { name: `Start: ${SECOND_ARTICLE.title}` }).click();
  const desk = annotatorOn(page);
  await desk.ready();
  await desk.article.focus();
  await desk.selectByKeyboard(MISATTRIBUTED[2]);
  await desk.press("d");
  await desk.inspector.getByRole("combobox", { name: "Credited to" }).fill("Rut");
  await desk.inspector.getByRole("option", { name: /^Mark Rutte/ }).click();
  await desk.inspector.getByRole("button", { name: "Find in the references" }).press("Enter");
  await desk.inspector.getByText(/likely passages? in \d+ references\./).waitFor(soon);
  await expectAccessibleInBothThemes(page);
  await desk.inspector
    .getByLabel(/^Answer speaker: wrong, said by Pete Hegseth/)
    .first()
    .check();
  await desk.inspector.getByRole("button", { name: "Use this passage" }).first().press("Enter");
  await desk.inspector.locator(".ev-card").waitFor();
  expect(await desk.answer("Speaker")).toBe("Wrong");
  expect(await desk.answer("Wording")).not.toBe("");
  await desk.article.focus();
  await desk.press("z");
  await desk.inspector.locator(".ev-card").waitFor({ state: "hidden" });
});
