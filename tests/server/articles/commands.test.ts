import { describe, expect, it } from "vitest";
import { articleFactsSchema, importArticle, previewImport } from "@/lib/server/articles/commands";
import { getArticle, listArticles } from "@/lib/server/articles/queries";
import { db } from "@/lib/server/db/client";
import { makeArticle, makePerson } from "@/tests/support/factories";

const FACTS = { title: "A storm closes two passes", outlet: "Coast Mail", url: "", publishedOn: "" };

describe("importing an article", () => {
  it("freezes the text as it is, non-breaking spaces and all", async () => {
    const admin = await makePerson("admin");
    const content = "A headline\n\n   “We go,”\u00a0he said.  \r\nThe end 👋";
    const id = await makeArticle(admin, content);
    const { document, sha256 } = await getArticle(admin, id);
    expect(document.text).toBe("A headline\n\n   “We go,”\u00a0he said.  \nThe end 👋");
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(document.blocks.map((block) => document.text.slice(block.start, block.end))).toEqual([
      "A headline",
      "“We go,”\u00a0he said.",
      "The end 👋",
    ]);
  });

  it("says which article already has the text, and stores nothing twice", async () => {
    const admin = await makePerson("admin");
    const content = "The same words, twice over.";
    const id = await makeArticle(admin, content, "The first of two");
    const source = { format: "text", content } as const;
    const { duplicateOf, sha256 } = await previewImport(admin, source);
    expect(duplicateOf).toMatchObject({ id, title: "The first of two" });
    const again = importArticle(admin, {
      facts: articleFactsSchema.parse(FACTS),
      source,
      confirmedSha256: sha256,
    });
    await expect(again).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("The first of two"),
    });
    expect(await db().articleVersion.count({ where: { sha256 } })).toBe(1);
  });

  it("refuses a text whose invisible characters no screen could show, in the preview already", async () => {
    const admin = await makePerson("admin");
    const source = { format: "text", content: `so${"\u00ad".repeat(5_001)}ft` } as const;
    await expect(previewImport(admin, source)).rejects.toMatchObject({
      code: "invalid",
      message: expect.stringMatching(/^One paragraph holds 5,001 invisible characters/),
    });
  });

  it("lets one of two simultaneous imports of a text win", async () => {
    const admin = await makePerson("admin");
    const source = { format: "text", content: "Two at once." } as const;
    const { sha256 } = await previewImport(admin, source);
    const facts = articleFactsSchema.parse(FACTS);
    const both = await Promise.allSettled(
      [1, 2].map(() => importArticle(admin, { facts, source, confirmedSha256: sha256 })),
    );
    expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("refuses a text that is not the one confirmed, an empty one, and a reviewer's", async () => {
    const admin = await makePerson("admin");
    const facts = articleFactsSchema.parse(FACTS);
    const source = { format: "text", content: "Not what was confirmed." } as const;
    await expect(
      importArticle(admin, { facts, source, confirmedSha256: "0".repeat(64) }),
    ).rejects.toMatchObject({ code: "conflict" });
    await expect(previewImport(admin, { format: "text", content: " \n\t " })).rejects.toMatchObject({
      code: "invalid",
    });
    await expect(
      previewImport(admin, { format: "html", content: "<script>1</script>" }),
    ).rejects.toMatchObject({
      code: "invalid",
    });
    const reviewer = await makePerson("reviewer");
    await expect(previewImport(reviewer, source)).rejects.toMatchObject({ code: "forbidden" });
    await expect(listArticles(reviewer)).rejects.toMatchObject({ code: "forbidden" });
  });

  it("keeps the text of HTML, boilerplate too, and drops only scripts and trackers", async () => {
    const admin = await makePerson("admin");
    const content = `<html><head><title>Ferry timetable</title><script>track()</script></head><body>
      <nav>Home | News</nav><article><h1>Ferry timetable</h1><p>“It sails,”&nbsp;<b>she</b> said.</p>
      <aside class="ad">Buy gold</aside></article><img src="https://t.example/p.gif" width="1" height="1"></body></html>`;
    const preview = await previewImport(admin, { format: "html", content });
    expect(preview.document.text.split("\n")).toEqual([
      "Home | News",
      "Ferry timetable",
      "“It sails,”\u00a0she said.",
      "Buy gold",
    ]);
    expect(preview.guesses.title).toBe("Ferry timetable");
    expect(preview.dropped).toMatchObject({ scripts: 1, trackers: 1 });
  });

  it("gives articles of one title addresses of their own", async () => {
    const admin = await makePerson("admin");
    for (const content of ["One text.", "Another text."])
      await makeArticle(admin, content, "Ünder the Bridge!");
    const rows = await db().article.findMany({
      where: { title: "Ünder the Bridge!" },
      orderBy: { slug: "asc" },
    });
    expect(rows.map((row) => row.slug)).toEqual(["under-the-bridge", "under-the-bridge-2"]);
  });

  it.each([
    [{ title: " " }, "title"],
    [{ outlet: "" }, "outlet"],
    [{ url: "javascript:alert(1)" }, "url"],
    [{ publishedOn: "14 Feb" }, "publishedOn"],
  ])("names the wrong field: %j", (patch, field) => {
    const parsed = articleFactsSchema.safeParse({ ...FACTS, ...patch });
    expect(parsed.error?.issues.map((issue) => issue.path[0])).toEqual([field]);
  });
});
