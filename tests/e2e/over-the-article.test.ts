/** What is drawn over the article, in a real browser: handles that are dragged, lines to speaker and cue. */
import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { describeSpan } from "@/lib/core/anchoring/describe-span";
import type { Annotation } from "@/lib/core/annotation/annotation";
import { canonicalText } from "@/lib/core/text/canonical-text";
import { type Span, span } from "@/lib/core/text/offsets";
import { documentFromText } from "@/lib/core/text/text-blocks";
import { EMPTY, reviewView } from "@/tests/components/annotator/desk";
import { uuid } from "@/tests/support/arbitrary-layer";
import { setAnnotatorAlone } from "./support/annotator-alone";
import { expectAccessible } from "./support/axe";

const LONG = "This paragraph says nothing and takes room, so that others leave the screen. ".repeat(8).trim();
const TEXT = canonicalText(
  [
    "A heading",
    "The mayor was asked about the bridge on Monday morning, in the hall and in front of many people. “We will build the bridge this year,” the mayor said. “It is a fine bridge.”",
    ...Array.from({ length: 12 }, () => LONG),
    "“And a tunnel,” she told us.",
  ].join("\n\n"),
);

const WORDS = {
  direct: "“We will build the bridge this year,”",
  speaker: "the mayor",
  cue: "said",
  far: "“And a tunnel,”",
};
const ids = { direct: uuid(101), speaker: uuid(102), cue: uuid(103), far: uuid(104) };

function placeOf(words: string): Span {
  const start = TEXT.indexOf(words);
  if (start < 0) throw new Error(`Not in the text: ${words}`);
  return span(start, start + words.length);
}

function mark(name: keyof typeof WORDS): Annotation {
  const base = {
    id: ids[name],
    spans: [describeSpan(TEXT, placeOf(WORDS[name]))],
    origin: "manual" as const,
  };
  if (name === "speaker") return { ...base, type: "source", attributes: {} };
  return name === "cue"
    ? { ...base, type: "cue", attributes: {} }
    : { ...base, type: "quote", attributes: { form: "direct" } };
}

const link = (number: number, quote: string, role: "source" | "cue", targetId: string) => ({
  id: uuid(number),
  annotationId: quote,
  role,
  targetId,
});

const review = reviewView({
  document: documentFromText(TEXT),
  layer: {
    ...EMPTY,
    annotations: (["direct", "speaker", "cue", "far"] as const).map(mark),
    links: [
      link(201, ids.direct, "source", ids.speaker),
      link(202, ids.direct, "cue", ids.cue),
      link(203, ids.far, "source", ids.speaker),
    ],
  },
});

const alone = setAnnotatorAlone();

/** Opens the review with the quote in hand; `editable: false` as a submitted one. */
const open = (options: BrowserContextOptions = {}, editable = true): Promise<Page> =>
  alone.open({ ...review, editable }, options);

const chip = (page: Page, name: RegExp) => page.locator(".article-text").getByRole("button", { name });

async function take(page: Page, name = /quote 1/i): Promise<void> {
  await chip(page, name).click();
  await page.locator(".end-handle").first().waitFor({ state: "attached" });
}

type Point = { readonly x: number; readonly y: number };

/** Where a handle is taken hold of, and how far that is from the end of the words. */
async function grip(page: Page, name: string): Promise<{ at: Point; aside: Point }> {
  const handle = page.locator(`[data-grip="${name}"]`);
  const box = await handle.evaluate((element) => {
    const own = element.getBoundingClientRect();
    const stem = (element.parentElement as HTMLElement).getBoundingClientRect();
    return {
      at: { x: own.x + own.width / 2, y: own.y + own.height / 2 },
      end: { x: stem.x + stem.width / 2, y: stem.y + stem.height / 2 },
    };
  });
  return { at: box.at, aside: { x: box.at.x - box.end.x, y: box.at.y - box.end.y } };
}

/** The middle of a letter of the words. */
function letter(page: Page, words: string, index: number): Promise<Point> {
  return page.locator(".article-text").evaluate(
    (article, { words, index }) => {
      const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT, (node) =>
        node.parentElement?.closest(".ProseMirror-widget")
          ? NodeFilter.FILTER_REJECT
          : NodeFilter.FILTER_ACCEPT,
      );
      while (walker.nextNode()) {
        const at = walker.currentNode.textContent?.indexOf(words) ?? -1;
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(walker.currentNode, at + index);
        range.setEnd(walker.currentNode, at + index + 1);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }
      throw new Error(`Not on the screen: ${words}`);
    },
    { words, index },
  );
}

/** Takes a handle to the letter without letting go. */
async function dragTo(page: Page, name: string, to: Point): Promise<void> {
  const { at, aside } = await grip(page, name);
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move((at.x + to.x) / 2, (at.y + to.y) / 2, { steps: 3 });
  await page.mouse.move(to.x + aside.x, to.y + aside.y, { steps: 3 });
  await page.evaluate(() => window.bench.quiet());
}

/** The words of the mark as the server was last told. */
const told = () =>
  alone.operations
    .flatMap((operation) => (operation.type === "setSpans" ? [operation.spans] : []))
    .map((spans) => spans.map(({ exact }) => exact).join(" … "));

describe("a handle", () => {
  test("takes the end to the border of a word, in one operation once it is let go", async () => {
    const page = await open();
    await take(page);
    await dragTo(page, "end 0", await letter(page, "build the", 3));
    expect(await page.evaluate(() => [...CSS.highlights.keys()])).toEqual(["mark-loses"]);
    expect(told()).toEqual([]);
    await page.mouse.up();
    await expect.poll(told).toEqual(["“We will build"]);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    await page.context().close();
  });

  test("goes by letters with Alt, and outwards as well", async () => {
    const page = await open();
    await take(page);
    await page.keyboard.down("Alt");
    await dragTo(page, "start 0", await letter(page, "many people", 6));
    await page.mouse.up();
    await page.keyboard.up("Alt");
    await expect
      .poll(told)
      .toEqual([expect.stringMatching(/^e?ople\. “We will build the bridge this year,”$/)]);
    await page.context().close();
  });

  test("is let go of by Escape: nothing has changed, and the mark is still in hand", async () => {
    const page = await open();
    await take(page);
    await dragTo(page, "end 0", await letter(page, "build the", 3));
    await page.keyboard.press("Escape");
    await page.mouse.up();
    await page.evaluate(() => window.bench.quiet());
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    expect(await page.locator(".end-handle").count()).toBe(2);
    expect(told()).toEqual([]);
    await page.context().close();
  });

  test("keeps to the words of the block at the pointer's height, over chips, notes and margins", async () => {
    const page = await open();
    await take(page);
    const { y } = await letter(page, "This paragraph", 0);
    const { x: left } = (await page.locator(".read").boundingBox()) ?? { x: 0 };
    await dragTo(page, "end 0", { x: left + 4, y: y + 2 });
    await page.mouse.up();
    await expect.poll(() => told().length).toBe(1);
    // The first word, or the end of the block before it: nothing that lies further on.
    expect(told()[0]?.length).toBeLessThan(TEXT.indexOf(LONG) + 8 - placeOf(WORDS.direct).start);
    await page.context().close();
  });

  test("is for a finger too, and large enough for one", async () => {
    const page = await open({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    await chip(page, /quote 1/i).tap();
    await page.locator(".end-handle").first().waitFor({ state: "attached" });
    await page.evaluate(() => window.bench.quiet());
    const size = await page
      .locator("[data-grip]")
      .first()
      .evaluate((element) => {
        const { width, height } = element.getBoundingClientRect();
        return Math.min(width, height);
      });
    expect(size).toBeGreaterThanOrEqual(44);
    const { at, aside } = await grip(page, "end 0");
    const to = await letter(page, "build the", 3);
    const finger = await page.context().newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", points: Point[]) =>
      finger.send("Input.dispatchTouchEvent", { type, touchPoints: points });
    await touch("touchStart", [at]);
    await touch("touchMove", [{ x: at.x, y: at.y - 4 }]);
    await touch("touchMove", [{ x: to.x + aside.x, y: to.y + aside.y }]);
    await page.evaluate(() => window.bench.quiet());
    await touch("touchEnd", []);
    await expect.poll(told).toEqual(["“We will build"]);
    await page.context().close();
  });

  test("is none in a review that is closed", async () => {
    const page = await open({}, false);
    await chip(page, /quote 1/i).click();
    await page.locator(".connectors .held path").first().waitFor({ state: "attached" });
    await page.evaluate(() => window.bench.quiet());
    expect(await page.locator(".end-handle").count()).toBe(0);
    await page.context().close();
  });
});

describe("a line", () => {
  /** Whether any upright stroke of the lines stands among the words. */
  const uprightInside = (page: Page) =>
    page.evaluate(() => {
      const width = document.querySelector(".connectors")?.getBoundingClientRect().width ?? 0;
      const paths = [...document.querySelectorAll<SVGPathElement>(".connectors g path:first-child")];
      return paths.some((path) => {
        const d = path.getAttribute("d") ?? "";
        return [...d.matchAll(/ (-?[\d.]+) [-\d.]+V/g)].some(([, x]) => Number(x) > 0 && Number(x) < width);
      });
    });

  test("leads from the quote in hand to its speaker and cue, and beside the words", async () => {
    const page = await open({ viewport: { width: 700, height: 700 } });
    await take(page);
    await page.evaluate(() => window.bench.quiet());
    const drawn = (className: string) => page.locator(`.connectors .held .${className}`).getAttribute("d");
    expect(await drawn("brackets")).toMatch(/^M/);
    expect(await drawn("dots")).toMatch(/^M/);
    expect(await uprightInside(page)).toBe(false);
    await page.keyboard.press("Escape");
    await page.evaluate(() => window.bench.quiet());
    expect(await drawn("brackets")).toBe("");
    await page.context().close();
  });

  test("is shown for the mark under the pointer, without moving a word", async () => {
    const page = await open();
    const before = await letter(page, "many people", 0);
    await chip(page, /quote 1/i).hover();
    await expect.poll(() => page.locator(".connectors .hovered .brackets").getAttribute("d")).toMatch(/^M/);
    expect(await letter(page, "many people", 0)).toEqual(before);
    await page.context().close();
  });

  test("that leaves the screen says where it goes, and leads there by key", async () => {
    const page = await open();
    const speaker = await letter(page, "the mayor", 4);
    await page.mouse.click(speaker.x, speaker.y);
    const button = page.getByRole("button", { name: /Go to D\d, ¶14, below/ });
    await button.waitFor();
    await expectAccessible(page);
    // The audit left another page in front, behind which no frames are drawn.
    await page.bringToFront();
    await button.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: /Go to the mayor, ¶1, above/ }).waitFor();
    await expect.poll(() => chip(page, /quote 2/i).getAttribute("aria-pressed")).toBe("true");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe(
      "Article text",
    );
    await page.context().close();
  });
});
