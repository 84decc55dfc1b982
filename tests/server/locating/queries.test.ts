import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/core/access/actor";
import type { ReferenceFacts } from "@/lib/core/references/reference-facts";
import type { LocatedPassage } from "@/lib/core/views/located-quote";
import { db } from "@/lib/server/db/client";
import { locateInReferences } from "@/lib/server/locating/queries";
import { addReference } from "@/lib/server/references/commands";
import { makePerson } from "@/tests/support/factories";

const FACTS: ReferenceFacts = {
  title: "Briefing",
  kind: "official_transcript",
  grade: "A",
  publisher: null,
  occasion: null,
  occurredOn: "2025-02-12",
  speakerId: null,
  url: null,
  archivedUrl: null,
};

const HARBOUR = `SECRETARY ADA: Good morning. We met our partners at the harbour and we talked for two hours.
The ferries will keep running as long as the winter lasts, if the owners agree. That was never in doubt.

Q: And the bridge?

SECRETARY ADA: Nobody has promised a bridge before the spring. We do what we have to do.

MINISTER BO: I would add that the old lighthouse stays open.`;

let reviewer: Actor;
beforeAll(async () => {
  reviewer = await makePerson("reviewer");
  await store(HARBOUR);
  for (let at = 0; at < 30; at++) {
    await store(`A speech about other things, number ${at}. We have to do what we do. ${randomUUID()}`);
  }
});

async function store(text: string, facts: Partial<ReferenceFacts> = {}): Promise<string> {
  return (await addReference(reviewer, { facts: { ...FACTS, ...facts }, text })).id;
}

async function locate(exact: string, speaker: string | null = null) {
  const answer = await locateInReferences(reviewer, { exact, speaker });
  return {
    ...answer,
    words: answer.passages.map(({ record, start, end }) => record.text.slice(start, end)),
    turns: answer.passages.map(({ record, start, end }) =>
      record.turns.filter((turn) => turn.start < end && turn.end > start).map((turn) => turn.speaker),
    ),
  };
}

describe("locateInReferences", () => {
  it("finds words as they were said, and whose turn they stand in", async () => {
    const { words, turns, references } = await locate("“Nobody has promised a bridge before the spring,”");
    expect(words).toEqual(["Nobody has promised a bridge before the spring"]);
    expect(turns).toEqual([["SECRETARY ADA"]]);
    expect(references).toBe(await db().reference.count());
  });

  it("finds a word changed, and words left out with or without a mark, which it tells", async () => {
    expect((await locate("The ferries will keep sailing as long as the winter lasts")).words).toHaveLength(1);
    const { passages } = await locate("“The ferries will keep running … if the owners agree,”");
    expect(passages[0]?.omissions).toEqual([
      expect.objectContaining({ text: "as long as the winter lasts", marked: true, crossesTurns: false }),
    ]);
    const joined = await locate(
      "“The ferries will keep running … Nobody has promised a bridge before the spring”",
    );
    expect(joined.passages[0]?.omissions).toEqual([
      expect.objectContaining({ marked: true, crossesTurns: true }),
    ]);
  });

  it("finds words that are all common", async () => {
    const { words } = await locate("We do what we have to do.");
    expect(words[0]).toBe("We do what we have to do");
  });

  it("finds words spelt otherwise", async () => {
    const id = await store(`A speech about other things in Turkmenbashi. ${randomUUID()}`);
    const { passages } = await locate("A speech about other things in Turkmenbashy");
    expect(passages[0]?.record.id).toBe(id);
  });

  it("says where the passage is in a long record, and shows what is around it", async () => {
    const filler = (name: string) =>
      Array.from({ length: 300 }, (_, at) => `${name} line ${at}, and so it goes on with words.`).join(
        "\n\n",
      );
    const id = await store(
      `${filler("First")}\n\n👋 the zeppelin landed on the meadow at noon.\n\n${filler("Then")}`,
    );
    const { passages } = await locate("the zeppelin landed on the meadow");
    expect(passages[0]).toMatchObject({
      record: { id, title: "Briefing" },
      similarity: 1,
      likeness: "same_words",
    });
    const [{ record, paragraphsBefore, start }] = passages as [LocatedPassage];
    expect(record.text.length).toBeLessThan(8_000);
    const before = record.text
      .slice(0, start)
      .split("\n")
      .filter((line) => line.trim() !== "");
    expect(paragraphsBefore + before.length).toBe(300 + 1);
  });

  it("prefers, of records alike, the one that has the speaker, then the better grade", async () => {
    const said = `The parliament will vote on the herring quota next week. ${randomUUID()}`;
    const [c, b, cy] = [
      await store(`As reported: ${said}`, { kind: "news_report", grade: "C" }),
      await store(`As heard: ${said}`, { kind: "news_report", grade: "B" }),
      await store(`MINISTER CY: ${said}`, { kind: "news_report", grade: "C" }),
    ];
    const order = async (speaker: string | null) =>
      (await locate("The parliament will vote on the herring quota next week", speaker)).passages.map(
        ({ record }) => record.id,
      );
    expect((await order(null))[0]).toBe(b);
    expect(await order("Anna Cy")).toEqual([cy, b, c]);
  });

  it("says no match, and how many it looked in, for words from elsewhere", async () => {
    const { passages, references, unsearchable } = await locate(
      "The orchestra cancelled its concert because the conductor fell ill on Tuesday",
    );
    expect({ passages, unsearchable }).toEqual({ passages: [], unsearchable: null });
    expect(references).toBeGreaterThan(30);
  });

  it.each([
    ["“…”", "no_words"],
    ["“delusional”", "one_word"],
    ["word ".repeat(2_001), "too_long"],
  ])("says that it cannot look for %s", async (exact, unsearchable) => {
    expect(await locate(exact)).toMatchObject({ passages: [], unsearchable });
  });

  it("takes any string", async () => {
    for (const exact of [
      "it's o'clock \\ & | ! ( :*",
      "\ud800 \u0001 a b",
      "和平 谈判",
      "a".repeat(20_000),
      "a b ".repeat(900),
    ]) {
      await expect(locate(exact)).resolves.toBeDefined();
    }
  });

  it("works the same once the database knows how common words are", async () => {
    await db().$executeRawUnsafe("ANALYZE");
    expect((await locate("Nobody has promised a bridge before the spring")).words).toHaveLength(1);
    expect((await locate("We do what we have to do.")).words[0]).toBe("We do what we have to do");
  });
});
