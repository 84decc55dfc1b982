import { describe, expect, test } from "vitest";
import { canonicalText } from "@/lib/core/text/canonical-text";
import { documentFromText } from "@/lib/core/text/text-blocks";
import { annotatorOn, expectFocus } from "./support/annotator";
import { FIRST_ARTICLE, MISATTRIBUTED, SECOND_ARTICLE } from "./support/articles";
import { arriveSignedIn, FRESH_REVIEWER, signIn } from "./support/sign-in";
import { PATIENCE_MS, setStage } from "./support/stage";

const stage = setStage();
const soon = { timeout: PATIENCE_MS };

const LET_ME_BE_CLEAR = "“Let me be clear, Ukraine was never promised a membership in NATO,”";

describe("a reviewer with a mouse", () => {
  test("marks, judges and backs a quote, changes their mind, and finds it all again", async () => {
    const { page } = await stage.newVisitor();
    await signIn(page, FRESH_REVIEWER);
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Two articles to review");
    await page.getByRole("link", { name: `Start: ${FIRST_ARTICLE.title}` }).click();
    const desk = annotatorOn(page);
    await desk.ready();
    await desk.inspector.getByText("No marks yet").waitFor();

    // The quote, its speaker and its cue.
    await desk.selectByMouse(LET_ME_BE_CLEAR);
    await desk.toolbar.getByRole("button", { name: /^Direct/ }).click();
    await desk.outline.getByRole("heading", { name: "0 of 1 quote judged" }).waitFor();
    await desk.selectByMouse("stated");
    await desk.toolbar.getByRole("button", { name: /^Cue/ }).click();
    await expect.poll(() => desk.answer("Cue in the text"), soon).toBe("stated");
    await desk.inspector.getByRole("combobox", { name: "Credited to" }).fill("Rut");
    await desk.inspector.getByRole("option", { name: /^Mark Rutte/ }).click();

    // The verdict fills the answers behind it; a different answer makes a different verdict.
    await desk.inspector.getByRole("radio", { name: /Altered/ }).check();
    expect(await desk.answer("Occurrence")).toBe("Confirmed");
    expect(await desk.answer("Speaker")).toBe("Correct");
    expect(await desk.answer("Wording")).toBe("Altered");
    await desk.inspector.getByText("Altered needs evidence before the review can be finished.").waitFor();
    const wording = desk.inspector.getByLabel("Wording", { exact: true });
    await wording.selectOption({ label: "Marked edit" });
    await desk.inspector.getByText("You picked Altered. Still to answer: context.").waitFor();
    await desk.inspector.getByLabel("Context", { exact: true }).selectOption({ label: "Fair" });
    await desk.inspector.getByText(/^You picked Altered, but .*: rule 12 makes it Minor edits\.$/).waitFor();
    await desk.chip(/minor edits/).waitFor();
    await wording.selectOption({ label: "Altered" });
    await desk.chip(/, altered/).waitFor();

    // The record: the printed words beside it, word by word, what was added and what was dropped.
    await desk.inspector.getByRole("button", { name: "Paste an excerpt" }).click();
    const excerpt = "Let me be clear, as part of a peace deal Ukraine was never promised membership in NATO";
    await desk.inspector.getByLabel(/^Excerpt/).fill(excerpt);
    await desk.inspector.getByLabel("Address", { exact: true }).fill("record.example");
    await desk.inspector.getByLabel("Archived copy").fill("https://archive.example/1");
    await desk.inspector.getByText(/^Give a full address/).waitFor();
    await desk.inspector.getByLabel("Address", { exact: true }).fill("https://record.example/1");
    await desk.inspector.getByLabel("Grade").selectOption({ label: "Grade A" });
    await desk.article.focus();
    await desk.press("z");
    await desk.inspector.getByLabel("Archived copy").waitFor({ state: "hidden" });
    await desk.press("Shift+Z");
    await desk.inspector.getByLabel("Archived copy").waitFor();
    await desk.inspector.getByRole("button", { name: "Done" }).click();
    const card = desk.inspector.locator(".ev-card");
    await card.waitFor();
    expect(await card.textContent()).toMatch(/Grade A.*archived.*11 of 12 words/s);
    expect(await card.locator("dd ins").allTextContents()).toEqual(["added: a (end)"]);
    expect((await card.locator("dd del").allTextContents()).join(" ")).toContain("as part of a peace deal");

    await desk.inspector.getByLabel(/^Rationale/).fill("The condition “as part of a peace deal” is missing.");
    await desk.saved();

    // All of it is there again.
    await page.reload();
    await desk.ready();
    await desk.entry("Let me be clear").click();
    expect(await desk.answer("Wording")).toBe("Altered");
    expect(await desk.inspector.getByLabel(/^Rationale/).inputValue()).toContain("as part of a peace deal");
    await card.waitFor();
    await desk.chip(/Direct quote 1, credited to Mark Rutte, altered/).waitFor();
  });

  test("labels a block, adds a second stretch to a quote, removes it and brings it back", async () => {
    const { page, context } = await stage.newVisitor();
    await arriveSignedIn(context, stage.app, FRESH_REVIEWER);
    await page.goto("/queue");
    await page.getByRole("link", { name: `Start: ${SECOND_ARTICLE.title}` }).click();
    const desk = annotatorOn(page);
    await desk.ready();

    await desk.selectByMouse("Do you LOVE America?");
    await desk.toolbar.getByRole("button", { name: /^Block/ }).click();
    await page.getByRole("menuitem", { name: /Advert/ }).click();
    await desk.article.getByRole("button", { name: "Not the article: advert" }).waitFor();

    await desk.selectByMouse(MISATTRIBUTED[0]);
    await desk.toolbar.getByRole("button", { name: /^Direct/ }).click();
    await desk.selectByMouse(MISATTRIBUTED[1]);
    await desk.toolbar.getByRole("button", { name: /^Add/ }).click();
    const spans = desk.inspector.getByRole("region", { name: "Words of this mark" });
    await expect.poll(() => spans.getByRole("listitem").count(), soon).toBe(2);

    await desk.inspector.getByRole("button", { name: "Remove this quote" }).click();
    await desk.outline.getByRole("heading", { name: "No quotes yet" }).waitFor();
    await expectFocus(desk.article);
    await page.locator(".undo-offer").getByRole("button", { name: /Undo/ }).click();
    await desk.outline.getByRole("heading", { name: "0 of 1 quote judged" }).waitFor();
    await desk.saved();

    await page.reload();
    await desk.ready();
    await desk.entry("The United States does not believe").click();
    await expect.poll(() => spans.getByRole("listitem").count(), soon).toBe(2);
    await desk.article.getByRole("button", { name: "Not the article: advert" }).waitFor();
    await desk.inspector.getByRole("button", { name: "Remove this quote" }).click();
    await desk.saved();
  });
});

describe("a reviewer with a keyboard alone", () => {
  test("sees the real text, every character of it", async () => {
    const { page, context } = await stage.newVisitor();
    await arriveSignedIn(context, stage.app, FRESH_REVIEWER);
    await page.goto("/queue");
    await page
      .getByRole("link", { name: new RegExp(SECOND_ARTICLE.title) })
      .first()
      .click();
    const desk = annotatorOn(page);
    await desk.ready();
    const { text, blocks } = documentFromText(canonicalText(SECOND_ARTICLE.text));
    expect(await desk.blocks()).toEqual(blocks.map(({ start, end }) => text.slice(start, end)));
    expect((await desk.blocks()).join("\n")).toContain("part of NATO,”\u00a0Rutte said");
  });

  test("does a whole review, is told what is missing, and submits it", async () => {
    const { page, context } = await stage.newVisitor();
    await arriveSignedIn(context, stage.app, FRESH_REVIEWER);
    await page.goto("/queue");
    await page.getByRole("link", { name: `Continue: ${SECOND_ARTICLE.title}` }).focus();
    await page.keyboard.press("Enter");
    const desk = annotatorOn(page);
    await desk.ready();
    const { inspector } = desk;

    // F6 goes from region to region: bar, outline, article.
    await desk.press("F6", "F6", "F6");
    await expectFocus(desk.article);

    // Quote, speaker and cue: three selections, three letters.
    await desk.selectByKeyboard(MISATTRIBUTED[2]);
    await desk.press("d");
    await inspector.getByRole("heading", { name: "Quote 1 of 1" }).waitFor();
    await desk.press("Control+Shift+ArrowRight", "s", "Control+Shift+ArrowRight", "Control+Shift+ArrowRight");
    await expect.poll(() => desk.answer("Speaker in the text"), soon).toBe("he");
    await desk.press("c");

    // 6 asks who said it, and takes one there.
    await desk.press("6");
    const saidBy = inspector.getByRole("combobox", { name: "Said by" });
    await expectFocus(saidBy);
    await page.keyboard.type("Hegs");
    await inspector.getByRole("option", { name: /Pete Hegseth/ }).waitFor();
    await desk.press("Enter");
    await expect.poll(() => saidBy.inputValue(), soon).toBe("Pete Hegseth");
    expect(await desk.answer("Speaker")).toBe("Wrong");
    await desk.press("Escape");
    await expectFocus(desk.article);

    // Undo takes the name back, redo returns it.
    await desk.press("z");
    await expect.poll(() => saidBy.inputValue(), soon).toBe("");
    await desk.press("Shift+Z");
    await expect.poll(() => saidBy.inputValue(), soon).toBe("Pete Hegseth");

    // A second quote, of which nothing more is said yet.
    await desk.selectByKeyboard(MISATTRIBUTED[0]);
    await desk.press("d");
    await inspector.getByRole("heading", { name: "Quote 1 of 2" }).waitFor();

    // A block label by B and its letter.
    await desk.selectByKeyboard("Submit a Comment");
    await desk.press("b");
    await page.getByRole("menu", { name: "Label this block" }).waitFor();
    await desk.press("u");
    await desk.article.getByRole("button", { name: "Not the article: comment form" }).waitFor();
    await desk.saved();

    // Submitting is refused with a list; each line leads to its mark.
    await desk.finish();
    const missing = page.getByRole("region", { name: /Still missing/ });
    await missing.waitFor();
    const lines = await missing.getByRole("listitem").allTextContents();
    expect(lines).toEqual([
      expect.stringMatching(/^Quote 1: give a verdict\./),
      expect.stringMatching(/^Quote 1: say who it is credited to/),
      expect.stringMatching(/^Quote 2: add the evidence for this verdict/),
    ]);

    // The first: a verdict, and a name for the speaker.
    await missing.getByRole("link", { name: /credited to/ }).focus();
    await desk.press("Enter");
    await inspector.getByRole("heading", { name: "Quote 1 of 2" }).waitFor();
    await expectFocus(desk.article);
    await desk.press("9", "s");
    const credited = inspector.getByRole("combobox", { name: "Credited to" });
    await expectFocus(credited);
    await page.keyboard.type("Rutte");
    await inspector.getByRole("option", { name: /^Mark Rutte/ }).waitFor();
    await desk.press("Enter");
    await expect.poll(() => credited.inputValue(), soon).toBe("Mark Rutte");
    await desk.chip(/quote 1, credited to Mark Rutte, cannot be checked/).waitFor();

    // The second: its evidence, a stored passage that names somebody else.
    await missing.getByRole("link", { name: /add the evidence/ }).focus();
    await desk.press("Enter");
    await inspector.getByRole("heading", { name: "Quote 2 of 2" }).waitFor();
    await desk.press("s");
    await expectFocus(credited);
    await page.keyboard.type("Rutte");
    await inspector.getByRole("option", { name: /^Mark Rutte/ }).waitFor();
    await desk.press("Enter", "Escape", "e");
    await expectFocus(inspector.getByRole("button", { name: "Choose a passage" }));
    await desk.press("Enter");
    await inspector.getByRole("button", { name: "Use this passage" }).focus();
    await desk.press("Enter");
    const card = inspector.locator(".ev-card");
    await card.getByText("speaker differs").waitFor();
    expect(await card.textContent()).toContain("18 of 18 words");

    await expectFocus(inspector.getByRole("button", { name: "Choose a passage" }));
    await desk.press("Escape", "r");
    await expectFocus(inspector.getByLabel(/^Rationale/));
    await page.keyboard.insertText("“He” is Rutte here; the words are Hegseth’s.");
    await desk.press("Escape");
    await desk.saved();

    // J and K go from mark to mark, N to what is left.
    await expectFocus(desk.article);
    await desk.press("k");
    await inspector.getByRole("heading", { name: "Quote 2 of 2" }).waitFor({ state: "hidden" });
    await desk.press("n");
    await page.getByText("Every quote is judged").waitFor({ state: "attached" });
    await desk.outline.getByText("Nothing is missing.").waitFor();

    await desk.finish();
    const dialog = page.getByRole("dialog", { name: "Finish this review?" });
    await dialog.waitFor();
    await dialog.getByRole("button", { name: "Finish", exact: true }).focus();
    await desk.press("Enter");
    await page.waitForURL("**/queue");
    const submitted = page.getByRole("region", { name: /Submitted/ });
    expect(await submitted.textContent()).toContain(SECOND_ARTICLE.title);

    // Afterwards it can be read, and no longer changed.
    await submitted.getByRole("link", { name: SECOND_ARTICLE.title }).click();
    await desk.ready();
    await page.getByText("submitted").first().waitFor();
    expect(await page.getByRole("button", { name: "Finish review" }).count()).toBe(0);
    await desk.article.focus();
    await desk.press("j", "Backspace");
    await desk.chip(/Direct quote 2, credited to Mark Rutte, misattributed, said by Pete Hegseth/).waitFor();
  });
});
