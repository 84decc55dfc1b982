import type { Page } from "playwright-core";

type Facts = {
  readonly title?: string;
  readonly outlet?: string;
  readonly date?: string;
  readonly url?: string;
};

/** Opens the form as an editor finds it, and says what is known of the article. */
export async function beginImport(page: Page, facts: Facts): Promise<void> {
  await page.goto("/articles");
  await page.getByRole("link", { name: "Add an article" }).click();
  await page.getByRole("heading", { level: 1, name: "Add an article" }).waitFor();
  await page.getByLabel(/^Title/).fill(facts.title ?? "");
  await page.getByLabel(/^Outlet/).fill(facts.outlet ?? "");
  await page.getByLabel(/^Date/).fill(facts.date ?? "");
  await page.getByLabel(/^Address/).fill(facts.url ?? "");
}

export const lookAtText = (page: Page) => page.getByRole("button", { name: "Look at the text" }).click();
export const freezeText = (page: Page) => page.getByRole("button", { name: "Freeze this text" }).click();

/** Chooses a file that exists only in this test. */
export async function upload(
  page: Page,
  file: { readonly name: string; readonly bytes: Uint8Array; readonly mimeType?: string },
): Promise<void> {
  const { name, bytes, mimeType = "text/plain" } = file;
  await page.getByRole("radio", { name: "Upload a file" }).check();
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType, buffer: Buffer.from(bytes) });
}
