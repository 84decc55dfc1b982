import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { addReferenceAction } from "@/app/(desk)/references/new/actions";
import type { Actor } from "@/lib/core/access/actor";
import { db } from "@/lib/server/db/client";
import { getReference } from "@/lib/server/references/queries";
import { makePerson } from "@/tests/support/factories";

const gate = vi.hoisted(() => ({ actor: null as Actor | null }));
vi.mock("@/lib/server/auth/gate", () => ({ requireActor: async () => gate.actor }));
vi.mock("next/cache", () => ({ revalidatePath: () => {} }));
vi.mock("next/navigation", () => ({
  redirect: (path: string) => {
    throw new Error(`redirect ${path}`);
  },
}));

let reviewer: Actor;
beforeAll(async () => {
  reviewer = await makePerson("reviewer");
});
beforeEach(() => {
  gate.actor = reviewer;
});

const FACTS = { title: "Briefing", kind: "official_transcript", grade: "A", way: "text", intent: "preview" };

function form(fields: Record<string, string | File>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries({ ...FACTS, ...fields })) data.set(name, value);
  return data;
}

const file = (bytes: string, name = "record.txt") => new File([Buffer.from(bytes, "latin1")], name);
const transcript = () => `SECRETARY ADA: We will stay. ${randomUUID()}\n\nQ: For how long?`;

async function store(fields: Record<string, string | File>): Promise<string> {
  const { preview } = await addReferenceAction(form(fields));
  const confirmed = form({ ...fields, intent: "store", confirmedSha256: preview?.sha256 ?? "" });
  const answer = await addReferenceAction(confirmed).then(JSON.stringify, (error: Error) => error.message);
  return /^redirect \/references\/([0-9a-f-]{36})$/.exec(answer)?.[1] ?? answer;
}

describe("addReferenceAction", () => {
  it("shows text and turns first, and stores nothing", async () => {
    const before = await db().reference.count();
    const { problem, preview } = await addReferenceAction(form({ text: transcript() }));
    expect(problem).toBeNull();
    expect(preview?.turns.map(({ speaker }) => speaker)).toEqual(["SECRETARY ADA", "Q"]);
    expect(await db().reference.count()).toBe(before);
  });

  it("stores what was confirmed, with its turns or without, and leads to it", async () => {
    const withTurns = await getReference(reviewer, await store({ text: transcript() }));
    expect(withTurns.turns).toHaveLength(2);
    const without = await getReference(reviewer, await store({ text: transcript(), withoutTurns: "yes" }));
    expect(without.turns).toEqual([]);
  });

  it("reads a page for its text", async () => {
    const html = `<title>x</title><script>1</script><p>Q: Why?</p><p>ADA: Because ${randomUUID()}.</p>`;
    const id = await store({ way: "file", file: file(html, "page.html") });
    expect((await getReference(reviewer, id)).text).toMatch(/^Q: Why\?\nADA: Because/);
  });

  it("names every fact that is wrong, and still shows the text", async () => {
    const state = await addReferenceAction(
      form({ text: transcript(), title: " ", kind: "news_report", url: "nowhere", intent: "store" }),
    );
    expect(Object.keys(state.problem?.fields ?? {}).sort()).toEqual(["grade", "title", "url"]);
    expect(state.problem?.fields.grade).toMatch(/grade B at best/);
    expect(state.preview).not.toBeNull();
  });

  it("does not store a text that changed after it was seen", async () => {
    const { preview } = await addReferenceAction(form({ text: transcript() }));
    const state = await addReferenceAction(
      form({ text: transcript(), intent: "store", confirmedSha256: preview?.sha256 ?? "" }),
    );
    expect(state.problem?.message).toContain("changed since you confirmed it");
  });

  it("says which reference has the text, and stores nothing", async () => {
    const text = transcript();
    const id = await store({ text, title: "The first one" });
    const before = await db().reference.count();
    const state = await addReferenceAction(form({ text, intent: "store" }));
    expect(state.preview?.duplicateOf).toEqual({ id, title: "The first one" });
    expect(await db().reference.count()).toBe(before);
  });

  it("stores a file in another encoding only once that is confirmed", async () => {
    const source = { way: "file", file: file(`\x93D\xe9j\xe0 vu\x94 \x96 ${randomUUID()}`) };
    const { preview } = await addReferenceAction(form(source));
    const encoding = preview?.encoding ?? "";
    expect(encoding).toMatch(/^windows-125\d$/);
    expect(await store(source)).toContain("Confirm that the converted text reads right.");
    expect(await store({ ...source, confirmedEncoding: encoding })).toMatch(/^[0-9a-f-]{36}$/);
  });

  it.each<[string, Record<string, string | File>, RegExp]>([
    ["nothing pasted", { text: " \n" }, /no text/],
    ["no words", { text: "…" }, /no words/],
    ["no file", { way: "file", file: file("", "") }, /Choose a file/],
    ["an empty file", { way: "file", file: file("") }, /empty/],
    ["a PDF", { way: "file", file: file("%PDF-1.7") }, /PDF/],
    ["bytes", { way: "file", file: file("\x00\x01\x02\x03\xff") }, /not text/],
    ["over 5 MB", { text: "a".repeat(5 * 1024 * 1024 + 1) }, /5 MB/],
  ])("refuses %s beside the field", async (_, fields, words) => {
    const state = await addReferenceAction(form(fields));
    expect(state.problem?.fields.content).toMatch(words);
    expect(state.preview).toBeNull();
  });
});
