import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { annotatorOn, expectFocus } from "./support/annotator";
import { MISATTRIBUTED, SECOND_ARTICLE } from "./support/articles";
import { expectAccessible } from "./support/axe";
import { type Account, arriveSignedIn, EDITOR, FINISHED_REVIEWER, FRESH_REVIEWER } from "./support/sign-in";
import { setStage } from "./support/stage";

const stage = setStage();

/** Looks at the screen in light and in dark. */
async function expectAccessibleInBothThemes(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
}

async function visit(account: Account | null): Promise<Page> {
  const { page, context } = await stage.newVisitor({ reducedMotion: "reduce" });
  if (account) await arriveSignedIn(context, stage.app, account);
  return page;
}

describe("every screen keeps the rules of WCAG 2.2 AA, light and dark", () => {
  const open = ["/", "/reports", `/reports/${SECOND_ARTICLE.slug}`, "/codebook", "/method", "/signin"];
  test.each(open)("for everyone: %s", async (address) => {
    const page = await visit(null);
    await page.goto(address);
    await expectAccessibleInBothThemes(page);
  });

  test.each(["/queue"])("for a reviewer: %s", async (address) => {
    for (const account of [FRESH_REVIEWER, FINISHED_REVIEWER]) {
      const page = await visit(account);
      await page.goto(address);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await expectAccessibleInBothThemes(page);
    }
  });

  test.each(["/articles", "/people", "/dataset"])("for an admin: %s", async (address) => {
    const page = await visit(EDITOR);
    await page.goto(address);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await expectAccessibleInBothThemes(page);
  });

  test("for an admin: an article and its publication", async () => {
    const page = await visit(EDITOR);
    await page.goto("/articles");
    await page.getByRole("link", { name: SECOND_ARTICLE.title }).click();
    await page.getByRole("heading", { level: 1, name: SECOND_ARTICLE.title }).waitFor();
    await expectAccessibleInBothThemes(page);
    await page.getByRole("link", { name: "Look at the report" }).click();
    await page.getByRole("heading", { level: 1, name: /would say/ }).waitFor();
    await expectAccessibleInBothThemes(page);
  });

  test("for an admin: a new article, empty, refused and with its preview", async () => {
    const page = await visit(EDITOR);
    await page.goto("/articles/new");
    await expectAccessibleInBothThemes(page);
    await page.getByRole("button", { name: "Look at the text" }).click();
    await page.getByText("Paste the article here.").waitFor();
    await expectAccessible(page);
    await page.getByLabel("The article’s text").fill("A headline\n\nA paragraph.");
    await page.getByLabel(/^Title/).fill("A headline");
    await page.getByLabel(/^Outlet/).fill("An outlet");
    await page.getByRole("button", { name: "Look at the text" }).click();
    await page.getByRole("button", { name: "Freeze this text" }).waitFor();
    await expectAccessibleInBothThemes(page);
  });

  test("for a reviewer: the annotator, empty, with words selected, with a quote, its evidence and what is missing", async () => {
    const page = await visit(FRESH_REVIEWER);
    await page.goto("/queue");
    await page.getByRole("link", { name: `Start: ${SECOND_ARTICLE.title}` }).click();
    const desk = annotatorOn(page);
    await desk.ready();
    await expectAccessibleInBothThemes(page);

    await desk.article.focus();
    await desk.selectByKeyboard(MISATTRIBUTED[2]);
    await desk.toolbar.waitFor();
    await expectAccessibleInBothThemes(page);

    await desk.press("d", "Control+Shift+ArrowRight", "s", "6");
    await expectFocus(desk.inspector.getByRole("combobox", { name: "Said by" }));
    await page.keyboard.type("Heg");
    await desk.inspector.getByRole("option", { name: /^Pete Hegseth/ }).waitFor();
    await expectAccessibleInBothThemes(page);

    await desk.press("Enter", "Escape", "e", "Enter");
    await desk.inspector.getByRole("button", { name: "Use this passage" }).waitFor();
    await expectAccessible(page);
    await desk.inspector.getByRole("button", { name: "Use this passage" }).click();
    await desk.inspector.locator(".ev-card").waitFor();
    await expectAccessibleInBothThemes(page);
    await desk.inspector.getByRole("button", { name: /^Edit evidence/ }).click();
    await desk.inspector.getByLabel(/^Excerpt/).waitFor();
    await expectAccessible(page);

    await desk.article.focus();
    await desk.press("b");
    await page.getByRole("menu").waitFor();
    await expectAccessible(page);
    await desk.press("Escape", "?");
    await page.getByRole("dialog").waitFor();
    await expectAccessible(page);
    await desk.press("Escape");

    await desk.selectByKeyboard(MISATTRIBUTED[0]);
    await desk.press("d");
    await desk.finish();
    await page.getByRole("region", { name: /Still missing/ }).waitFor();
    await expectAccessible(page);
    await desk.saved();
  });

  test("for who may only read: a review that is submitted, and the gold layer", async () => {
    const page = await visit(EDITOR);
    await page.goto("/articles");
    await page.getByRole("link", { name: SECOND_ARTICLE.title }).click();
    await page.getByRole("link", { name: /^Read/ }).first().click();
    const desk = annotatorOn(page);
    await desk.ready();
    await desk.outline.getByRole("link").nth(1).click();
    await expectAccessibleInBothThemes(page);

    await page.goto("/articles");
    const row = page.getByRole("row").filter({ hasText: SECOND_ARTICLE.title });
    await row.getByRole("link", { name: "Open it" }).click();
    await desk.ready();
    await desk.entry("To be clear").click();
    await expectAccessibleInBothThemes(page);
  });

  test("for a newcomer: an invitation, and an address where nothing is", async () => {
    const editor = await visit(EDITOR);
    await editor.goto("/people");
    await editor.getByLabel("Name", { exact: true }).fill("Juno Park");
    await editor.getByLabel("E-mail address").fill("juno@example.org");
    await editor.getByRole("button", { name: "Make an invitation link" }).click();
    const link = await editor.getByLabel("Invitation link").inputValue();
    await expectAccessible(editor);

    const { page, expectComplaint } = await stage.newVisitor();
    await page.goto(link);
    await expectAccessibleInBothThemes(page);
    expectComplaint(/status of 404/);
    await page.goto("/no-such-page");
    await expectAccessibleInBothThemes(page);
  });

  test("on a phone: a report, the queue and the annotator with a quote in hand", async () => {
    const { page, context } = await stage.newVisitor({
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      reducedMotion: "reduce",
    });
    await arriveSignedIn(context, stage.app, FINISHED_REVIEWER);
    await page.goto(`/reports/${SECOND_ARTICLE.slug}`);
    await expectAccessible(page);
    await page.goto("/queue");
    await page.getByRole("link", { name: SECOND_ARTICLE.title }).click();
    const desk = annotatorOn(page);
    await desk.ready();
    await expectAccessible(page);
    await desk
      .chip(/^Direct quote/)
      .first()
      .tap();
    await desk.inspector.waitFor();
    await expectAccessible(page);
  });
});

describe("a keyboard alone", () => {
  test("signs in and reaches the work, in the order of the page", async () => {
    const page = await visit(null);
    await page.goto("/signin");
    const email = page.getByLabel("E-mail address");
    await email.waitFor();
    for (let tabs = 0; tabs < 12; tabs++) {
      await page.keyboard.press("Tab");
      if (await email.evaluate((one) => one === document.activeElement)) break;
    }
    await expectFocus(email);
    await page.keyboard.type(FRESH_REVIEWER.email);
    await page.keyboard.press("Tab");
    await page.keyboard.type(FRESH_REVIEWER.password);
    await page.keyboard.press("Enter");
    await page.waitForURL("**/queue");

    const first = page.getByRole("main").getByRole("link").first();
    await first.waitFor();
    await page.keyboard.press("Tab");
    await expectFocus(page.getByRole("link", { name: "Skip to the page" }));
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await expectFocus(first);
    expect(await first.getAttribute("href")).toMatch(/^\/reviews\//);
  });
});
