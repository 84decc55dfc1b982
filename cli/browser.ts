import chromiumPackage from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";

/** Root has no sandbox to give, and the browser talks to our own pages alone. */
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Starts a headless Chromium, for tests and the bench. It comes from npm, for
 * Linux on x64; elsewhere name one of your own in `CHROMIUM_PATH`.
 */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH || (await chromiumPackage.executablePath());
  return chromium.launch({ executablePath, headless: true, args: ARGUMENTS });
}
