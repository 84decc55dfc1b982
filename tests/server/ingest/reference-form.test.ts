import { expect, test } from "vitest";
import { findTurns } from "@/lib/core/references/find-turns";
import { readReferenceForm } from "@/lib/server/ingest/reference-form";

test("reads a page's bold names, and whose turns they open", async () => {
  const page =
    "<p><b>Jens Stoltenberg</b> Good morning.</p><p>All of you.</p><p><strong>Ann Lee</strong> Why?</p>" +
    "<p><strong>Jens Stoltenberg:</strong> Because <b>we</b> must.</p><p><b>Ann Lee</b> Thank you.</p>";
  const data = new FormData();
  data.set("way", "file");
  data.set("file", new File([page], "transcript.html", { type: "text/html" }));
  const { text, bold } = await readReferenceForm(data);
  expect(
    findTurns(text, bold).map(({ speaker, wordsStart, end }) => [speaker, text.slice(wordsStart, end)]),
  ).toEqual([
    ["Jens Stoltenberg", expect.stringMatching(/^Good morning\.\s+All of you\.$/)],
    ["Ann Lee", "Why?"],
    ["Jens Stoltenberg", "Because we must."],
    ["Ann Lee", "Thank you."],
  ]);
});

test("plain text has no bold words", async () => {
  const data = new FormData();
  data.set("way", "text");
  data.set("text", "Q: Why?");
  expect((await readReferenceForm(data)).bold).toEqual([]);
});
