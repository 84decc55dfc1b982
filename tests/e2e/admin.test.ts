import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { annotatorOn } from "./support/annotator";
import { SECOND_ARTICLE } from "./support/articles";
import { cutCodePoints, readCsv } from "./support/csv";
import { beginImport, freezeText, lookAtText } from "./support/import-form";
import { EDITOR, signIn } from "./support/sign-in";
import { setStage, type Visitor } from "./support/stage";

const stage = setStage();

/** The third article of the story. The emoji makes UTF-16 units and code points differ after it. */
const THIRD = {
  title: "Harbour 🚢 to close for a year",
  outlet: "Coast Courier",
  text: "Harbour 🚢 to close for a year\n\nSubscribe to our newsletter!\n\n“We will close the harbour in May,” Mayor Ines Holt said on Monday.\n\nShe added that\u00a0nobody would lose work.\n",
} as const;
const QUOTE = "“We will close the harbour in May,”";

const INVITED = { name: "Juno Park", email: "juno@example.org", password: "correct horse battery" };

let editor: Visitor;
beforeAll(async () => {
  editor = await stage.newVisitor();
  await signIn(editor.page, EDITOR);
});

test("an admin pastes an article, sees it first, then freezes it, word for word", async () => {
  const { page } = editor;
  await beginImport(page, { ...THIRD, date: "2025-03-03", url: "https://coast.example/harbour" });
  await page.getByLabel("The article’s text").fill(THIRD.text);
  await lookAtText(page);
  const preview = page.getByRole("region", { name: /The text as it would be frozen/ });
  await preview.getByText("Subscribe to our newsletter!").waitFor();
  expect(await stage.database.query(`SELECT 1 FROM "Article" WHERE "title" = $1`, [THIRD.title])).toEqual([]);

  await freezeText(page);
  await page.getByRole("heading", { level: 1, name: THIRD.title }).waitFor();
  const [stored] = await stage.database.query<{ text: string }>(
    `SELECT v."text" FROM "ArticleVersion" v JOIN "Article" a ON a."id" = v."articleId" WHERE a."title" = $1`,
    [THIRD.title],
  );
  expect(stored?.text).toBe(THIRD.text);
});

describe("an admin and a new reviewer", () => {
  let reviewer: Visitor;

  test("meet by a link that sets the reviewer's own password, once", async () => {
    const { page } = editor;
    await page.goto("/people");
    await page.getByLabel("Name", { exact: true }).fill(INVITED.name);
    await page.getByLabel("E-mail address").fill(INVITED.email);
    await page.getByRole("button", { name: "Make an invitation link" }).click();
    const link = await page.getByLabel("Invitation link").inputValue();
    expect(link).toMatch(/\/invitations\/[\w-]{43}$/);

    reviewer = await stage.newVisitor();
    await reviewer.page.goto(link);
    await reviewer.page.getByRole("heading", { name: `Welcome, ${INVITED.name}` }).waitFor();
    await reviewer.page.getByLabel(/^Password/).fill("short");
    await reviewer.page.getByRole("button", { name: "Set the password and sign in" }).click();
    await reviewer.page.getByText("Use at least 10 characters.").waitFor();
    await reviewer.page.getByLabel(/^Password/).fill(INVITED.password);
    await reviewer.page.getByRole("button", { name: "Set the password and sign in" }).click();
    await reviewer.page.waitForURL("**/queue");
    await reviewer.page.getByRole("heading", { level: 1, name: "Nothing to review" }).waitFor();

    const stranger = await stage.newVisitor();
    await stranger.page.goto(link);
    await stranger.page.getByRole("heading", { name: "This invitation no longer works" }).waitFor();
    await stranger.context.close();
    await reviewer.page.getByRole("button", { name: "Sign out" }).click();
    await reviewer.page.waitForURL(/\/$/);
    await signIn(reviewer.page, INVITED);
  });

  test("the admin assigns the article, the reviewer finds it in the queue", async () => {
    const { page } = editor;
    await page.goto("/articles");
    await page.getByRole("link", { name: THIRD.title }).click();
    await page.getByRole("checkbox", { name: new RegExp(INVITED.name) }).check();
    await page.getByLabel(/^Due/).fill("2031-01-31");
    await page.getByRole("button", { name: "Assign", exact: true }).click();
    await page.getByText("Not started, due 31 Jan 2031").waitFor();

    await reviewer.page.goto("/queue");
    await reviewer.page.getByText("31 Jan 2031").waitFor();
    await reviewer.page.getByRole("link", { name: `Start: ${THIRD.title}` }).click();
  });

  test("the reviewer does a small review and hands it in; meanwhile the admin sees how far it is, not what it says", async () => {
    const desk = annotatorOn(reviewer.page);
    await desk.ready();
    await desk.selectByKeyboard(QUOTE);
    await desk.press("d", "Control+Shift+ArrowRight", "Control+Shift+ArrowRight", "Control+Shift+ArrowRight");
    await desk.press("s");
    await desk.press("Control+Shift+ArrowRight", "c", "8");
    await desk.chip(/^Direct quote 1, .*not found/).waitFor();
    await desk.saved();

    await editor.page.goto("/articles");
    const row = editor.page.getByRole("row").filter({ hasText: THIRD.title });
    expect(await row.textContent()).toContain("1 of 1 quote judged");
    expect(await row.textContent()).not.toContain("Not found");

    await desk.selectByKeyboard("Subscribe to our newsletter!");
    await desk.press("b", "s");
    await desk.chip(/^Not the article: sign-up/).waitFor();
    await desk.saved();
    await desk.finish();
    await reviewer.page.getByRole("dialog").getByRole("button", { name: "Finish", exact: true }).click();
    await reviewer.page.waitForURL("**/queue");
    await reviewer.page.getByRole("heading", { level: 1, name: "Nothing to review" }).waitFor();
  });

  test("the admin reads the review and cannot change it", async () => {
    const { page } = editor;
    await page.goto("/articles");
    await page.getByRole("link", { name: THIRD.title }).click();
    await page.getByRole("link", { name: /^Read/ }).click();
    const desk = annotatorOn(page);
    await desk.ready();
    await page.getByText(/^Review by Reviewer \d, submitted: read-only$/).waitFor();
    await desk.entry("We will close the harbour").click();
    await desk.inspector.getByText("Confirmed").or(desk.inspector.getByText("Not found")).first().waitFor();
    await desk.article.focus();
    await desk.press("Backspace", "1");
    await desk.chip(/^Direct quote 1, .*not found/).waitFor();
  });

  test("the admin makes the gold layer from it, amends it, and may not publish what is incomplete", async () => {
    const { page } = editor;
    await page.goBack();
    await page.getByRole("button", { name: /^Make gold/ }).click();
    await page.waitForURL("**/reviews/*");
    const desk = annotatorOn(page);
    await desk.ready();
    await desk.entry("We will close the harbour").click();
    await desk.article.focus();
    await desk.press("3");
    await desk.inspector.getByText("Altered needs evidence before the review can be finished.").waitFor();
    await desk.saved();

    const gold = page.url();
    await page.goto("/articles");
    const row = page.getByRole("row").filter({ hasText: THIRD.title });
    await row.getByRole("link", { name: "Look at the draft" }).click();
    await page
      .getByText("2 points still missing")
      .or(page.getByText("1 point still missing"))
      .first()
      .waitFor();
    // The button is held back, and says why when it is pressed all the same.
    await page.getByRole("button", { name: "Publish report 1" }).focus();
    await page.keyboard.press("Enter");
    await page
      .getByRole("alert")
      .getByText(/still missing\. Settle/)
      .waitFor();

    await page.goto(gold);
    await desk.ready();
    await desk.entry("We will close the harbour").click();
    await desk.inspector.getByLabel("Context", { exact: true }).selectOption({ label: "Fair" });
    await desk.inspector.getByRole("button", { name: /^(Paste an excerpt|Add evidence)/ }).click();
    await desk.inspector
      .getByLabel(/^Excerpt/)
      .fill("We may close the harbour in May, if the council agrees.");
    await desk.inspector.getByLabel("Address", { exact: true }).fill("https://council.example/minutes");
    await desk.inspector.getByRole("button", { name: "Done" }).click();
    await desk.inspector.locator(".ev-card").waitFor();
    await desk.saved();
  });

  test("the admin signs for evidence below the standard and publishes", async () => {
    const { page } = editor;
    await page.goto("/articles");
    const row = page.getByRole("row").filter({ hasText: THIRD.title });
    await row.getByRole("link", { name: "Look at the draft" }).click();
    await page.getByRole("heading", { name: /Evidence below the standard/ }).waitFor();
    await page.getByRole("button", { name: "Publish report 1" }).click();
    await page
      .getByRole("alert")
      .getByText(/Read them and sign before you publish/)
      .waitFor();
    expect(
      await stage.database.query(`SELECT 1 FROM "Report" WHERE "articleTitle" = $1`, [THIRD.title]),
    ).toEqual([]);

    await page.getByRole("checkbox", { name: /sign for publishing/ }).check();
    await page.getByRole("button", { name: "Publish report 1" }).click();
    const done = page.getByRole("status").filter({ hasText: "Report 1 is published at" });
    await done.waitFor();
    const href = (await done.getByRole("link").getAttribute("href")) ?? "";

    const anyone = await stage.newVisitor({ javaScriptEnabled: false });
    await anyone.page.goto("/reports");
    await anyone.page.getByText("3 reports, newest first.").waitFor();
    await anyone.page.goto(href);
    const main = (await anyone.page.locator("main").textContent()) ?? "";
    expect(main).toContain("Altered");
    expect(main).toContain("may");
    expect(await anyone.page.locator('a[href="https://council.example/minutes"]').count()).toBe(1);
    expect(main).not.toContain(INVITED.name);
    expect(main).not.toContain(INVITED.email);
    await anyone.context.close();
  });
});

describe("the dataset", () => {
  async function download(page: Page, layers: string, button: string): Promise<string> {
    await page.goto("/dataset");
    await page.getByRole("radio", { name: new RegExp(`^${layers}`) }).check();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: button }).click(),
    ]);
    return readFileSync(await file.path(), "utf8");
  }

  type Row = {
    article_title: string;
    type: string;
    verdict: string | null;
    layer: string;
    reviewer: string;
    text_sha256: string;
    codebook_version: string;
    label: string | null;
    speaker_actual: string | null;
    evidence: { url: string | null }[];
    spans: { start_code_point: number; end_code_point: number; exact: string }[];
  };

  test("comes as JSON Lines with offsets that cut the text by code points", async () => {
    const body = await download(editor.page, "Both", "Download JSONL");
    const rows = body
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Row);
    const third = rows.filter((row) => row.article_title === THIRD.title);
    expect(new Set(third.map(({ layer }) => layer))).toEqual(new Set(["gold", "review"]));
    for (const { start_code_point, end_code_point, exact } of third.flatMap(({ spans }) => spans)) {
      expect(cutCodePoints(THIRD.text, start_code_point, end_code_point)).toBe(exact);
    }
    const gold = third.find((row) => row.layer === "gold" && row.type === "quote");
    expect(gold).toMatchObject({ verdict: "altered_wording", codebook_version: "1.1" });
    expect(gold?.evidence.map(({ url }) => url)).toEqual(["https://council.example/minutes"]);
    const review = third.find((row) => row.layer === "review" && row.type === "quote");
    expect(review).toMatchObject({ verdict: "unverified", reviewer: expect.stringMatching(/^Reviewer \d$/) });
    expect(third.find((row) => row.type === "block")?.label).toBe("newsletter_signup");

    const wrong = rows.filter((row) => row.layer === "gold" && row.verdict === "misattributed");
    expect(wrong.map((row) => [row.article_title, row.speaker_actual])).toEqual(
      Array(3).fill([SECOND_ARTICLE.title, "Pete Hegseth"]),
    );
    for (const secret of [INVITED.email, INVITED.name, EDITOR.email]) expect(body).not.toContain(secret);
  });

  test("comes as CSV with the same marks", async () => {
    const rows = readCsv(await download(editor.page, "Gold layers", "Download CSV"));
    const third = rows.filter((row) => row.article_title === THIRD.title);
    expect(third.length).toBeGreaterThan(0);
    const quote = third.find((row) => row.type === "quote");
    expect(quote).toMatchObject({ verdict: "altered_wording", layer: "gold" });
    expect(rows.filter((row) => row.verdict === "misattributed")).toHaveLength(3);
  });
});
