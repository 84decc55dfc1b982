import { beforeAll, describe, expect, test } from "vitest";
import { SECOND_ARTICLE } from "./support/articles";
import { beginImport, freezeText, lookAtText, upload } from "./support/import-form";
import { countRows } from "./support/rows";
import { EDITOR, signIn } from "./support/sign-in";
import { setStage, type Visitor } from "./support/stage";

const stage = setStage();

let editor: Visitor;
beforeAll(async () => {
  editor = await stage.newVisitor();
  await signIn(editor.page, EDITOR);
});

describe("an admin brings articles in", () => {
  test("as pasted HTML: scripts and trackers go, every word stays, boilerplate too", async () => {
    const { page } = editor;
    await beginImport(page, { outlet: "Coast Courier" });
    await page.getByRole("radio", { name: "Paste HTML" }).check();
    await page.getByLabel("The page’s HTML").fill(
      `<title>Gulls return</title><nav><a href="/">Home</a></nav><article><h1>Gulls return</h1>
         <p>“They are back,” the warden&nbsp;said.</p><script>alert("no")</script>
         <img src="https://t.example/p.gif" width="1" height="1"></article><footer>© Coast Courier</footer>`,
    );
    await lookAtText(page);
    const preview = page.getByRole("region", { name: /The text as it would be frozen/ });
    await preview.getByText("1 script, 1 tracking picture").waitFor();
    expect(await page.getByLabel(/^Title/).inputValue()).toBe("Gulls return");
    for (const kept of ["Home", "“They are back,” the warden\u00a0said.", "© Coast Courier"]) {
      expect(await preview.textContent()).toContain(kept);
    }
    expect(await preview.textContent()).not.toContain("alert");
    await freezeText(page);
    await page.getByRole("heading", { level: 1, name: "Gulls return" }).waitFor();
  });

  test("as a file in another encoding: it is named, shown, and converted only once they agree", async () => {
    const { page } = editor;
    await beginImport(page, { title: "Café am Kai", outlet: "Küstenbote" });
    const text = "Café am Kai\n\n“Wir schließen früh,” sagte Frau Müller über das Café.\n";
    const bytes = Buffer.from(text.replaceAll("“", "\x93").replaceAll("”", "\x94"), "latin1");
    await upload(page, { name: "cafe.txt", bytes });
    await lookAtText(page);
    await page.getByText("This file is Windows-1252, not UTF-8.").waitFor();
    await page.getByText("“Wir schließen früh,” sagte Frau Müller").waitFor();

    const before = await countRows(stage.database);
    await freezeText(page);
    await page.getByText("Confirm that the converted text reads right.").first().waitFor();
    expect(await countRows(stage.database)).toEqual(before);

    await page.getByLabel("It reads right. Convert it to UTF-8.").check();
    await freezeText(page);
    await page.getByRole("heading", { level: 1, name: "Café am Kai" }).waitFor();
  });

  test("as an HTML file", async () => {
    const { page } = editor;
    await beginImport(page, { title: "Tide tables", outlet: "Coast Courier" });
    const html =
      "<!doctype html><meta charset=utf-8><h1>Tide tables</h1><p>High water at 4:12 — and again at 16:40.</p>";
    await upload(page, { name: "tides.html", bytes: Buffer.from(html), mimeType: "text/html" });
    await lookAtText(page);
    await page.getByText("High water at 4:12 — and again at 16:40.").waitFor();
    await freezeText(page);
    await page.getByRole("heading", { level: 1, name: "Tide tables" }).waitFor();
  });

  test("but nothing that is empty, binary, too long or already here, and nothing is half-made", async () => {
    const { page } = editor;
    const before = await countRows(stage.database);
    await beginImport(page, { title: "Nothing", outlet: "Nobody" });
    const fault = (words: string | RegExp) => page.locator(".field-error").getByText(words).waitFor();

    await lookAtText(page);
    await fault("Paste the article here.");
    await page.getByLabel("The article’s text").fill(" \n\t ");
    await lookAtText(page);
    await fault("Paste the article here.");

    await upload(page, { name: "empty.txt", bytes: Buffer.alloc(0) });
    await lookAtText(page);
    await fault(/^The file is empty/);
    await upload(page, { name: "blank.txt", bytes: Buffer.from("\n\n   \n") });
    await lookAtText(page);
    await fault(/^The file is empty/);
    await upload(page, { name: "paper.txt", bytes: Buffer.from("%PDF-1.7 some paper") });
    await lookAtText(page);
    await fault(/^This is a PDF, not text/);
    await upload(page, {
      name: "noise.txt",
      bytes: Uint8Array.from({ length: 4096 }, (_, index) => (index * 37) % 32),
    });
    await lookAtText(page);
    await fault(/^This file is not text/);
    await upload(page, { name: "long.txt", bytes: Buffer.alloc(5 * 1024 * 1024 + 1, "a ") });
    await lookAtText(page);
    await fault(/^The file has 5\.0 MB; choose one of at most 5 MB/);

    await page.getByRole("radio", { name: "Paste text" }).check();
    await page.getByLabel("The article’s text").fill(SECOND_ARTICLE.text);
    await lookAtText(page);
    const refusal = page.getByRole("alert").filter({ hasText: "This text is here already." });
    await refusal.waitFor();
    expect(await refusal.textContent()).toContain(`“${SECOND_ARTICLE.title}”, daily-headlines.example`);
    expect(await page.getByRole("button", { name: "Freeze this text" }).count()).toBe(0);

    await page.getByLabel("The article’s text").fill("A text of its own.");
    await page.getByLabel(/^Title/).fill("");
    await page.getByLabel(/^Address/).fill("harbour.example");
    await lookAtText(page);
    await fault("Give the article's title.");
    await fault(/^Give a full address/);
    expect(await countRows(stage.database)).toEqual(before);
  });
});
