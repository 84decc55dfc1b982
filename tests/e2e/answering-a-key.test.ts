/** What is drawn when, in a real browser: the words answer a key in the very next frame, and what stands beside them after it. */
import { expect, test } from "vitest";
import { REVIEW_OF_ONE_QUOTE, setAnnotatorAlone } from "./support/annotator-alone";

const alone = setAnnotatorAlone();

/** What the page shows at the end of a frame's work, before it is painted. */
type Seen = { chips: number; tools: number; handles: number; hints: string; said: string };

test("the frame that answers a key draws the mark alone; tools, hints, handles and the announcement follow", async () => {
  const page = await alone.open(REVIEW_OF_ONE_QUOTE);
  await page.locator(".article-text").focus();
  for (let word = 0; word < 3; word++) await page.keyboard.press("Control+Shift+ArrowRight");
  const tools = page.getByRole("toolbar", { name: "Mark the selected words" });
  await tools.waitFor();
  await page.getByText("Words selected", { exact: true }).waitFor();
  const said = (words: string) => page.getByRole("status").filter({ hasText: words });
  await said("Ukraine, selected").waitFor({ state: "attached" });
  const before = await page.evaluateHandle(() => {
    const count = (selector: string) => document.querySelectorAll(selector).length;
    const words = (selector: string) =>
      [...document.querySelectorAll(selector)].map((element) => element.textContent).join("");
    const seen: Seen[] = [];
    const look = () =>
      seen.push({
        chips: count(".article-text .chip"),
        tools: count(".bub"),
        handles: count(".end-handle"),
        hints: words(".hint .ctx"),
        said: words(".annotator > .sr [role=status]"),
      });
    // The article has heard the key by then, and asked for its frame: this one asks last.
    addEventListener("keydown", () => requestAnimationFrame(look), { once: true });
    return seen;
  });
  await page.keyboard.press("d");
  await page.getByText("Quote selected", { exact: true }).waitFor();
  await page.locator(".end-handle").nth(1).waitFor({ state: "attached" });
  await said("Quote marked").waitFor({ state: "attached" });
  await tools.waitFor({ state: "detached" });
  const seen = await before.jsonValue();
  expect(seen).toEqual([
    { chips: 2, tools: 1, handles: 0, hints: "Words selected", said: "Ukraine, selected" },
  ]);
  await page.context().close();
});
