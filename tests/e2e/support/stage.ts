import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll } from "vitest";
import { launchBrowser } from "@/cli/browser";
import { type AppServer, startApp } from "@/tests/support/app-server";
import { createDatabase, type TestDatabase } from "@/tests/support/database";

/** How long a screen may take to show what was asked of it, on a machine that has other work. */
export const PATIENCE_MS = 20_000;

export type Visitor = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Says beforehand that the browser will complain like this, and that this is right. */
  expectComplaint(pattern: RegExp): void;
};

/** What a journey stands on: a copy of the demo, the production build over it, a browser. */
export type Stage = {
  readonly app: AppServer;
  readonly database: TestDatabase;
  /** Someone with a browser of their own: nothing is shared but the app. */
  newVisitor(options?: BrowserContextOptions): Promise<Visitor>;
};

/**
 * Sets the stage for a test file. Whatever any visitor's browser complains of
 * (console errors, uncaught errors, broken policies, failed answers) fails the test.
 */
export function setStage(environment: Readonly<Record<string, string>> = {}): Stage {
  let database: TestDatabase | undefined;
  let app: AppServer | undefined;
  let browser: Browser | undefined;
  let complaints: string[] = [];

  beforeAll(async () => {
    [database, browser] = await Promise.all([createDatabase("seeded"), launchBrowser()]);
    app = await startApp(database, environment);
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === "fail") await tellWhatWasSeen(present(browser));
    const heard = complaints;
    complaints = [];
    if (heard.length > 0) throw new Error(`The browser complained:\n${heard.join("\n")}`);
  });

  afterAll(async () => {
    await browser?.close();
    await app?.stop();
    await database?.drop();
  });

  return {
    get app() {
      return present(app);
    },
    get database() {
      return present(database);
    },
    async newVisitor(options = {}) {
      const context = await present(browser).newContext({
        baseURL: present(app).url,
        locale: "en-GB",
        viewport: { width: 1366, height: 900 },
        acceptDownloads: true,
        ...options,
      });
      context.setDefaultTimeout(PATIENCE_MS);
      const expected: RegExp[] = [];
      const complain = (text: string) => {
        if (!expected.some((pattern) => pattern.test(text))) complaints.push(text);
      };
      context.on("console", (message) => {
        if (message.type() === "error") complain(`${message.page()?.url()}: ${message.text()}`);
      });
      context.on("weberror", (error) => complain(`${error.page()?.url()}: ${error.error().stack}`));
      context.on("response", (response) => {
        if (response.status() >= 500) complain(`${response.url()} answered ${response.status()}`);
      });
      return {
        page: await context.newPage(),
        context,
        expectComplaint: (pattern) => void expected.push(pattern),
      };
    },
  };
}

/** What every open page shows, for whoever reads why a journey failed on a machine they cannot look at. */
async function tellWhatWasSeen(browser: Browser): Promise<void> {
  for (const page of browser.contexts().flatMap((context) => context.pages())) {
    const words = await page
      .locator("body")
      .ariaSnapshot({ timeout: 1000 })
      .catch((error: Error) => error.message);
    // Not the console, which may not complain in a test.
    process.stderr.write(`${page.url()} showed:\n${words.slice(0, 2000)}\n`);
  }
}

function present<T>(thing: T | undefined): T {
  if (thing === undefined) throw new Error("The stage is set in beforeAll; use it inside a test or a hook.");
  return thing;
}
