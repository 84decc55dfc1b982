import type { Page } from "playwright-core";
import { describe, expect, onTestFinished, test } from "vitest";
import { type Annotator, annotatorOn } from "./support/annotator";
import { expectAccessible } from "./support/axe";
import { bringIn } from "./support/bring-in";
import { arriveSignedIn, FRESH_REVIEWER } from "./support/sign-in";
import { PATIENCE_MS, setStage } from "./support/stage";

const stage = setStage();
const soon = { timeout: PATIENCE_MS };

// Each article in words of its own: what an outlet prints again and again is suggested as no part of it.
const contentOf = (title: string) => `${title}

The harbour of ${title} is going to open again after two winters of repairs, the town council decided on Monday.

“We will open ${title} in May,” Mayor Ines Holt said on Monday. Nobody else spoke about ${title} at the meeting.
`;

type Screen = Parameters<typeof stage.newVisitor>[0];

async function open(title: string, screen: Screen): Promise<Annotator> {
  const visitor = await stage.newVisitor({ reducedMotion: "reduce", ...screen });
  onTestFinished(() => visitor.context.close());
  await arriveSignedIn(visitor.context, stage.app, FRESH_REVIEWER);
  const review = await bringIn(stage.database, FRESH_REVIEWER, { title, content: contentOf(title) });
  await visitor.page.goto(`/reviews/${review.id}`);
  const desk = annotatorOn(visitor.page);
  await desk.ready();
  return desk;
}

/** By how many pixels the page is wider than its window, and which elements that can be pressed lie outside of it. */
const overflow = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const outside = [...document.querySelectorAll("button, a[href], select, input")].filter((element) => {
      const { left, right, width, height } = element.getBoundingClientRect();
      const isShown = width * height > 1 && element.checkVisibility({ visibilityProperty: true });
      return isShown && (left < -1 || right > innerWidth + 1) && !element.closest(".sr, .skip, .hint-keys");
    });
    return { wider: scrollWidth - clientWidth, outside: outside.map((one) => one.outerHTML.slice(0, 90)) };
  });

/** Whether the toolbar lies over the words that are selected. */
const covered = (page: Page) =>
  page.evaluate(() => {
    const words = getSelection()?.getRangeAt(0).getBoundingClientRect();
    const bar = document.querySelector(".bub")?.getBoundingClientRect();
    if (!words || !bar) throw new Error("Nothing is selected.");
    return (
      words.top < bar.bottom && bar.top < words.bottom && words.left < bar.right && bar.left < words.right
    );
  });

// WCAG 1.4.4 and 1.4.10: a window of 1280 by 900 at 200 %, and one at 400 %, has so many CSS pixels.
describe.each([
  ["200 %", { width: 640, height: 450 }],
  ["400 %", { width: 320, height: 256 }],
] as const)("at %s", (zoom, viewport) => {
  test("nothing is cut off sideways, and a quote is marked and judged by key", async () => {
    const desk = await open(`Pier at ${zoom}`, { viewport, deviceScaleFactor: 2 });
    const { page, article } = desk;
    expect(await overflow(page)).toEqual({ wider: 0, outside: [] });
    await article.focus();
    await desk.press("p");
    await desk.toolbar.waitFor();
    expect(await overflow(page)).toEqual({ wider: 0, outside: [] });
    await desk.press("d");
    await desk.chip(/^Direct quote 1, /).waitFor();
    await desk.press("Escape", "Control+End", "Control+Shift+ArrowLeft");
    await desk.toolbar.waitFor();
    await expect.poll(() => covered(page), soon).toBe(false);
    await desk.press("Escape", "Control+Home", "j");
    expect(await overflow(page)).toEqual({ wider: 0, outside: [] });
    await desk.press("1");
    await desk.saved();
    await expect.poll(() => desk.chip(/^Direct quote 1, .*verbatim/i).count(), soon).toBe(1);
    await expectAccessible(page);
  });
});

test("on a tablet, a finger takes a mark in hand, judges it, and lets it go", async () => {
  const desk = await open("Pier on a tablet", {
    viewport: { width: 820, height: 1180 },
    hasTouch: true,
    isMobile: true,
  });
  const { page, article, inspector } = desk;
  await article.locator("[data-suggestion]").filter({ hasText: "We will open" }).tap();
  await inspector.getByRole("button", { name: /^Accept and change/ }).tap();
  await inspector.getByRole("heading", { name: /^Quote 1/ }).waitFor();
  await inspector
    .getByRole("radio", { name: /Verbatim/ })
    .or(inspector.getByRole("button", { name: /Verbatim/ }))
    .first()
    .tap();
  await desk.saved();
  await expect.poll(() => desk.chip(/^Direct quote 1, .*verbatim/i).count(), soon).toBe(1);
  await inspector.getByRole("button", { name: "Close the inspector" }).tap();
  expect(await overflow(page)).toEqual({ wider: 0, outside: [] });
  await expectAccessible(page);
});
