import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { type Annotator, annotatorOn } from "./support/annotator";
import { beginImport, freezeText, lookAtText } from "./support/import-form";
import { ARABIC, HEBREW, type Story, textOf } from "./support/right-to-left-articles";
import { arriveSignedIn, EDITOR, FRESH_REVIEWER } from "./support/sign-in";
import { PATIENCE_MS, setStage, type Visitor } from "./support/stage";
import { findReview } from "./support/wire";

const stage = setStage();
const soon = { timeout: PATIENCE_MS };

let editor: Visitor;
let reviewer: Visitor;
let desk: Annotator;
beforeAll(async () => {
  [editor, reviewer] = [await stage.newVisitor(), await stage.newVisitor()];
  await arriveSignedIn(editor.context, stage.app, EDITOR);
  await arriveSignedIn(reviewer.context, stage.app, FRESH_REVIEWER);
  desk = annotatorOn(reviewer.page);
});

/** The words each mark of the review is on, cut from the stored text by its stored offsets. */
async function storedMarks(story: Story): Promise<string[]> {
  const { id, text } = await findReview(stage.database, FRESH_REVIEWER, story.title);
  const rows = await stage.database.query<{
    type: string;
    spans: { start: number; end: number; exact: string }[];
  }>(
    `SELECT "type", "spans" FROM "Annotation" WHERE "reviewId" = $1 AND "removedAt" IS NULL ORDER BY "sequence"`,
    [id],
  );
  return rows.map(({ type, spans }) => {
    for (const { start, end, exact } of spans) expect(text.slice(start, end)).toBe(exact);
    return `${type}: ${spans.map(({ exact }) => exact).join(" … ")}`;
  });
}

/** Every paragraph's words, and whether they run from right to left, first letter at the right. */
function paragraphs(page: Page) {
  return page.locator(".article-text .t").evaluateAll((blocks) =>
    blocks.map((block) => {
      const copy = block.cloneNode(true) as Element;
      for (const widget of copy.querySelectorAll(".chip, .note, .kind, .sr, .ghost-answer")) widget.remove();
      return { words: copy.textContent, runs: getComputedStyle(block).direction };
    }),
  );
}

/** Where the words of a block and what stands beside them lie, in pixels from the left. */
function columns(page: Page) {
  return page.locator(".article-text .t").evaluateAll((blocks) =>
    blocks.map((block) => {
      const range = document.createRange();
      range.selectNodeContents(block.querySelector(".words") ?? block);
      const notes = [...block.querySelectorAll(".note")].map((note) => note.getBoundingClientRect());
      const { paddingRight } = getComputedStyle(block);
      return {
        wordsEnd: block.getBoundingClientRect().right - Number.parseFloat(paddingRight),
        notesBegin: notes.map(({ left }) => left),
      };
    }),
  );
}

describe.each<[string, Story]>([
  ["an Arabic article", ARABIC],
  ["a Hebrew article", HEBREW],
])("%s", (_, story) => {
  test("is brought in word for word, previewed from right to left, and given to the reviewer", async () => {
    const { page } = editor;
    await beginImport(page, { title: story.title, outlet: story.outlet, date: "2025-03-03" });
    await page.getByLabel("The article’s text").fill(textOf(story));
    await lookAtText(page);
    const preview = page.getByRole("region", { name: /The text as it would be frozen/ });
    const quoted = preview.getByText(story.quote);
    await quoted.waitFor();
    expect(await quoted.evaluate((one) => getComputedStyle(one).direction)).toBe("rtl");
    await freezeText(page);
    await page.getByRole("heading", { level: 1, name: story.title }).waitFor();
    await page.getByRole("checkbox", { name: new RegExp(FRESH_REVIEWER.name) }).check();
    await page.getByRole("button", { name: "Assign", exact: true }).click();
    await page.getByText("Not started").first().waitFor();
    expect((await findReview(stage.database, FRESH_REVIEWER, story.title)).text).toBe(textOf(story));
  });

  test("runs from right to left, and the left arrow leads on in it", async () => {
    const { page } = reviewer;
    await page.goto("/queue");
    await page.getByRole("link", { name: `Start: ${story.title}` }).click();
    await desk.ready();
    const text = textOf(story);
    expect(await paragraphs(page)).toEqual(
      [story.title, ...story.paragraphs].map((words) => ({ words, runs: "rtl" })),
    );

    await desk.article.focus();
    await desk.press("Control+Home", "Shift+ArrowLeft", "Shift+ArrowLeft");
    expect(await desk.selection()).toBe(text.slice(0, 2));
    await desk.press("Shift+ArrowRight");
    expect(await desk.selection()).toBe(text.slice(0, 1));
    const [first = "", second = ""] = story.title.split(" ");
    await desk.press("Control+Home", "Control+ArrowLeft", "Control+Shift+ArrowLeft");
    expect((await desk.selection()).trim()).toBe(second);
    await desk.press("Control+ArrowRight", "Control+ArrowRight", "Control+Shift+ArrowLeft");
    expect(await desk.selection()).toBe(first);
    // The first word stands at the right, as an eye looks for it.
    const [word, heading] = await page.evaluate(() => {
      const range = getSelection()?.getRangeAt(0);
      const block = range?.startContainer.parentElement?.closest(".t");
      return [range, block].map((one) => one?.getBoundingClientRect().right ?? 0);
    });
    const [{ wordsEnd = 0 } = {}] = await columns(page);
    expect(Math.abs((word ?? 0) - wordsEnd)).toBeLessThan(3);
    expect(wordsEnd).toBeLessThan(heading ?? 0);
  });

  test("is marked by the same keys: quote, cue and speaker, to the letter", async () => {
    await desk.press("p");
    expect(await desk.selection()).toBe(story.quote);
    await desk.press("d", "Control+Shift+ArrowLeft", "c");
    await expect.poll(() => desk.answer("Cue in the text"), soon).toBe(story.cue);
    await desk.selectByKeyboard(story.speaker);
    await desk.press("s");
    await expect.poll(() => desk.answer("Speaker in the text"), soon).toBe(story.speaker);
    await desk.press("9");
    await desk.chip(/^Direct quote 1, .*cannot be checked/).waitFor();

    await desk.press("p");
    expect(await desk.selection()).toBe(story.second);
    await desk.press("m");
    await desk.selectByKeyboard(story.secondSpeaker);
    await desk.press("s", "9");
    await desk.chip(/^Mixed quote 2, .*cannot be checked/).waitFor();
    await desk.selectByKeyboard(story.sign);
    await desk.press("b", "s");
    await desk.chip(/^Not the article: sign-up/).waitFor();
    await desk.saved();
    expect(await storedMarks(story)).toEqual([
      `quote: ${story.quote}`,
      `cue: ${story.cue}`,
      `source: ${story.speaker}`,
      `quote: ${story.second}`,
      `source: ${story.secondSpeaker}`,
      `block: ${story.sign}`,
    ]);
  });

  test("still runs from right to left under its marks, with the verdicts in their column", async () => {
    expect(new Set((await paragraphs(reviewer.page)).map(({ runs }) => runs))).toEqual(new Set(["rtl"]));
    const blocks = await columns(reviewer.page);
    expect(blocks.flatMap(({ notesBegin }) => notesBegin)).toHaveLength(2);
    expect(blocks[0]?.wordsEnd).toBe(blocks[1]?.wordsEnd);
    for (const { wordsEnd, notesBegin } of blocks) {
      for (const left of notesBegin) expect(left).toBeGreaterThanOrEqual(wordsEnd);
    }
    // A chip stands before the first word of its mark: to the right of it.
    const [chip, word] = await reviewer.page
      .locator(".t .chip")
      .first()
      .evaluate((element) => {
        const range = document.createRange();
        const words = element.closest(".t")?.querySelectorAll("[data-mark]") ?? [];
        range.selectNodeContents(words[words[0]?.contains(element) ? 1 : 0] ?? element);
        return [element.getBoundingClientRect(), range.getClientRects()[0] ?? new DOMRect()];
      });
    expect(chip.left).toBeGreaterThanOrEqual(word.right - 1);
  });

  test("lets an end be dragged, which is then at a word’s border, and brought back", async () => {
    const shorter = story.quote.split(" ").slice(0, 3).join(" ");
    await desk.entry(shorter).click();
    await desk.dragEnd("end 0", shorter, shorter.length - 2);
    await desk.saved();
    await expect.poll(async () => (await storedMarks(story))[0], soon).toBe(`quote: ${shorter}`);
    await desk.article.focus();
    await desk.press("z");
    await expect.poll(async () => (await storedMarks(story))[0], soon).toBe(`quote: ${story.quote}`);
  });

  test("is read by an admin, and previewed as a report, from right to left", async () => {
    await desk.saved();
    await desk.finish();
    await reviewer.page.getByRole("dialog").getByRole("button", { name: "Finish", exact: true }).click();
    await reviewer.page.waitForURL("**/queue");

    const { page } = editor;
    await page.goto("/articles");
    await page.getByRole("link", { name: story.title }).click();
    await page.getByRole("link", { name: /^Read/ }).click();
    await annotatorOn(page).ready();
    expect(new Set((await paragraphs(page)).map(({ runs }) => runs))).toEqual(new Set(["rtl"]));
    await page.goBack();
    await page.getByRole("button", { name: /^Make gold/ }).click();
    await page.waitForURL("**/reviews/*");
    await annotatorOn(page).ready();
    await page.goto("/articles");
    const row = page.getByRole("row").filter({ hasText: story.title });
    await row.getByRole("link", { name: "Look at the draft" }).click();
    const preview = page.getByRole("link", { name: /See the whole report/ });
    await page.goto((await preview.getAttribute("href")) ?? "");
    expect(await paragraphs(page)).toEqual(
      [story.title, ...story.paragraphs].map((words) => ({ words, runs: "rtl" })),
    );
    const printed = page.locator("td.p .pr").first();
    expect(await printed.textContent()).toBe(story.quote);
    expect(await printed.evaluate((one) => getComputedStyle(one).direction)).toBe("rtl");
    const ends = (await columns(page)).map(({ wordsEnd }) => wordsEnd);
    expect(Math.max(...ends) - Math.min(...ends)).toBeLessThan(3);
  });
});
