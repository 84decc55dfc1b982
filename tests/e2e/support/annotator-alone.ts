/** The annotator on a page of its own, with no app behind it: what it saves is acknowledged and kept here. */
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { buildPage } from "@/bench/build-page";
import { ANNOTATOR } from "@/bench/contenders";
import { type BenchServer, serveBench } from "@/bench/serve";
import { launchBrowser } from "@/cli/browser";
import { describeSpan } from "@/lib/core/anchoring/describe-span";
import type { Operation } from "@/lib/core/annotation/operation";
import type { ReviewView } from "@/lib/core/annotation/review-view";
import { at, EMPTY, reviewView, TEXT } from "@/tests/components/annotator/desk";
import { uuid } from "@/tests/support/arbitrary-layer";

/** A review with one direct quote: the page counts as open once a quote is on the screen. */
export const REVIEW_OF_ONE_QUOTE: ReviewView = reviewView({
  layer: {
    ...EMPTY,
    annotations: [
      {
        id: uuid(101),
        origin: "manual",
        spans: [describeSpan(TEXT, at("“The United States does not believe that,”"))],
        type: "quote",
        attributes: { form: "direct" },
      },
    ],
  },
});

/** Builds the page before the tests of a file and leaves it after them. */
export function setAnnotatorAlone() {
  let browser: Browser;
  let server: BenchServer;

  beforeAll(async () => {
    const [pages, launched] = await Promise.all([buildPage(ANNOTATOR), launchBrowser()]);
    browser = launched;
    server = await serveBench(pages);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  return {
    /** Opens a review in a context of its own, which the caller closes. */
    async open(review: ReviewView, options: BrowserContextOptions = {}): Promise<Page> {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 700 },
        reducedMotion: "reduce",
        ...options,
      });
      const page = await context.newPage();
      server.lay("/review.json", { review, suggestions: { engine: "none", items: [] } });
      server.forgetOperations();
      await page.goto(`${server.origin}/${ANNOTATOR.page}`);
      await page.evaluate(() => window.bench.load());
      await page.evaluate(() => window.bench.open());
      return page;
    },

    /** What the review opened last has sent. */
    get operations(): readonly Operation[] {
      return server.operations;
    },
  };
}
