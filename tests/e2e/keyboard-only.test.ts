import { beforeAll, describe, expect, test } from "vitest";
import { type Annotator, annotatorOn, expectFocus } from "./support/annotator";
import { bringIn } from "./support/bring-in";
import { arriveSignedIn, FRESH_REVIEWER } from "./support/sign-in";
import { PATIENCE_MS, setStage } from "./support/stage";
import type { StoredReview } from "./support/wire";

const stage = setStage();
const soon = { timeout: PATIENCE_MS };

const TITLE = "Harbour pier to open in May";
const FIRST_HALF = "“We will open the pier in May,”";
const SECOND_HALF = "“and we will not wait for the council.”";
const NEXT = "“Residents were told in time,”";
const AFTER = "“Nobody was surprised.”";
const MIXED = "called the plan “sound” and said it was “ready to begin at once”";
const COMB = "“the comb”";
const CONTENT = `${TITLE}

${FIRST_HALF} Mayor Ines Holt said on Monday, ${SECOND_HALF}

${NEXT} she added. ${AFTER}

The works director ${MIXED}. Divers call the old pier ${COMB}.
`;

let desk: Annotator;
let review: StoredReview;
beforeAll(async () => {
  const visitor = await stage.newVisitor({ reducedMotion: "reduce" });
  await arriveSignedIn(visitor.context, stage.app, FRESH_REVIEWER);
  review = await bringIn(stage.database, FRESH_REVIEWER, { title: TITLE, content: CONTENT });
  desk = annotatorOn(visitor.page);
  await visitor.page.goto(`/reviews/${review.id}`);
  await desk.ready();
});

type Stored = { readonly type: string; readonly form: string | null; readonly words: string };

/** The marks that stand, as the database has them, in the order of the text. */
async function marks(): Promise<Stored[]> {
  await desk.saved();
  const rows = await stage.database.query<{
    type: string;
    attributes: { form?: string };
    spans: { start: number; end: number }[];
  }>(
    `SELECT "type", "attributes", "spans" FROM "Annotation" WHERE "reviewId" = $1 AND "removedAt" IS NULL
      ORDER BY ("spans"->0->>'start')::int, "sequence"`,
    [review.id],
  );
  return rows.map(({ type, attributes, spans }) => ({
    type,
    form: attributes.form ?? null,
    words: spans.map(({ start, end }) => review.text.slice(start, end)).join(" … "),
  }));
}

const quotes = async () => (await marks()).filter(({ type }) => type === "quote").map(({ words }) => words);

describe("without a pointer, and never without a focus,", () => {
  test("a quotation is found and marked, with its speaker, its cue and its second half", async () => {
    const { page } = desk;
    await page.keyboard.press("Tab");
    await expectFocus(page.getByRole("link", { name: "Skip to the article" }));
    await page.keyboard.press("Enter");
    await desk.article.focus();
    await desk.steps("Control+Home", "p");
    expect(await desk.selection()).toBe(FIRST_HALF);
    await desk.steps("d");
    for (let words = 0; words < 3; words++) await desk.steps("Control+Shift+ArrowRight");
    await desk.steps("s");
    await expect.poll(() => desk.answer("Speaker in the text"), soon).toBe("Mayor Ines Holt");
    await desk.steps("Control+Shift+ArrowRight", "c");
    await expect.poll(() => desk.answer("Cue in the text"), soon).toBe("said");
    await desk.steps("Shift+A");
    expect(await marks()).toEqual([
      { type: "quote", form: "direct", words: `${FIRST_HALF} … ${SECOND_HALF}` },
      { type: "source", form: null, words: "Mayor Ines Holt" },
      { type: "cue", form: null, words: "said" },
    ]);
  });

  test("it is judged and backed with evidence", async () => {
    const { page, inspector } = desk;
    await desk.steps("3");
    await desk.chip(/^Direct quote 1, .*altered/).waitFor();
    await desk.steps("e");
    await expectFocus(inspector.getByRole("button", { name: "Choose a passage" }));
    await desk.steps("Tab", "Enter");
    await expectFocus(inspector.getByLabel(/^Excerpt/));
    await page.keyboard.insertText("We may open the pier in May, and we will not wait for the council.");
    await tabTo("Grade");
    await desk.steps("ArrowUp");
    await tabTo("Address");
    await page.keyboard.type("https://council.example/minutes");
    await tabTo("Done");
    await desk.steps("Enter");
    await inspector.locator(".ev-card").waitFor();
    await desk.steps("Escape");
    await expectFocus(desk.article);
    await desk.saved();
    const evidence = await stage.database.query(
      `SELECT "url", "grade" FROM "Evidence" WHERE "reviewId" = $1`,
      [review.id],
    );
    expect(evidence).toEqual([{ url: "https://council.example/minutes", grade: "A" }]);
  });

  test("a question about it reaches the admins, and a question about the article is answered", async () => {
    const { page, inspector } = desk;
    await desk.steps("Shift+H");
    await expectFocus(inspector.getByLabel("New comment"));
    expect(await inspector.getByRole("checkbox", { name: /^Needs help/ }).isChecked()).toBe(true);
    await page.keyboard.type("Is this the mayor or her office?");
    await desk.steps("Control+Enter", "Escape");
    await expectFocus(desk.article);

    await desk.steps("g");
    const question = inspector.getByRole("combobox").first();
    await expectFocus(question);
    await page.keyboard.press("ArrowDown");
    const grounds = inspector.getByLabel(/^The sentence this rests on/).first();
    await grounds.waitFor();
    await desk.steps("Tab");
    await expectFocus(grounds);
    await page.keyboard.type("The mayor is quoted without a date.");
    await desk.steps("Escape");
    await expectFocus(desk.article);
    await desk.saved();
    expect(
      await stage.database.query(`SELECT "text", "needsHelp" FROM "Comment" WHERE "reviewId" = $1`, [
        review.id,
      ]),
    ).toEqual([{ text: "Is this the mayor or her office?", needsHelp: true }]);
    expect(
      await stage.database.query(`SELECT "justification" FROM "Signal" WHERE "reviewId" = $1`, [review.id]),
    ).toEqual([{ justification: "The mayor is quoted without a date." }]);
  });

  test("the codebook is searched, and an entry opened", async () => {
    const { page, inspector } = desk;
    await desk.steps("o");
    await expectFocus(inspector.getByRole("combobox", { name: /Search the codebook/ }));
    await page.keyboard.type("truncated");
    await inspector.getByRole("option").first().waitFor();
    await desk.steps("ArrowDown", "ArrowUp", "Enter");
    await inspector.locator(".codebook-opened").getByText("Truncated").first().waitFor();
    await desk.steps("Escape");
    await expectFocus(desk.article);
    await desk.steps("v", "Escape");
  });

  test("an end is moved by character, word and sentence", async () => {
    await desk.steps("Control+Home", "p", "p", "p", "d");
    expect((await quotes())[1]).toBe(NEXT);
    const moved = async (...keys: string[]) => {
      await desk.steps(...keys);
      return (await quotes())[1];
    };
    expect(await moved("]")).toBe(`${NEXT} she`);
    expect(await moved("]", "-")).toBe(`${NEXT} she adde`);
    expect(await moved("=", "[", "[")).toBe(NEXT);
    expect(await moved("Alt+]")).toBe(`${NEXT} she added.`);
    expect(await moved("[", "[", "[")).toBe(NEXT);
    expect(await moved("Shift+]", "Shift+]")).toBe(NEXT.slice(NEXT.indexOf("were")));
    expect(await moved("Shift+[")).toBe(NEXT.slice(1));
    expect(await moved("Shift+-")).toBe(NEXT);
  });

  test("quotes are joined and split, and a mixed quote is marked with the quotations in it", async () => {
    await desk.steps("p");
    expect(await desk.selection()).toBe(AFTER);
    await desk.steps("d", "k");
    expect((await quotes()).slice(1)).toEqual([NEXT, AFTER]);
    await desk.steps("Shift+J");
    expect((await quotes()).slice(1)).toEqual([`${NEXT} … ${AFTER}`]);
    await desk.steps("Shift+S");
    expect((await quotes()).slice(1)).toEqual([NEXT, AFTER]);

    await desk.selectByKeyboard(MIXED);
    await desk.steps("m", "Shift+F");
    expect((await marks()).filter(({ form }) => form === "mixed" || form === "direct_fragment")).toEqual([
      { type: "quote", form: "mixed", words: MIXED },
      { type: "quote", form: "direct_fragment", words: "“sound”" },
      { type: "quote", form: "direct_fragment", words: "“ready to begin at once”" },
    ]);
  });

  test("a mark becomes another kind of mark, is made what it was, and changed once more", async () => {
    await desk.steps("Control+End", "Shift+P");
    expect(await desk.selection()).toBe(COMB);
    const comb = async () => (await marks()).at(-1);
    await desk.steps("d");
    expect(await comb()).toEqual({ type: "quote", form: "direct", words: COMB });
    await desk.steps("t", "u");
    await expectFocus(desk.article);
    expect(await comb()).toEqual({ type: "not_speech", form: null, words: COMB });
    await desk.steps("z");
    expect(await comb()).toEqual({ type: "quote", form: "direct", words: COMB });
    await desk.steps("Shift+Z");
    expect(await comb()).toEqual({ type: "not_speech", form: null, words: COMB });
    await desk.steps("Backspace", "z");
    expect(await comb()).toEqual({ type: "not_speech", form: null, words: COMB });
  });

  test("a key is given to a command, and is still its key after a reload", async () => {
    const { page } = desk;
    await desk.steps("?");
    const dialog = page.getByRole("dialog", { name: "Keys" });
    await dialog.waitFor();
    await page.keyboard.type("Indirect quote");
    await tabTo("Change the key: Indirect quote");
    await desk.steps("Enter");
    await expectFocus(dialog.getByRole("textbox", { name: /^New key: Indirect quote/ }));
    await desk.steps(";");
    await dialog.getByText(/^Saved\. Your keys/).waitFor();
    await desk.steps("Escape");
    await dialog.waitFor({ state: "hidden" });
    await expectFocus(desk.article);

    await page.reload();
    await desk.ready();
    await desk.selectByKeyboard("Harbour pier");
    await desk.steps(";");
    expect((await marks())[0]).toEqual({ type: "quote", form: "indirect", words: "Harbour pier" });
    await desk.steps("z");
    expect((await quotes())[0]).toBe(`${FIRST_HALF} … ${SECOND_HALF}`);
  });

  test("a control that goes with what it did leaves the focus where it was, or beside it", async () => {
    const { page, inspector } = desk;
    const enter = async (name: string | RegExp) => {
      await inspector.getByRole("button", { name }).first().focus();
      await page.keyboard.press("Enter");
    };
    await desk.article.focus();
    await desk.steps("Control+Home", "j");
    for (const [name, heading] of [
      ["Next quote", /^Quote 2 of/],
      ["Previous quote", /^Quote 1 of/],
    ] as const) {
      await enter(name);
      await inspector.getByRole("heading", { name: heading }).waitFor();
      await expectFocus(inspector.getByRole("button", { name }));
    }
    await enter(/^Take off: “and we will not wait/);
    await expectFocus(inspector);
    await enter(/^Remove evidence/);
    await expectFocus(inspector.getByRole("button", { name: "Choose a passage" }));
    await enter(/^Remove the comment/);
    await expectFocus(inspector.getByLabel("New comment"));
    await enter("Remove this quote");
    await expectFocus(desk.article);
    await desk.steps("z", "z", "z", "z");
    expect((await quotes())[0]).toBe(`${FIRST_HALF} … ${SECOND_HALF}`);
  });

  test("what is missing is found and answered, and the review handed in", async () => {
    const { page, inspector } = desk;
    const dialog = page.getByRole("dialog", { name: "Finish this review?" });
    const missing = page.getByRole("region", { name: /Still missing/ });
    for (let lines = 0; lines < 20; lines++) {
      // The list takes the keyboard when it opens; while it stands, the key leads to the next mark at once.
      const stood = await missing.isVisible();
      await desk.steps("Control+Enter");
      await dialog.or(missing).first().waitFor();
      if (await dialog.isVisible()) break;
      const line = missing.getByRole("link").first();
      const asked = await line.textContent();
      if (!stood) {
        await expectFocus(line);
        await desk.steps("Enter");
      }
      await expectFocus(desk.article);
      if (asked?.includes("verdict")) await desk.steps("9");
      else {
        await desk.steps("s");
        await page.keyboard.type("Ines Holt");
        await inspector
          .getByRole("option", { name: /Ines Holt/ })
          .first()
          .waitFor();
        await desk.steps("Enter", "Escape");
      }
      await desk.saved();
    }
    await tabTo("Finish");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/queue");
    expect(await page.getByRole("region", { name: /Submitted/ }).textContent()).toContain(TITLE);
  });
});

/** Goes on from control to control until one of this name has the focus. */
async function tabTo(name: string): Promise<void> {
  for (let presses = 0; presses < 20; presses++) {
    await desk.steps("Tab");
    const label = await desk.page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null;
      return element?.ariaLabel ?? element?.labels?.[0]?.textContent ?? element?.textContent ?? "";
    });
    if (label.trim().startsWith(name)) return;
  }
  throw new Error(`Tab does not lead to “${name}”.`);
}
