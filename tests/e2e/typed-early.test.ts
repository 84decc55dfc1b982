/** A page can be filled in before its scripts have come: on a slow line, or by the browser itself. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { arriveSignedIn, EDITOR, FRESH_REVIEWER } from "./support/sign-in";
import { setStage } from "./support/stage";

const stage = setStage();

/** Opens the page without its scripts; what it returns lets them through and waits until React has the form. */
async function openWithoutScripts(page: Page, path: string): Promise<() => Promise<void>> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/_next/static/**/*.js", async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(stage.app.url + path, { waitUntil: "commit" });
  return async () => {
    release();
    await page.waitForFunction(() =>
      [...document.querySelectorAll("main form")].some((form) =>
        Object.keys(form).some((key) => key.startsWith("__reactFiber")),
      ),
    );
  };
}

test("what is typed and chosen before an article’s form hears is kept through the look at the text", async () => {
  const { page, context } = await stage.newVisitor();
  await arriveSignedIn(context, stage.app, EDITOR);
  const arrive = await openWithoutScripts(page, "/articles/new");
  await page.getByLabel(/^Title/).fill("Gulls return");
  await page.getByLabel(/^Outlet/).fill("Coast Courier");
  await page.getByRole("radio", { name: "Paste HTML" }).check();
  await arrive();
  await page.getByLabel("The page’s HTML").fill("<p>“They are back,” the warden said.</p>");
  await page.getByRole("button", { name: "Look at the text" }).click();
  await page.getByRole("region", { name: /The text as it would be frozen/ }).waitFor();
  expect(await page.getByLabel(/^Title/).inputValue()).toBe("Gulls return");
  expect(await page.getByLabel(/^Outlet/).inputValue()).toBe("Coast Courier");
});

test("an address and a password that are filled in before the page hears sign a reviewer in", async () => {
  const { page } = await stage.newVisitor();
  const arrive = await openWithoutScripts(page, "/signin");
  await page.getByLabel("E-mail address").fill(FRESH_REVIEWER.email);
  await page.getByLabel("Password", { exact: true }).fill(FRESH_REVIEWER.password);
  await arrive();
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL(/\/queue$/);
});
