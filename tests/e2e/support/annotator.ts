import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { PATIENCE_MS } from "./stage";

/** The annotator as a reviewer's hands and eyes meet it. */
export type Annotator = ReturnType<typeof annotatorOn>;

export function annotatorOn(page: Page) {
  const article = page.getByRole("textbox", { name: "Article text" });
  const inspector = page.getByRole("complementary", { name: "Inspector" });
  const outline = page.getByRole("navigation", { name: "Outline of marks" });

  return {
    page,
    article,
    inspector,
    outline,
    toolbar: page.getByRole("toolbar", { name: "Mark the selected words" }),

    /**
     * The editor has taken the place of the still markup, so keys and presses are
     * heard, and what is suggested has been worked out: nothing moves by itself now.
     */
    async ready() {
      await article.waitFor();
      await page.locator('.annotator:not([data-suggesting="waiting"])').waitFor();
    },

    /** Every change has been acknowledged, and the screen says so. */
    async saved() {
      await page.locator('[data-unsaved="0"]').waitFor();
      await page
        .locator(".save")
        .getByText(/^Saved/)
        .waitFor();
    },

    /** One press after another, as they are printed on the keys. */
    async press(...keys: string[]) {
      for (const key of keys) await page.keyboard.press(key);
    },

    /** The same, and after each press the focus must be somewhere, and be seen there. */
    async steps(...keys: string[]) {
      for (const key of keys) {
        await page.keyboard.press(key);
        expect([key, await page.evaluate(whereFocusIs)]).toEqual([key, "seen"]);
      }
    },

    /** Finds the words as a keyboard does: "/", the words, Enter, Escape. They are then selected. */
    async selectByKeyboard(words: string) {
      await article.focus();
      await page.keyboard.press("/");
      const find = page.getByLabel("Find in the article");
      await expectFocus(find);
      await page.keyboard.insertText(words);
      await page.keyboard.press("Enter");
      await page.keyboard.press("Escape");
      await expectFocus(article);
    },

    /** Asks to hand the review in. The button can be pressed while something is missing: it says what. */
    async finish() {
      await page.getByRole("button", { name: "Finish review" }).focus();
      await page.keyboard.press("Enter");
    },

    /** Drags over the words once they stand still, from before the first letter to after the last. */
    async selectByMouse(words: string) {
      await scrollTo(article, words);
      const { from, to } = await restingEndsOf(article, words);
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
      await page.mouse.move(to.x, to.y, { steps: 4 });
      await page.mouse.up();
      await this.toolbar.waitFor();
    },

    /** Takes hold of an end of the mark in hand ("start 0", "end 0") and leaves it on a letter of the words. */
    async dragEnd(grip: string, words: string, index: number) {
      const handle = page.locator(`[data-grip="${grip}"]`);
      await handle.waitFor({ state: "attached" });
      const { at, aside } = await handle.evaluate(gripOf);
      const { from } = await endsOf(article, words, index);
      await page.mouse.move(at.x, at.y);
      await page.mouse.down();
      await page.mouse.move((at.x + from.x) / 2, (at.y + from.y) / 2, { steps: 3 });
      await page.mouse.move(from.x + aside.x, from.y + aside.y, { steps: 3 });
      await page.mouse.up();
    },

    /** What is selected, as the browser would copy it. */
    selection: () => page.evaluate(() => getSelection()?.toString() ?? ""),

    /** The words of the screen's own picture of the article, block by block, without chips and notes. */
    blocks: () => article.evaluate(readBlocks),

    /** The line of a mark in the outline. */
    entry: (words: string) => outline.getByRole("link").filter({ hasText: words }),

    /** What one of the questions behind the verdict is answered with: the answer's word. */
    answer: (question: string) =>
      inspector
        .getByLabel(question, { exact: true })
        .evaluate((select) => (select as HTMLSelectElement).selectedOptions[0]?.textContent),

    /** The verdict as the mark's chip names it. */
    chip: (name: RegExp) => article.getByRole("button", { name }),
  };
}

/** Runs in the page: "seen", or what is wrong with where the focus is once two frames have been drawn. */
async function whereFocusIs(): Promise<string> {
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  const { activeElement: element } = document;
  if (!element || element === document.body) return "lost";
  const name = `${element.outerHTML.slice(0, 80)} …`;
  const { width, height } = element.getBoundingClientRect();
  if (width * height === 0) return `nowhere: ${name}`;
  // In the article that is the caret; elsewhere a line around it, or around what it is a part of.
  if (element.matches(".article-text")) return "seen";
  const around = [element, element.nextElementSibling, element.parentElement, element.closest(".field")];
  const lined = around.some((one) => one && getComputedStyle(one).outlineStyle !== "none");
  return lined ? "seen" : `without a line: ${name}`;
}

/** Waits until the element has the focus. */
export async function expectFocus(element: Locator): Promise<void> {
  await expect
    .poll(() => element.evaluate((one) => one === document.activeElement), { timeout: PATIENCE_MS })
    .toBe(true);
}

function readBlocks(article: Element): string[] {
  return [...article.querySelectorAll(".t")].map((block) => {
    const copy = block.cloneNode(true) as Element;
    for (const widget of copy.querySelectorAll(".ProseMirror-widget")) widget.remove();
    return copy.textContent ?? "";
  });
}

type Point = { readonly x: number; readonly y: number };

async function scrollTo(article: Locator, words: string): Promise<void> {
  await article.evaluate(rangeOver, { words, index: 0, scroll: true });
}

async function endsOf(article: Locator, words: string, index = 0): Promise<{ from: Point; to: Point }> {
  const ends = await article.evaluate(rangeOver, { words, index, scroll: false });
  if (!ends) throw new Error(`The article does not show “${words}”.`);
  return ends;
}

/** Where the words are once they have been there for two frames. */
async function restingEndsOf(article: Locator, words: string): Promise<{ from: Point; to: Point }> {
  let before = await endsOf(article, words);
  await expect
    .poll(
      async () => {
        await article.evaluate(waitTwoFrames);
        const now = await endsOf(article, words);
        const still = now.from.x === before.from.x && now.from.y === before.from.y;
        before = now;
        return still;
      },
      { timeout: PATIENCE_MS, interval: 0 },
    )
    .toBe(true);
  return before;
}

/** Runs in the page. */
async function waitTwoFrames(): Promise<void> {
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
}

/** Runs in the page: where a handle is taken hold of, and how far that is from the end of the words. */
function gripOf(handle: HTMLElement | SVGElement): { at: Point; aside: Point } {
  const own = handle.getBoundingClientRect();
  const stem = (handle.parentElement as HTMLElement).getBoundingClientRect();
  const at = { x: own.x + own.width / 2, y: own.y + own.height / 2 };
  return { at, aside: { x: at.x - stem.x - stem.width / 2, y: at.y - stem.y - stem.height / 2 } };
}

/** Runs in the page: where the first letter of the words, or the one named, and the last are on the screen. */
function rangeOver(
  article: Element,
  { words, index, scroll }: { words: string; index: number; scroll: boolean },
) {
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(".ProseMirror-widget") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const nodes: { node: Node; start: number }[] = [];
  let text = "";
  while (walker.nextNode()) {
    nodes.push({ node: walker.currentNode, start: text.length });
    text += walker.currentNode.textContent;
  }
  const at = text.indexOf(words);
  if (at < 0) return null;
  const letter = (offset: number) => {
    const found = nodes.findLast(({ start }) => start <= offset);
    if (!found) throw new RangeError("outside the article");
    const range = document.createRange();
    range.setStart(found.node, offset - found.start);
    range.setEnd(found.node, offset - found.start + 1);
    return range;
  };
  const first = letter(at + index);
  if (scroll) {
    first.startContainer.parentElement?.scrollIntoView({ block: "center", behavior: "instant" });
    return null;
  }
  const [left, right] = [
    first.getBoundingClientRect(),
    letter(at + words.length - 1).getBoundingClientRect(),
  ];
  return {
    from: { x: left.left + 0.5, y: left.top + left.height / 2 },
    to: { x: right.right - 0.5, y: right.top + right.height / 2 },
  };
}
