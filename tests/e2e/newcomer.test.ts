import { describe, expect, test } from "vitest";
import { VERDICTS } from "@/lib/core/codebook/values";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "@/lib/server/auth/demo-accounts";
import { startApp } from "@/tests/support/app-server";
import { FIRST_ARTICLE, MISATTRIBUTED, SECOND_ARTICLE } from "./support/articles";
import { FRESH_REVIEWER } from "./support/sign-in";
import { setStage } from "./support/stage";

const stage = setStage();

describe("a newcomer", () => {
  test("sees on the front page what Verbatim is, two reports and how to try it", async () => {
    const { page } = await stage.newVisitor();
    await page.goto("/");
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toContain("Was it said");
    const cards = page.getByRole("article");
    expect(await cards.count()).toBe(2);
    const latest = await page.getByRole("region", { name: "Latest reports" }).textContent();
    expect(latest).toContain(FIRST_ARTICLE.title);
    expect(latest).toContain(SECOND_ARTICLE.title);

    const demo = page.getByRole("region", { name: "Try it" });
    for (const { email } of DEMO_ACCOUNTS) await demo.getByText(email, { exact: true }).waitFor();
    expect(await demo.textContent()).toContain(DEMO_PASSWORD);
  });

  test("signs in as a reviewer of the demo with two presses", async () => {
    const { page } = await stage.newVisitor();
    await page.goto("/");
    await page.getByRole("link", { name: new RegExp(FRESH_REVIEWER.email) }).click();
    await page.getByRole("button", { name: `Fill in ${FRESH_REVIEWER.name}` }).click();
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await page.waitForURL("**/queue");
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Two articles to review");
  });

  test("is offered no demo accounts where the database is somebody's own", async () => {
    const app = await startApp(stage.database, { VERBATIM_EMBEDDED: "" });
    try {
      const read = async (path: string) => (await fetch(app.url + path)).text();
      const [front, signIn] = [await read("/"), await read("/signin")];
      expect(front).toContain(SECOND_ARTICLE.title);
      for (const { email } of DEMO_ACCOUNTS) {
        expect(front).not.toContain(email);
        expect(signIn).not.toContain(email);
      }
      expect(front + signIn).not.toContain(DEMO_PASSWORD);
    } finally {
      await app.stop();
    }
  });

  test("finds a report in the list and reads it", async () => {
    const { page } = await stage.newVisitor();
    await page.goto("/reports");
    expect(await page.getByRole("article").count()).toBe(2);

    await page.getByLabel("Title, outlet or finding").fill("never promised NATO");
    await page.getByRole("button", { name: "Search" }).click();
    await page.getByText("1 report with “never promised NATO”").waitFor();
    expect(await page.getByRole("article").textContent()).toContain(SECOND_ARTICLE.title);

    await page.getByLabel("Title, outlet or finding").fill("100%_zebra'");
    await page.getByRole("button", { name: "Search" }).click();
    await page.getByText("No report has “100%_zebra'”.").waitFor();
    expect(await page.getByRole("article").count()).toBe(0);

    await page.getByRole("link", { name: "Show all" }).click();
    await page.getByText("2 reports, newest first.").waitFor();
    await page
      .getByRole("article")
      .filter({ hasText: SECOND_ARTICLE.title })
      .getByRole("heading")
      .getByRole("link")
      .click();
    await page.waitForURL(`**/reports/${SECOND_ARTICLE.slug}`);
    await page.getByRole("heading", { name: "Quote by quote" }).waitFor();
  });

  test("reads the codebook and the method behind the verdicts", async () => {
    const { page } = await stage.newVisitor();
    await page.goto("/codebook");
    for (const verdict of VERDICTS) expect(await page.locator(`#verdict-${verdict}`).count()).toBe(1);
    for (const rule of ["D1", "D6", "D12"]) expect(await page.locator(`#rule-${rule}`).count()).toBe(1);
    await page.getByRole("navigation", { name: "Public" }).getByRole("link", { name: "Method" }).click();
    await page.getByRole("heading", { level: 1, name: "Method" }).waitFor();
  });
});

describe("a reader without JavaScript", () => {
  test("gets the front page, the list with its search, and the whole report", async () => {
    const { page } = await stage.newVisitor({ javaScriptEnabled: false });
    await page.goto("/");
    expect(await page.getByRole("article").count()).toBe(2);

    await page.getByRole("link", { name: "Reports", exact: true }).click();
    await page.getByLabel("Title, outlet or finding").fill("Rutte: Ukraine");
    await page.getByRole("button", { name: "Search" }).click();
    await page.getByText("1 report with “Rutte: Ukraine”").waitFor();

    await page.getByRole("article").getByRole("heading").getByRole("link").click();
    await page.getByRole("heading", { name: "Quote by quote" }).waitFor();
    const text = (await page.locator("main").textContent()) ?? "";
    for (const words of MISATTRIBUTED) expect(text).toContain(words);
    for (const part of ["Pete Hegseth", "Kyiv Post", "Reviewer 1", "Reviewer 2", "sha256", "Codebook"]) {
      expect(text).toContain(part);
    }
  });
});
