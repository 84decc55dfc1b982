import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/core/access/actor";
import type { ReferenceFacts } from "@/lib/core/references/reference-facts";
import { addReference } from "@/lib/server/references/commands";
import { getReference, listReferencesFor, searchReferences } from "@/lib/server/references/queries";
import { makePerson } from "@/tests/support/factories";

const FACTS: ReferenceFacts = {
  title: "Briefing",
  kind: "recording",
  grade: "A",
  publisher: null,
  occasion: null,
  occurredOn: null,
  speakerId: null,
  url: null,
  archivedUrl: null,
};

let reviewer: Actor;
beforeAll(async () => {
  reviewer = await makePerson("reviewer");
});

async function store(text: string, facts: Partial<ReferenceFacts> = {}): Promise<string> {
  return (await addReference(reviewer, { facts: { ...FACTS, ...facts }, text })).id;
}

/** A word that nothing else has. */
const rare = () => `q${randomUUID().replaceAll(/[^a-z]/g, "")}x`;

async function search(sought: string) {
  const { references } = await searchReferences(reviewer, { sought, after: null });
  return references;
}

describe("searchReferences", () => {
  it("finds by words of the text, in any order, case and spelling, and by their beginnings", async () => {
    const word = rare();
    const id = await store(`No U.S. guarantees from ${word}: we said so about defence.`);
    for (const sought of [
      word,
      `US ${word}`,
      `${word.toUpperCase()} guarantee`,
      `defense ${word.slice(0, -1)}`,
    ]) {
      expect((await search(sought)).map((found) => found.id)).toEqual([id]);
    }
    expect(await search(`${word} notthere`)).toEqual([]);
  });

  it("shows where the words stand", async () => {
    const word = rare();
    await store(`${"So it goes. ".repeat(500)}At last 👋 peace and ${word} came.`);
    const [found] = await search(`peace ${word}`);
    expect(found?.snippet?.map(({ text, found }) => (found ? `<${text}>` : text)).join("")).toMatch(
      new RegExp(`At last 👋 <peace> and <${word}> came$`),
    );
  });

  it("puts what is called so before what only mentions it, often before once", async () => {
    const word = rare();
    const once = await store(`Once ${word}. ${randomUUID()}`);
    const often = await store(`${`${"So it goes. ".repeat(80)}${word}. `.repeat(5)}${randomUUID()}`);
    const called = await store(`Nothing of it. ${randomUUID()}`, { title: `On ${word}` });
    expect((await search(word)).map(({ id }) => id)).toEqual([called, often, once]);
    expect((await search(word))[0]?.snippet).toBeNull();
  });

  it("finds words that stand far apart", async () => {
    const [one, other] = [rare(), rare()];
    const id = await store(`${one} ${"so it goes ".repeat(2_000)} ${other}`, { publisher: "A ministry" });
    expect((await search(`${one} ${other} ministry`)).map((found) => found.id)).toEqual([id]);
  });

  it("goes on where the page before ended, whatever is added meanwhile", async () => {
    const word = rare();
    const ids: string[] = [];
    for (let at = 0; at < 23; at++) ids.push(await store(`${word} number ${at} ${randomUUID()}`));
    const first = await searchReferences(reviewer, { sought: word, after: null });
    await store(`${word} newer ${randomUUID()}`);
    const second = await searchReferences(reviewer, { sought: word, after: first.next });
    expect([...first.references, ...second.references].map(({ id }) => id)).toEqual(ids.reverse());
    expect(second.next).toBeNull();
  });

  it("lists the newest where nothing is sought, and pages through all", async () => {
    const newest = await store(`Newest ${randomUUID()}`);
    let page = await searchReferences(reviewer, { sought: " ", after: null });
    expect(page.references[0]?.id).toBe(newest);
    const seen = new Set(page.references.map(({ id }) => id));
    while (page.next) {
      page = await searchReferences(reviewer, { sought: "", after: page.next });
      for (const { id } of page.references) seen.add(id);
    }
    expect(seen.size).toBe(page.all);
  });

  it("takes any words and any cursor", async () => {
    await store(`Don't. ${randomUUID()}`);
    for (const sought of [
      "don't",
      "a'b\\",
      "& | ! :*",
      "“”",
      "\ud800",
      "x".repeat(5_000),
      "so ".repeat(5_000),
      "和平",
    ]) {
      await expect(searchReferences(reviewer, { sought, after: null })).resolves.toBeDefined();
    }
    for (const after of ["", "x", "e30", "W10", Buffer.from('[true,1,"x"]').toString("base64url")]) {
      expect((await searchReferences(reviewer, { sought: "", after })).references.length).toBeGreaterThan(0);
    }
  });
});

it("getReference refuses what is not there", async () => {
  await expect(getReference(reviewer, randomUUID())).rejects.toMatchObject({ code: "not-found" });
});

describe("listReferencesFor", () => {
  it("brings what is cited whatever its length, and of the others no more than a page can hold", async () => {
    const cited = await store(`${"So it goes. ".repeat(100_000)} ${randomUUID()}`, {
      occurredOn: "1900-01-01",
    });
    await store(`${"So it goes. ".repeat(100_000)} ${randomUUID()}`, { occurredOn: "2999-01-01" });
    const short = await store(`Short ${randomUUID()}`, { occurredOn: "2999-01-02" });
    const without = await listReferencesFor(reviewer, []);
    expect(without.map(({ id }) => id)).toEqual([short]);
    const references = await listReferencesFor(reviewer, [cited]);
    expect(references.map(({ id }) => id)).toEqual([short, cited]);
  });
});
