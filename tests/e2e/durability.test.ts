import type { Page } from "playwright-core";
import { describe, expect, onTestFinished, test } from "vitest";
import { type Annotator, annotatorOn } from "./support/annotator";
import { FIRST_ARTICLE, MISATTRIBUTED, SECOND_ARTICLE } from "./support/articles";
import { arriveSignedIn, FRESH_REVIEWER } from "./support/sign-in";
import { PATIENCE_MS, setStage, type Visitor } from "./support/stage";
import { findReview, openWire, operationsPath, quoteOperation } from "./support/wire";

const stage = setStage();
const soon = { timeout: PATIENCE_MS };
const CUT = /ERR_INTERNET_DISCONNECTED|ERR_CONNECTION|ERR_EMPTY_RESPONSE|ERR_FAILED|ERR_NETWORK/;

const reviewOf = (title: string) => findReview(stage.database, FRESH_REVIEWER, title);

/** The reviewer with a browser of their own, which is gone once the test is: no page goes on sending. */
async function arrive(complaint?: RegExp): Promise<Visitor> {
  const visitor = await stage.newVisitor();
  onTestFinished(() => visitor.context.close());
  if (complaint) visitor.expectComplaint(complaint);
  await arriveSignedIn(visitor.context, stage.app, FRESH_REVIEWER);
  return visitor;
}

/** Quotes of a review that are in the database now. */
async function storedQuotes(reviewId: string): Promise<number> {
  const rows = await stage.database.query(
    `SELECT 1 FROM "Annotation" WHERE "reviewId" = $1 AND "removedAt" IS NULL AND "type" = 'quote'`,
    [reviewId],
  );
  return rows.length;
}

async function openReview(page: Page, reviewId: string): Promise<Annotator> {
  await page.goto(`/reviews/${reviewId}`);
  const desk = annotatorOn(page);
  await desk.ready();
  return desk;
}

/** What waits in the browser's own store, whatever the page says. */
function waitingOnDevice(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const request = indexedDB.open("verbatim-outbox");
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const store = request.result.transaction("operations").objectStore("operations");
          const count = store.count();
          count.onsuccess = () => {
            request.result.close();
            resolve(count.result);
          };
        };
      }),
  );
}

describe("a network that goes away", () => {
  test("is told truthfully with a count, and everything is sent when it is back", async () => {
    const { page, context } = await arrive(CUT);
    const review = await reviewOf(SECOND_ARTICLE.title);
    const desk = await openReview(page, review.id);
    const before = await storedQuotes(review.id);
    await context.setOffline(true);
    for (const words of MISATTRIBUTED.slice(0, 2)) {
      await desk.selectByKeyboard(words);
      await desk.press("d");
    }
    await page.getByText(/^Offline: \d+ changes waiting$/).waitFor();
    expect(await storedQuotes(review.id)).toBe(before);
    expect(await waitingOnDevice(page)).toBeGreaterThanOrEqual(2);
    await context.setOffline(false);
    await page.getByText(/^Saved\. \d+ changes sent\.$/).waitFor();
    await expect.poll(() => storedQuotes(review.id), soon).toBe(before + 2);
    expect(await waitingOnDevice(page)).toBe(0);
  });

  test("and a tab killed meanwhile: the next one to open finds the work and sends it", async () => {
    const { page, context } = await arrive(CUT);
    const review = await reviewOf(FIRST_ARTICLE.title);
    const desk = await openReview(page, review.id);
    const before = await storedQuotes(review.id);
    await context.setOffline(true);
    await desk.selectByKeyboard("NATO lies");
    await desk.press("d", "9");
    await expect.poll(() => waitingOnDevice(page), soon).toBeGreaterThanOrEqual(2);
    // No goodbye: nothing of the page runs any more, not even what would answer this.
    const session = await context.newCDPSession(page);
    const gone = page.waitForEvent("crash");
    void session.send("Page.crash").catch(() => {});
    await gone;
    await page.close();
    await context.setOffline(false);

    const again = await openReview(await context.newPage(), review.id);
    await again.saved();
    await again.chip(/Direct quote \d+, .*cannot be checked/).waitFor();
    await expect.poll(() => storedQuotes(review.id), soon).toBe(before + 1);
  });
});

describe("a server that is killed in the middle of saving", () => {
  test("loses nothing: what had no answer is sent again, once", async () => {
    const { page } = await arrive(CUT);
    const review = await reviewOf(FIRST_ARTICLE.title);
    const desk = await openReview(page, review.id);
    const before = await storedQuotes(review.id);
    // The first request reaches the server, which dies before its answer reaches the page.
    let reached = 0;
    await page.route(`**${operationsPath(review.id)}`, async (route) => {
      if (route.request().method() !== "POST" || reached++ > 0) return route.continue();
      await route.fetch();
      await stage.app.kill();
      await route.abort();
    });
    await desk.selectByKeyboard("Rutte lies effortlessly");
    await desk.press("d");
    await page.getByText(/: 1 change waiting/).waitFor();
    expect(await storedQuotes(review.id)).toBe(before + 1);
    await stage.app.restart();
    await desk.saved();
    expect(await storedQuotes(review.id)).toBe(before + 1);
    expect(await waitingOnDevice(page)).toBe(0);
  });
});

describe("two tabs on one review", () => {
  test("see each other's work, and undo reaches back past a reload", async () => {
    const { page, context } = await arrive();
    const review = await reviewOf(SECOND_ARTICLE.title);
    const first = await openReview(page, review.id);
    const second = await openReview(await context.newPage(), review.id);

    await first.page.bringToFront();
    await first.selectByKeyboard("Sound off in the comments!");
    await first.press("i");
    await first
      .chip(/Indirect quote/)
      .first()
      .waitFor();
    await first.saved();
    await second.entry("Sound off in the comments").waitFor();

    await second.page.bringToFront();
    await second.entry("Sound off in the comments").click();
    await second.press("9");
    await second.saved();
    await first.chip(/Indirect quote .*cannot be checked/).waitFor();

    await first.page.bringToFront();
    await first.page.reload();
    await first.ready();
    await first.entry("Sound off in the comments").click();
    await first.press("z");
    await expect.poll(() => first.entry("Sound off in the comments").count(), soon).toBe(0);
    await first.saved();
    await expect.poll(() => second.entry("Sound off in the comments").count(), soon).toBe(0);
  });
});

describe("a session that ends under the work", () => {
  test("lets the same person in again in place; what waited is sent", async () => {
    const { page, context } = await arrive(/status of 401/);
    const review = await reviewOf(FIRST_ARTICLE.title);
    const desk = await openReview(page, review.id);
    const before = await storedQuotes(review.id);
    await context.clearCookies();
    await desk.selectByKeyboard("Others on X");
    await desk.press("i");
    await page.getByText("Signed out", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Sign in again" }).click();
    const dialog = page.getByRole("dialog", { name: "Sign in again" });
    await dialog.getByText(/kept on this device/).waitFor();
    expect(await dialog.getByLabel("E-mail address").inputValue()).toBe(FRESH_REVIEWER.email);
    await dialog.getByLabel("Password", { exact: true }).fill(FRESH_REVIEWER.password);
    await page.keyboard.press("Enter");
    await dialog.waitFor({ state: "hidden" });
    await desk.saved();
    expect(await storedQuotes(review.id)).toBe(before + 1);
    expect(await waitingOnDevice(page)).toBe(0);
    expect(page.url()).toContain(review.id);
  });
});

describe("what cannot be saved", () => {
  test("stays on the screen with its reason until it is given up", async () => {
    const { page } = await arrive(/status of 422/);
    const review = await reviewOf(FIRST_ARTICLE.title);
    const desk = await openReview(page, review.id);
    await page.route(`**${operationsPath(review.id)}`, async (route) => {
      if (route.request().method() !== "POST") return route.continue();
      const body = route.request().postDataJSON();
      body.operations[0].annotation.spans[0].exact += "!";
      await route.continue({ postData: JSON.stringify(body) });
    });
    await desk.selectByKeyboard("Analysts point out");
    await desk.press("m");
    await page.getByText("1 change not saved").waitFor();
    await page.getByRole("button", { name: "Why" }).click();
    const list = page.getByRole("region", { name: "Changes that were not saved" });
    await list.getByText("The words given are not the words at this place in the text.").waitFor();
    await desk
      .chip(/Mixed quote/)
      .first()
      .waitFor();
    await page.reload();
    await desk.ready();
    await page.getByText("1 change not saved").waitFor();
    await desk
      .chip(/Mixed quote/)
      .first()
      .waitFor();
    await page.getByRole("button", { name: "Why" }).click();
    await page.getByRole("button", { name: "Discard it" }).click();
    await desk.saved();
    await expect.poll(() => desk.chip(/Mixed quote/).count(), soon).toBe(0);
  });

  test("a damaged entry is set aside and shown, and the rest drains", async () => {
    const { page, context } = await arrive(CUT);
    const review = await reviewOf(FIRST_ARTICLE.title);
    const desk = await openReview(page, review.id);
    const before = await storedQuotes(review.id);
    await context.setOffline(true);
    await desk.selectByKeyboard("Credit: @BRICSinfo");
    await desk.press("d");
    await expect.poll(() => waitingOnDevice(page), soon).toBe(1);
    await page.evaluate(
      (reviewId) =>
        new Promise<void>((resolve) => {
          const request = indexedDB.open("verbatim-outbox");
          request.onsuccess = () => {
            const transaction = request.result.transaction("operations", "readwrite");
            const operation = { id: 7, type: "nonsense" };
            transaction.objectStore("operations").add({ reviewId, operation, refusal: null });
            transaction.oncomplete = () => {
              request.result.close();
              resolve();
            };
          };
        }),
      review.id,
    );
    await context.setOffline(false);
    await page.reload();
    await desk.ready();
    await expect.poll(() => storedQuotes(review.id), soon).toBe(before + 1);
    await page.getByText("1 change not saved").waitFor();
    await page.getByRole("button", { name: "Why" }).click();
    await page.getByText("It can no longer be read.").waitFor();
    await page.getByRole("button", { name: "Discard it" }).click();
    await desk.saved();
    expect(await waitingOnDevice(page)).toBe(0);
  });
});

describe("a newer app", () => {
  test("is announced, and the older page goes on saving", async () => {
    const { page } = await arrive();
    const review = await reviewOf(FIRST_ARTICLE.title);
    const desk = await openReview(page, review.id);
    const before = await storedQuotes(review.id);
    await page.route(`**${operationsPath(review.id)}*`, async (route) => {
      // The server may close a kept connection just as it is used again.
      const response = await route.fetch({ maxRetries: 3 });
      const headers = { ...response.headers(), "x-verbatim-version": "another build" };
      await route.fulfill({ response, headers });
    });
    await desk.selectByKeyboard("Looking forward");
    await desk.press("d");
    await page.getByText("A newer version of Verbatim is running.").waitFor();
    await desk.saved();
    expect(await storedQuotes(review.id)).toBe(before + 1);
    await page.getByRole("button", { name: "Reload the page" }).waitFor();
  });

  test("another program's work on the same review is on the screen without a reload", async () => {
    const { page } = await arrive();
    const review = await reviewOf(SECOND_ARTICLE.title);
    const desk = await openReview(page, review.id);
    const wire = await openWire(stage.app, FRESH_REVIEWER);
    const operation = quoteOperation(review.text, "Kyiv");
    expect((await wire.post(operationsPath(review.id), { operations: [operation] })).status).toBe(200);
    await page.evaluate(() => window.dispatchEvent(new Event("focus")));
    await desk.entry("Kyiv").first().waitFor();
  });
});
