import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { addArticleAction } from "@/app/(admin)/articles/new/actions";
import type { Actor } from "@/lib/core/access/actor";
import { listArticles } from "@/lib/server/articles/queries";
import { makeArticle, makePerson } from "@/tests/support/factories";

const gate = vi.hoisted(() => ({ actor: null as Actor | null }));
vi.mock("@/lib/server/auth/gate", () => ({ requireActor: async () => gate.actor }));
vi.mock("next/cache", () => ({ revalidatePath: () => {} }));
vi.mock("next/navigation", () => ({
  redirect: (path: string) => {
    throw new Error(`redirect ${path}`);
  },
}));

let admin: Actor;
beforeAll(async () => {
  admin = await makePerson("admin");
});
beforeEach(() => {
  gate.actor = admin;
});

const FACTS = { title: "A title", outlet: "An outlet", publishedOn: "", url: "" };

function form(fields: Record<string, string | File>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries({ ...FACTS, intent: "preview", ...fields }))
    data.set(name, value);
  return data;
}

const file = (bytes: string, name = "page.txt") => new File([Buffer.from(bytes, "latin1")], name);

describe("addArticleAction", () => {
  it("shows the text first and stores nothing", async () => {
    const before = await listArticles(admin);
    const state = await addArticleAction(form({ way: "text", text: `One.\r\n\r\nTwo ${randomUUID()}.` }));
    expect(state.problem).toBeNull();
    expect(state.preview?.document.text).not.toContain("\r");
    expect(state.preview).toMatchObject({ encoding: null, duplicateOf: null });
    expect(await listArticles(admin)).toHaveLength(before.length);
  });

  it("freezes the text that was confirmed, and leads to it", async () => {
    const text = `One ${randomUUID()}.`;
    const { preview } = await addArticleAction(form({ way: "text", text }));
    const confirmedSha256 = preview?.sha256 ?? "";
    const again = form({ way: "text", text, intent: "freeze", confirmedSha256 });
    await expect(addArticleAction(again)).rejects.toThrow(/^redirect \/articles\/[0-9a-f-]{36}$/);
  });

  it("does not freeze a text that changed after it was seen", async () => {
    const { preview } = await addArticleAction(form({ way: "text", text: `Seen ${randomUUID()}.` }));
    const changed = { way: "text", text: `Changed ${randomUUID()}.`, intent: "freeze" };
    const state = await addArticleAction(form({ ...changed, confirmedSha256: preview?.sha256 ?? "" }));
    expect(state.problem?.message).toContain("changed since you confirmed it");
  });

  it("names every fact that is missing, and still shows the text", async () => {
    const state = await addArticleAction(form({ way: "text", text: randomUUID(), title: " ", outlet: "" }));
    expect(Object.keys(state.problem?.fields ?? {})).toEqual(["title", "outlet"]);
    expect(state.preview).not.toBeNull();
  });

  it("takes the page's own title where none was typed", async () => {
    const html = `<title>Its own title</title><p>${randomUUID()}</p>`;
    const state = await addArticleAction(form({ way: "html", html, title: "" }));
    expect(state.guesses.title).toBe("Its own title");
    expect(state.problem).toBeNull();
  });

  it("names another encoding, and freezes only once it is confirmed", async () => {
    const source = { way: "file", file: file(`\x93D\xe9j\xe0 vu\x94 \x96 ${randomUUID()}`) };
    const { preview } = await addArticleAction(form(source));
    const encoding = preview?.encoding ?? "";
    expect(encoding).toMatch(/^windows-125\d$/);
    const freeze = { ...source, intent: "freeze", confirmedSha256: preview?.sha256 ?? "" };
    expect((await addArticleAction(form(freeze))).problem?.fields).toHaveProperty("confirmedEncoding");
    const confirmed = form({ ...freeze, confirmedEncoding: encoding });
    await expect(addArticleAction(confirmed)).rejects.toThrow("redirect /articles/");
  });

  it("says which article has the same text", async () => {
    const text = `The same ${randomUUID()}.`;
    const id = await makeArticle(admin, text, "The first one");
    const state = await addArticleAction(form({ way: "text", text, intent: "freeze" }));
    expect(state.preview?.duplicateOf).toMatchObject({ id, title: "The first one" });
  });

  it.each<[string, Record<string, string | File>, RegExp]>([
    ["nothing pasted", { way: "text", text: " \n" }, /no text/],
    ["HTML without words", { way: "html", html: "<script>1</script>" }, /no text/],
    ["no file", { way: "file", file: file("", "") }, /Choose a file/],
    ["an empty file", { way: "file", file: file("") }, /empty/],
    ["a PDF", { way: "file", file: file("%PDF-1.7") }, /PDF/],
    ["over 5 MB", { way: "text", text: "a".repeat(5 * 1024 * 1024 + 1) }, /5 MB/],
  ])("refuses %s beside the field", async (_, fields, words) => {
    const state = await addArticleAction(form(fields));
    expect(state.problem?.fields.content).toMatch(words);
    expect(state.preview).toBeNull();
  });

  it("is for admins", async () => {
    gate.actor = await makePerson("reviewer");
    const state = await addArticleAction(form({ way: "text", text: "One." }));
    expect(state.problem?.message).toBe("Only an admin can bring in articles.");
  });
});
