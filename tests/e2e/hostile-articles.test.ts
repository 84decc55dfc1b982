import type { Page } from "playwright-core";
import { v7 as newId } from "uuid";
import { describe, expect, onTestFinished, test } from "vitest";
import { describeSpan } from "@/lib/core/anchoring/describe-span";
import { canonicalText, MAXIMUM_SOURCE_BYTES } from "@/lib/core/text/canonical-text";
import { span } from "@/lib/core/text/offsets";
import { type Annotator, annotatorOn } from "./support/annotator";
import { bringIn, give } from "./support/bring-in";
import { beginImport, freezeText, lookAtText, upload } from "./support/import-form";
import { longText, paragraph, quoteOf } from "./support/long-articles";
import { type Account, arriveSignedIn, EDITOR, FRESH_REVIEWER } from "./support/sign-in";
import { PATIENCE_MS, setStage } from "./support/stage";
import { openWire, operationsPath } from "./support/wire";

const stage = setStage();
const soon = { timeout: PATIENCE_MS };

async function arrive(account: Account): Promise<Page> {
  const { page, context } = await stage.newVisitor();
  onTestFinished(() => context.close());
  await arriveSignedIn(context, stage.app, account);
  return page;
}

async function openReview(reviewId: string): Promise<Annotator> {
  const page = await arrive(FRESH_REVIEWER);
  await page.goto(`/reviews/${reviewId}`);
  const desk = annotatorOn(page);
  await desk.ready();
  await desk.article.focus();
  return desk;
}

/** The words of the review's quotes as the database has them, cut by their offsets. */
async function storedQuotes(reviewId: string): Promise<string[]> {
  const rows = await stage.database.query<{ words: string }>(
    `SELECT substr(v."text", (s->>'start')::int + 1, (s->>'end')::int - (s->>'start')::int) AS words
       FROM "Annotation" a
       JOIN "Review" r ON r."id" = a."reviewId"
       JOIN "ArticleVersion" v ON v."id" = r."articleVersionId",
            jsonb_array_elements(a."spans") s
      WHERE a."reviewId" = $1 AND a."type" = 'quote' AND a."removedAt" IS NULL
      ORDER BY (s->>'start')::int`,
    [reviewId],
  );
  return rows.map(({ words }) => words);
}

describe("a text of five megabytes", () => {
  test("is brought in, opens, and is marked at its start and at its end", async () => {
    const page = await arrive(EDITOR);
    const text = longText(MAXIMUM_SOURCE_BYTES);
    const bytes = Buffer.from(text);
    expect(bytes.length).toBeGreaterThan(MAXIMUM_SOURCE_BYTES - 1000);
    await beginImport(page, { title: "Five megabytes", outlet: "Coast Courier" });
    await upload(page, { name: "long.txt", bytes });
    await lookAtText(page);
    await freezeText(page);
    await page.getByRole("heading", { level: 1, name: "Five megabytes" }).waitFor();
    const review = await give(stage.database, FRESH_REVIEWER, "Five megabytes");
    expect(review.text).toBe(text);
    const desk = await openReview(review.id);
    await desk.press("Control+Home", "p", "d", "9");
    await desk.chip(/^Direct quote 1, .*cannot be checked/).waitFor();
    await desk.press("Control+End", "Shift+P", "d");
    await desk.chip(/^Direct quote 2, /).waitFor();
    await desk.saved();
    const last = text.split("\n\n").length - 1;
    expect(await storedQuotes(review.id)).toEqual([quoteOf(0), quoteOf(last)]);
  });
});

describe("a paragraph of 200,000 characters", () => {
  test("can be marked; labelling it is refused in words that are seen and heard", async () => {
    const lead = "word ".repeat(20_000);
    const content = `${lead}${quoteOf(0)} the mayor said. ${lead}`;
    const review = await bringIn(stage.database, FRESH_REVIEWER, { title: "One paragraph", content });
    const desk = await openReview(review.id);
    await desk.press("p", "d", "9");
    await desk.chip(/^Direct quote 1, .*cannot be checked/).waitFor();
    await desk.press("Escape", "b", "u");
    const refusal = "This block is too long to be labelled: a label holds 20,000 characters at most.";
    await desk.page.locator(".refusal").getByText(refusal).waitFor();
    await desk.page.getByRole("status").getByText(refusal).waitFor({ state: "attached" });
    await desk.press("Control+Home", "Control+Shift+ArrowDown", "d");
    await desk.page
      .locator(".refusal")
      .getByText(/too long for a mark, which holds 20,000 characters/)
      .waitFor();
    await desk.saved();
    expect(await storedQuotes(review.id)).toEqual([quoteOf(0)]);
  });
});

describe("20,000 paragraphs of HTML", () => {
  test("that are empty leave the words between them", async () => {
    const empty = "<p></p>\n<p>&nbsp;</p>".repeat(10_000);
    const content = `<h1>Pier opens</h1>${empty}<p>${quoteOf(1)} she said.</p>${empty}`;
    const review = await bringIn(stage.database, FRESH_REVIEWER, {
      title: "Empty paragraphs",
      content,
      format: "html",
    });
    expect(review.text).toBe(`Pier opens\n${quoteOf(1)} she said.`);
    const desk = await openReview(review.id);
    expect(await desk.blocks()).toEqual(review.text.split("\n"));
    await desk.press("p", "d");
    await desk.saved();
    expect(await storedQuotes(review.id)).toEqual([quoteOf(1)]);
  });

  test("of one word each open, and the last of them is marked", async () => {
    const content = `${"<p>Harbour.</p>".repeat(20_000)}<p>${quoteOf(2)} she said.</p>`;
    const review = await bringIn(stage.database, FRESH_REVIEWER, {
      title: "Short paragraphs",
      content,
      format: "html",
    });
    const desk = await openReview(review.id);
    await desk.press("p", "d");
    await desk.chip(/^Direct quote 1, /).waitFor();
    await desk.saved();
    expect(await storedQuotes(review.id)).toEqual([quoteOf(2)]);
  });
});

describe("characters that cannot be seen", () => {
  const HIDDEN = "“The pier \u202eniaga\u202c opens in\u200b spring,” said Ines \u2067Holt\u2069.";
  const NAMES = [
    "right-to-left override",
    "end of an embedding or override",
    "zero-width space",
    "right-to-left isolate",
    "end of an isolate",
  ];

  test("are shown before the text is frozen and while it is marked, and are part of the mark", async () => {
    const editor = await arrive(EDITOR);
    await beginImport(editor, { title: "Unseen", outlet: "Coast Courier" });
    await editor.getByLabel("The article’s text").fill(HIDDEN);
    await lookAtText(editor);
    const preview = editor.getByRole("region", { name: /The text as it would be frozen/ });
    await preview.getByRole("img").first().waitFor();
    const namesIn = (page: ReturnType<Page["locator"]>) =>
      page.locator(".control-character").evaluateAll((signs) =>
        signs.map((sign) => {
          const shown = getComputedStyle(sign, "::before").content;
          return [sign.getAttribute("role"), sign.getAttribute("aria-label"), shown.length > 2];
        }),
      );
    const expected = NAMES.map((name) => ["img", name, true]);
    expect(await namesIn(preview)).toEqual(expected);

    const review = await bringIn(stage.database, FRESH_REVIEWER, { title: "Unseen", content: HIDDEN });
    const desk = await openReview(review.id);
    await desk.article.getByRole("img", { name: "right-to-left override" }).waitFor();
    expect(await namesIn(desk.article)).toEqual(expected);
    await desk.press("p", "d", "9");
    await desk.chip(/^Direct quote 1, .*cannot be checked/).waitFor();
    expect(await namesIn(desk.article)).toEqual(expected);
    await desk.saved();
    expect(await storedQuotes(review.id)).toEqual([HIDDEN.slice(0, HIDDEN.indexOf(" said"))]);
  });

  test("in numbers that no screen could show are refused, and so is half a character", async () => {
    const page = await arrive(EDITOR);
    await beginImport(page, { title: "Nothing to see", outlet: "Coast Courier" });
    const field = page.getByLabel("The article’s text");
    await field.fill(`so${"\u00ad".repeat(5_001)}ft`);
    await lookAtText(page);
    const fault = (words: RegExp) => page.locator(".field-error").getByText(words).waitFor();
    await fault(/^One paragraph holds 5,001 invisible characters, and 5,000 at most can be shown/);
    await field.fill("");
    // Typed in the page: on its way from here a half would be made whole.
    await field.evaluate((one) => {
      (one as HTMLTextAreaElement).value = `A wave ${String.fromCharCode(0xd83d)} and no more.`;
      one.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await lookAtText(page);
    await fault(/^The text holds half a character at position 7/);
    const wide = Buffer.from("\ufeffA wave \ud83d and no more.", "utf16le");
    await upload(page, { name: "half.txt", bytes: wide });
    await lookAtText(page);
    await fault(/^This file is not text/);
    expect(await stage.database.query(`SELECT 1 FROM "Article" WHERE "title" = 'Nothing to see'`)).toEqual(
      [],
    );
  });
});

describe("code in the words", () => {
  const CODE = `<script>document.title = "taken"</script><img src=x onerror="document.title = 'taken'">`;

  test("is words: in the annotator, in the rationale and in the report", async () => {
    const title = "Code in the words";
    const html = `<h1>${title}</h1><p>“Press <a href="javascript:document.title='taken'">here</a> to vote,” she said.</p>
      <p><a href="JAVA&#x0A;SCRIPT:document.title='taken'">There</a>, <a href="https://coast.example/a">elsewhere</a>.</p>
      <pre>${CODE.replaceAll("<", "&lt;")}</pre>`;
    const review = await bringIn(stage.database, FRESH_REVIEWER, { title, content: html, format: "html" });
    expect(review.text).toContain(CODE);
    const desk = await openReview(review.id);
    const { page } = desk;
    expect((await desk.blocks()).at(-1)).toBe(CODE);
    await desk.press("p", "d", "9", "s");
    await page.keyboard.type("A council");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await desk.press("Escape", "r");
    await page.keyboard.insertText(`[Press](javascript:document.title='taken') ${CODE}`);
    await desk.inspector.getByRole("radio", { name: "Read" }).check();
    await desk.inspector.locator(".rationale").getByText(CODE).waitFor();
    const harmless = async (on: Page) => {
      expect(await on.title()).not.toContain("taken");
      const addresses = await on
        .locator("[href], [src]")
        .evaluateAll((all) =>
          all.map((one) => (one.getAttribute("href") ?? one.getAttribute("src") ?? "").replace(/\s/g, "")),
        );
      expect(addresses.filter((address) => /^(javascript|data:text|x$)/i.test(address))).toEqual([]);
    };
    await harmless(page);
    await desk.article.focus();
    await desk.saved();
    await desk.finish();
    await page.getByRole("dialog").getByRole("button", { name: "Finish", exact: true }).click();
    await page.waitForURL("**/queue");

    const editor = await arrive(EDITOR);
    await editor.goto("/articles");
    await editor.getByRole("link", { name: title }).click();
    await editor.getByRole("button", { name: /^Make gold/ }).click();
    await editor.waitForURL("**/reviews/*");
    await editor.goto("/articles");
    const row = editor.getByRole("row").filter({ hasText: title });
    await row.getByRole("link", { name: "Look at the draft" }).click();
    const preview = editor.getByRole("link", { name: /See the whole report/ });
    await harmless(editor);
    await editor.goto((await preview.getAttribute("href")) ?? "");
    await editor.getByText(CODE).first().waitFor();
    await harmless(editor);
  });
});

describe("a review of 10,000 marks", () => {
  test("opens, is marked and judged, and its last mark is reached by key in article and outline", async () => {
    const COUNT = 10_000;
    const content = Array.from({ length: COUNT / 2 }, (_, at) => {
      return `${paragraph(2 * at)} ${quoteOf(2 * at + 1)} she said.`;
    }).join("\n\n");
    const review = await bringIn(stage.database, FRESH_REVIEWER, { title: "Ten thousand", content });
    const text = canonicalText(review.text);
    const wire = await openWire(stage.app, FRESH_REVIEWER);
    let at = 0;
    const operations = Array.from({ length: COUNT }, (_, index) => {
      const words = quoteOf(index);
      at = text.indexOf(words, at);
      return {
        id: newId(),
        type: "createAnnotation",
        annotation: {
          id: newId(),
          type: "quote",
          origin: "manual",
          spans: [describeSpan(text, span(at, at + words.length))],
          attributes: { form: "direct" },
        },
      };
    });
    for (let from = 0; from < COUNT; from += 200) {
      const batch = operations.slice(from, from + 200);
      const answer = await wire.post(operationsPath(review.id), { operations: batch });
      expect(answer.status).toBe(200);
    }

    const desk = await openReview(review.id);
    const { page, outline } = desk;
    await outline
      .getByRole("heading", { name: `0 of ${COUNT.toLocaleString("en-GB")} quotes judged` })
      .waitFor();
    await desk.press("Control+Home", "j", "9");
    await outline
      .getByRole("heading", { name: `1 of ${COUNT.toLocaleString("en-GB")} quotes judged` })
      .waitFor();
    await desk.chip(/^Direct quote 1, .*cannot be checked/).waitFor();

    // The end of the article, the last mark, and its line in the outline.
    await desk.press("Control+End", "k");
    await desk.inspector.getByRole("heading", { name: `Quote ${COUNT} of ${COUNT}` }).waitFor();
    const last = outline.locator('[aria-current="true"]');
    await expect.poll(() => last.textContent(), soon).toContain(`pier ${COUNT - 1} in spring`);
    expect(await outline.locator(`[aria-posinset="${COUNT}"][aria-setsize="${COUNT}"]`).count()).toBe(1);
    await last.focus();
    await desk.press("Enter");
    await desk.press("k");
    await expect.poll(() => last.textContent(), soon).toContain(`pier ${COUNT - 2} in spring`);

    await desk.selectByKeyboard("the mayor");
    await desk.press("s", "n");
    await desk.saved();
    await page.mouse.move(600, 500);
    for (let turn = 0; turn < 20; turn++) await page.mouse.wheel(0, 4000);
    await desk.article.locator(".chip").first().waitFor();
    const [{ judged = 0 } = {}] = await stage.database.query<{ judged: number }>(
      `SELECT count(*)::int AS judged FROM "Annotation" WHERE "reviewId" = $1 AND "attributes" ? 'occurrence'`,
      [review.id],
    );
    expect(judged).toBe(1);
  });
});

describe("an article of 10,000 suggestions", () => {
  test("opens, says how many, and the first and the last are answered by key", async () => {
    const COUNT = 10_000;
    // A few more than that: the engine may take the first paragraphs for what comes before an article.
    const paragraphs = Array.from({ length: COUNT / 2 + 20 }, (_, at) => {
      return `${paragraph(2 * at)} ${quoteOf(2 * at + 1)} she said.`;
    });
    const content = ["Ten thousand ghosts", ...paragraphs].join("\n\n");
    const review = await bringIn(stage.database, FRESH_REVIEWER, { title: "Ten thousand ghosts", content });
    const desk = await openReview(review.id);
    const suggested = desk.outline.getByRole("button", { name: /^Suggested \d+$/ });
    await suggested.waitFor();
    const left = async () => Number((await suggested.textContent())?.replace(/\D/g, ""));
    const all = await left();
    expect(all).toBeGreaterThanOrEqual(COUNT);
    await suggested.click();
    await desk.article.focus();
    await desk.press("Control+Home", "l", "y", "Control+Home", "Shift+L", "y");
    await expect.poll(left, soon).toBe(all - 2);
    await desk.saved();
    const answered = await stage.database.query<{ start: number }>(
      `SELECT ("spans"->0->>'start')::int AS start FROM "Annotation"
        WHERE "reviewId" = $1 AND "origin" = 'suggested' ORDER BY 1`,
      [review.id],
    );
    expect(answered).toHaveLength(2);
    expect(answered[0]?.start).toBeLessThan(2_000);
    expect(answered[1]?.start).toBeGreaterThan(review.text.length - 2_000);
  });
});
