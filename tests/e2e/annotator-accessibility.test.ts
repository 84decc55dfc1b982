import type { Page } from "playwright-core";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { type Annotator, annotatorOn, expectFocus } from "./support/annotator";
import { MISATTRIBUTED, SECOND_ARTICLE } from "./support/articles";
import { expectAccessible } from "./support/axe";
import { arriveSignedIn, FINISHED_REVIEWER, FRESH_REVIEWER } from "./support/sign-in";
import { setStage, type Visitor } from "./support/stage";
import { findReview, openWire, operationsPath, quoteOperation, type StoredReview } from "./support/wire";

const stage = setStage();

let review: StoredReview;
beforeAll(async () => {
  review = await findReview(stage.database, FRESH_REVIEWER, SECOND_ARTICLE.title);
  const wire = await openWire(stage.app, FRESH_REVIEWER);
  const operations = MISATTRIBUTED.map((words) => quoteOperation(review.text, words));
  await wire.post(operationsPath(review.id), { operations });
});

const WIDE = { width: 1366, height: 900 };
const PHONE = { width: 390, height: 844 };

/** Looks at the screen wide in light and in dark, and in dark as on a phone. */
async function expectAccessibleEverywhere(page: Page): Promise<void> {
  for (const [viewport, colorScheme] of [
    [WIDE, "light"],
    [WIDE, "dark"],
    [PHONE, "dark"],
  ] as const) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
  await page.setViewportSize(WIDE);
}

async function visit(complaint?: RegExp): Promise<Visitor & { readonly desk: Annotator }> {
  const visitor = await stage.newVisitor({ reducedMotion: "reduce", viewport: WIDE });
  onTestFinished(() => visitor.context.close());
  if (complaint) visitor.expectComplaint(complaint);
  await arriveSignedIn(visitor.context, stage.app, FRESH_REVIEWER);
  await visitor.page.goto(`/reviews/${review.id}`);
  const desk = annotatorOn(visitor.page);
  await desk.ready();
  await desk.article.focus();
  return { ...visitor, desk };
}

describe("every state of the annotator keeps the rules of WCAG 2.2 AA, wide and narrow, light and dark", () => {
  test("the codebook: under the cursor, searched, with an entry opened", async () => {
    const { page, desk } = await visit();
    await desk.press("j", "o");
    await desk.inspector.getByRole("heading", { name: "Under the cursor" }).waitFor();
    await expectAccessibleEverywhere(page);
    await page.keyboard.type("truncated");
    await desk.inspector.getByRole("option").first().waitFor();
    await expectAccessible(page);
    await desk.press("Enter");
    await desk.inspector.locator(".codebook-opened").waitFor();
    await expectAccessibleEverywhere(page);
  });

  test("the questions about the article, one of them answered", async () => {
    const { page, desk } = await visit();
    await desk.selectByKeyboard("Do you LOVE America?");
    await desk.press("g");
    await expectFocus(desk.inspector.getByRole("combobox").first());
    await desk.press("ArrowDown");
    await desk.inspector.getByLabel(/^The sentence this rests on/).fill("It is signed and dated.");
    await desk.inspector
      .getByRole("button", { name: /^Point to words/ })
      .first()
      .click();
    await expectAccessibleEverywhere(page);
  });

  test("a comment that is written, one that asks for help, one that is changed", async () => {
    const { page, desk } = await visit();
    await desk.press("j", "Shift+H");
    await expectFocus(desk.inspector.getByLabel("New comment"));
    await desk.press("Control+Enter");
    await desk.inspector.getByText("Write the comment first.").waitFor();
    await expectAccessible(page);
    await desk.inspector.getByLabel("New comment").fill("Whose words are these?");
    await expectAccessibleEverywhere(page);
    await desk.press("Control+Enter");
    await desk.inspector.getByRole("button", { name: /^Change the comment/ }).click();
    await desk.inspector.getByLabel("Change the comment").waitFor();
    await expectAccessibleEverywhere(page);
  });

  test("the keys, and one that is being changed to a key another command has", async () => {
    const { page, desk } = await visit();
    await desk.press("?");
    const dialog = page.getByRole("dialog", { name: "Keys" });
    await dialog.waitFor();
    await expectAccessibleEverywhere(page);
    await page.keyboard.type("indirect");
    await dialog.getByRole("button", { name: "Change the key: Indirect quote" }).click();
    await expectFocus(dialog.getByRole("textbox", { name: /^New key/ }));
    await expectAccessible(page);
    await desk.press("d");
    await dialog.getByText(/has a meaning already: Direct quote/).waitFor();
    await expectAccessibleEverywhere(page);
  });

  test("a new speaker, wrongly filled in; the menu of types; the words that were looked for", async () => {
    const { page, desk } = await visit();
    await desk.press("j", "t");
    await page.getByRole("menu", { name: "What this mark is" }).waitFor();
    await expectAccessibleEverywhere(page);
    await desk.press("Escape", "s");
    await page.keyboard.type("Ines Holt");
    await desk.inspector.getByRole("option", { name: /Ines Holt/ }).waitFor();
    await desk.press("Enter", "Escape");
    await desk.inspector.getByRole("button", { name: "Add Ines Holt" }).click();
    const dialog = page.getByRole("dialog", { name: "Add a speaker to the registry" });
    await dialog.getByLabel("Wikidata id").fill("nobody");
    await dialog.getByRole("button", { name: "Add", exact: true }).click();
    await dialog.locator(".field-error").first().waitFor();
    await expectAccessibleEverywhere(page);
    await desk.press("Escape");
    await desk.article.focus();
    await desk.press("/");
    await page.keyboard.type("NATO");
    await page.getByText("1 of", { exact: false }).first().waitFor();
    await expectAccessibleEverywhere(page);
  });

  test("a mark that is removed, a key that does nothing, a speaker far from the quote", async () => {
    const { page, desk } = await visit();
    await desk.press("j", "Backspace", "1");
    await page.locator(".undo-offer").waitFor();
    await page.locator(".refusal").waitFor();
    await expectAccessibleEverywhere(page);
    await desk.press("z", "Control+Home");
    await desk.entry("To be clear").click();
    await desk.selectByKeyboard("Commenting Policy:");
    await desk.press("s");
    await page
      .getByRole("button", { name: /^Go to / })
      .first()
      .waitFor();
    await expectAccessibleEverywhere(page);
  });

  test("a session that has ended, and the form to come back by", async () => {
    const { page, context, desk } = await visit(/status of 401/);
    await context.clearCookies();
    await desk.press("j", "2");
    await page.getByText("Signed out", { exact: true }).waitFor();
    await expectAccessibleEverywhere(page);
    await page.getByRole("button", { name: "Sign in again" }).click();
    await page.getByRole("dialog", { name: "Sign in again" }).waitFor();
    await expectAccessibleEverywhere(page);
  });

  test("an app that cannot be reached, said on a phone in words that are not cut", async () => {
    const { page, context, desk } = await visit(/ERR_INTERNET_DISCONNECTED/);
    await page.setViewportSize(PHONE);
    await context.setOffline(true);
    await desk.article.focus();
    await desk.press("j", "2");
    const whole = async (words: RegExp) => {
      const said = page.locator(".bar .save").filter({ hasText: words });
      await said.waitFor();
      const [inner, outer] = [await said.boundingBox(), await page.locator(".bar").boundingBox()];
      if (!inner || !outer) throw new Error("Neither is on the screen");
      expect(inner.y).toBeGreaterThanOrEqual(outer.y);
      expect(inner.y + inner.height).toBeLessThanOrEqual(outer.y + outer.height);
      expect(await said.evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true);
    };
    await whole(/^Offline: 1 change waiting$/);
    await expectAccessible(page);
    await context.setOffline(false);
    await whole(/^Saved. 1 change sent.$/);
  });

  test("changes that were not saved, and a newer app", async () => {
    const { page, desk } = await visit(/status of 422/);
    await page.route(`**${operationsPath(review.id)}*`, async (route) => {
      const post = route.request().method() === "POST";
      // The server may close a kept connection just as it is used again.
      const response = await route.fetch({ maxRetries: 3 });
      const headers = { ...response.headers(), "x-verbatim-version": "another build" };
      if (!post) return route.fulfill({ response, headers });
      const errors = [{ pointer: "/operations/0", message: "The words are not there." }];
      await route.fulfill({ status: 422, headers, json: { title: "invalid", errors } });
    });
    await desk.press("j", "2");
    await page.getByRole("button", { name: "Why" }).click();
    await page.getByRole("region", { name: "Changes that were not saved" }).waitFor();
    await expectAccessibleEverywhere(page);
    await page.evaluate(() => window.dispatchEvent(new Event("focus")));
    await page.getByText("A newer version of Verbatim is running.").waitFor();
    await expectAccessibleEverywhere(page);
  });

  test("a review that may only be read: a mark, the article, the codebook", async () => {
    const { page, context } = await stage.newVisitor({ reducedMotion: "reduce", viewport: WIDE });
    onTestFinished(() => context.close());
    await arriveSignedIn(context, stage.app, FINISHED_REVIEWER);
    const { id } = await findReview(stage.database, FINISHED_REVIEWER, SECOND_ARTICLE.title);
    await page.goto(`/reviews/${id}`);
    const desk = annotatorOn(page);
    await desk.ready();
    await desk.article.focus();
    await desk.press("j", "j");
    await expectAccessibleEverywhere(page);
    await desk.press("g");
    await expectAccessible(page);
    await desk.article.focus();
    await desk.press("o");
    await expectAccessible(page);
  });
});

describe("a reader's own settings", () => {
  test("forced colours tell marks apart by line and border; reduced motion moves nothing", async () => {
    const { page, desk } = await visit();
    await page.emulateMedia({ forcedColors: "active" });
    await desk.press("j", "6");
    await desk
      .chip(/misattributed/)
      .first()
      .waitFor();
    const mark = desk.article.locator(".m.selected").first();
    expect(await mark.evaluate((one) => getComputedStyle(one).textDecorationLine)).toContain("underline");
    const chip = desk.article.locator(".chip").first();
    expect(await chip.evaluate((one) => getComputedStyle(one).borderTopStyle)).not.toBe("none");
    await expectAccessible(page);
    await page.emulateMedia({ forcedColors: "none" });
    expect(
      await page.evaluate(
        () => document.getAnimations().filter(({ playState }) => playState === "running").length,
      ),
    ).toBe(0);
  });
});
