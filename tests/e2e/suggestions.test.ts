import { describe, expect, onTestFinished, test } from "vitest";
import { type Annotator, annotatorOn } from "./support/annotator";
import { expectAccessible } from "./support/axe";
import { bringIn } from "./support/bring-in";
import { arriveSignedIn, FRESH_REVIEWER } from "./support/sign-in";
import { PATIENCE_MS, setStage } from "./support/stage";
import type { StoredReview } from "./support/wire";

const stage = setStage();
const soon = { timeout: PATIENCE_MS };

const SPOKEN = "“We will open the pier in May,”";
const ADVERT = "Sign up for our free newsletter and never miss a story!";

const contentOf = (title: string) => `${title}

The harbour pier is going to open again after two winters of repairs, the town council decided on Monday.

${SPOKEN} Mayor Ines Holt said on Monday. She told reporters that the repairs had cost “less than a new pier” in the end.

${ADVERT}

The works director said the old planks would be sold to residents, and that nobody had been surprised by the price.
`;

async function open(title: string, complaint?: RegExp): Promise<Annotator & { review: StoredReview }> {
  const visitor = await stage.newVisitor({ reducedMotion: "reduce" });
  if (complaint) visitor.expectComplaint(complaint);
  onTestFinished(() => visitor.context.close());
  await arriveSignedIn(visitor.context, stage.app, FRESH_REVIEWER);
  const review = await bringIn(stage.database, FRESH_REVIEWER, { title, content: contentOf(title) });
  await visitor.page.goto(`/reviews/${review.id}`);
  const desk = annotatorOn(visitor.page);
  await desk.ready();
  await tab(desk).waitFor();
  await desk.article.focus();
  return { ...desk, review };
}

const tab = ({ outline }: Pick<Annotator, "outline">) =>
  outline.getByRole("button", { name: /^Suggested \d+$/ });
const left = async (desk: Annotator) => Number((await tab(desk).textContent())?.replace(/\D/g, ""));

/** The marks that stand, as the database has them, in the order of the text. */
async function marks({ saved, review }: Annotator & { review: StoredReview }) {
  await saved();
  const rows = await stage.database.query<{
    type: string;
    origin: string;
    spans: { start: number; end: number }[];
  }>(
    `SELECT "type", "origin", "spans" FROM "Annotation" WHERE "reviewId" = $1 AND "removedAt" IS NULL
      ORDER BY ("spans"->0->>'start')::int, "sequence"`,
    [review.id],
  );
  return rows.map(({ type, origin, spans }) => [
    type,
    origin,
    spans.map(({ start, end }) => review.text.slice(start, end)).join(" … "),
  ]);
}

/** Goes on by key until the suggestion in hand is this one. */
async function goTo({ article, press }: Annotator, words: string): Promise<void> {
  const held = article.locator("[data-suggestion].selected").first();
  for (let step = 0; step < 20; step++) {
    await press("l");
    if ((await held.textContent())?.includes(words.slice(0, 20))) return;
  }
  throw new Error(`No suggestion of “${words}”`);
}

describe("suggestions", () => {
  test("are answered by key: accepted with speaker and cue, rejected for good, and undone", async () => {
    const desk = await open("Pier to open in May");
    const all = await left(desk);
    await goTo(desk, SPOKEN);
    await desk.inspector.getByRole("heading", { name: "Suggested direct quote" }).waitFor();
    await desk.press("y");
    expect(await marks(desk)).toEqual([
      ["quote", "suggested", SPOKEN],
      ["source", "suggested", "Mayor Ines Holt"],
      ["cue", "suggested", "said"],
    ]);
    await goTo(desk, ADVERT);
    await desk.press("x");
    await expect.poll(() => left(desk), soon).toBe(all - 2);
    await desk.saved();
    await desk.page.reload();
    await desk.ready();
    await expect.poll(() => left(desk), soon).toBe(all - 2);
    await desk.article.focus();
    await desk.press("z");
    await expect.poll(() => left(desk), soon).toBe(all - 1);
    await desk.press("z");
    await expect.poll(() => left(desk), soon).toBe(all);
    expect(await marks(desk)).toEqual([]);
  });

  test("are answered by the pointer where they stand, and can be changed in place of being taken as they are", async () => {
    const desk = await open("Pier answered by hand");
    const all = await left(desk);
    const words = desk.article.locator("[data-suggestion]").filter({ hasText: "We will open" });
    await words.click();
    await desk.inspector.getByRole("button", { name: /^Accept and change/ }).click();
    await desk.inspector.getByRole("heading", { name: /^Quote 1/ }).waitFor();
    expect((await marks(desk))[0]).toEqual(["quote", "edited", SPOKEN]);
    await desk.article.getByTitle("Reject the suggestion").first().click();
    await expect.poll(() => left(desk), soon).toBe(all - 2);
  });

  test("of a kind are accepted at once, and one undo takes all of them back", async () => {
    const desk = await open("Pier accepted at once");
    const all = await left(desk);
    await tab(desk).click();
    await desk.outline.getByLabel("at least").selectOption("0");
    await desk.outline.getByRole("button", { name: `Accept ${all} suggestions` }).click();
    await expect.poll(() => left(desk), soon).toBe(0);
    expect((await marks(desk)).length).toBeGreaterThan(all);
    await desk.article.focus();
    await desk.press("z");
    await expect.poll(() => left(desk), soon).toBe(all);
    expect(await marks(desk)).toEqual([]);
  });

  test("wait while words are selected, so that none move under the hand", async () => {
    const { page, context } = await stage.newVisitor({ reducedMotion: "reduce" });
    onTestFinished(() => context.close());
    await arriveSignedIn(context, stage.app, FRESH_REVIEWER);
    const title = "Pier opens while somebody reads";
    const { id } = await bringIn(stage.database, FRESH_REVIEWER, { title, content: contentOf(title) });
    await page.addInitScript(holdWorkers);
    await page.goto(`/reviews/${id}`);
    const desk = annotatorOn(page);
    await desk.article.waitFor();
    await desk.selectByMouse("the repairs had cost");
    await page.evaluate(async () => {
      await (window as unknown as HeldWorkers).letWorkersAnswer();
      for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    });
    expect(await desk.article.locator("[data-suggestion]").count()).toBe(0);
    expect(await desk.selection()).toBe("the repairs had cost");
    await desk.press("Escape");
    await desk.article.locator("[data-suggestion]").first().waitFor();
  });

  test("keep the rules of accessibility, wide and narrow, in light and dark", async () => {
    const desk = await open("Pier for everybody");
    const { page } = desk;
    await tab(desk).click();
    await goTo(desk, SPOKEN);
    for (const [width, colorScheme] of [
      [1366, "light"],
      [1366, "dark"],
      [390, "dark"],
    ] as const) {
      await page.setViewportSize({ width, height: 850 });
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page);
    }
  });

  test("work without a connection, and reach the server with it", async () => {
    const desk = await open("Pier offline", /ERR_INTERNET_DISCONNECTED/);
    await desk.page.context().setOffline(true);
    await goTo(desk, SPOKEN);
    await desk.press("y");
    await desk.article.getByRole("button", { name: /^Direct quote 1/ }).waitFor();
    await desk.page.context().setOffline(false);
    expect((await marks(desk))[0]).toEqual(["quote", "suggested", SPOKEN]);
  });
});

type HeldWorkers = { letWorkersAnswer(): Promise<void> };

/** Runs in the page before its own scripts: workers are given their work only when told, which resolves with an answer. */
function holdWorkers(): void {
  const postMessage = Worker.prototype.postMessage as (message: unknown) => void;
  let begin = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  let answer = () => {};
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  Worker.prototype.postMessage = function (this: Worker, message: unknown) {
    this.addEventListener("message", () => answer());
    begun.then(() => postMessage.call(this, message));
  };
  (window as unknown as HeldWorkers).letWorkersAnswer = () => {
    begin();
    return answered;
  };
}
