import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/core/access/actor";
import type { ReferenceFacts } from "@/lib/core/references/reference-facts";
import { db, publicDb } from "@/lib/server/db/client";
import { addReference, previewReference } from "@/lib/server/references/commands";
import { getReference } from "@/lib/server/references/queries";
import { sha256 } from "@/lib/server/sha256";
import { addSpeaker } from "@/lib/server/speakers/commands";
import { makePerson } from "@/tests/support/factories";

const FACTS: ReferenceFacts = {
  title: "Press conference",
  kind: "official_transcript",
  grade: "A",
  publisher: null,
  occasion: null,
  occurredOn: "2025-02-13",
  speakerId: null,
  url: null,
  archivedUrl: null,
};
const transcript = () => `SECRETARY ADA: We will stay. ${randomUUID()}\n\nQ: For how long?\n`;

let reviewer: Actor;
beforeAll(async () => {
  reviewer = await makePerson("reviewer");
});

describe("addReference", () => {
  it.each(["admin", "reviewer"] as const)("lets the %s store one, and says so in the audit", async (role) => {
    const actor = await makePerson(role);
    const text = transcript();
    const { id } = await addReference(actor, { facts: FACTS, text });
    const stored = await getReference(actor, id);
    expect(stored).toMatchObject({ title: "Press conference", text, sha256: sha256(text) });
    expect(stored.turns.map((turn) => turn.speaker)).toEqual(["SECRETARY ADA", "Q"]);
    const audit = await db().auditEvent.findMany({ where: { subjectId: id } });
    expect(audit).toMatchObject([
      { action: "reference.add", actorId: actor.userId, detail: { sha256: sha256(text) } },
    ]);
  });

  it("refuses a text that is here already, names where, and writes nothing", async () => {
    const text = transcript();
    await addReference(reviewer, { facts: { ...FACTS, title: "The first one" }, text });
    const before = await counts();
    for (const double of [text, text.replaceAll("\n", "\r\n")]) {
      await expect(
        addReference(reviewer, { facts: { ...FACTS, url: "https://a.example/" }, text: double }),
      ).rejects.toMatchObject({ code: "conflict", message: "This text is already here: “The first one”." });
    }
    expect(await counts()).toEqual(before);
  });

  it("stores one of several that arrive at once", async () => {
    const text = transcript();
    const answers = await Promise.allSettled(
      [1, 2, 3].map(() => addReference(reviewer, { facts: FACTS, text })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected", "rejected"]);
  });

  it("changes nothing when asked again for the same id", async () => {
    const wanted = { id: randomUUID(), facts: FACTS, text: transcript() };
    await addReference(reviewer, wanted);
    const before = await counts();
    expect(await addReference(reviewer, wanted)).toEqual({ id: wanted.id });
    expect(await counts()).toEqual(before);
  });

  it("gives a text without turns to the one speaker who is named", async () => {
    const name = `Ada ${randomUUID()}`;
    const offices = [] as const;
    const { speaker } = await addSpeaker(
      reviewer,
      { name, kind: "person", aliases: [], offices: [...offices], wikidataId: null },
      { day: "2025-02-13" },
    );
    const text = `We will stay. ${randomUUID()}`;
    const facts = { ...FACTS, speakerId: speaker.id };
    const { id } = await addReference(reviewer, { facts, text });
    const stored = await getReference(reviewer, id);
    expect(stored.turns).toEqual([{ speaker: name, start: 0, end: text.length }]);
    expect(stored.speaker).toBe(name);
  });

  it("leaves out turns that were refused", async () => {
    const { id } = await addReference(reviewer, { facts: FACTS, text: transcript(), turns: [] });
    expect((await getReference(reviewer, id)).turns).toEqual([]);
  });

  it("does not store a text that changed after it was seen", async () => {
    const { sha256: confirmedSha256 } = await previewReference(reviewer, transcript());
    await expect(
      addReference(reviewer, { facts: FACTS, text: transcript(), confirmedSha256 }),
    ).rejects.toMatchObject({ code: "conflict" });
  });

  it.each([
    ["nothing", " \n", /no text/],
    ["no word", "“…”", /no words/],
    ["a null character", "We will\0 stay.", /null character/],
    ["half a character", "We will \ud800 stay.", /half a character/],
    ["a screen of invisible characters", `Stay.${"\u200b".repeat(5_001)}`, /invisible characters/],
  ])("refuses %s beside the text, and writes nothing", async (_, text, words) => {
    const before = await counts();
    await expect(addReference(reviewer, { facts: FACTS, text })).rejects.toMatchObject({
      code: "invalid",
      issues: [{ pointer: "/content", message: expect.stringMatching(words) }],
    });
    expect(await counts()).toEqual(before);
  });

  it("refuses a speaker nobody knows beside the field, and writes nothing", async () => {
    const before = await counts();
    const facts = { ...FACTS, speakerId: randomUUID() };
    await expect(addReference(reviewer, { facts, text: transcript() })).rejects.toMatchObject({
      issues: [{ pointer: "/speakerId" }],
    });
    expect(await counts()).toEqual(before);
  });

  it("takes 5 MB, whatever they hold", { timeout: 120_000 }, async () => {
    const distinct = Array.from({ length: 500_000 }, (_, at) => `w${at.toString(36)}é`).join(" ");
    for (const text of [distinct, `'${"\\'".repeat(2_000_000)} a`, `${"和".repeat(1_700_000)}`]) {
      const { id } = await addReference(reviewer, { facts: FACTS, text });
      expect(await db().referencePassage.count({ where: { referenceId: id } })).toBeGreaterThan(1);
    }
  });
});

describe("previewReference", () => {
  it("shows text, turns and size as they would be stored, and stores nothing", async () => {
    const before = await counts();
    const preview = await previewReference(reviewer, "Q: Why?\r\nSECRETARY ADA: Because.");
    expect(preview).toMatchObject({ text: "Q: Why?\nSECRETARY ADA: Because.", words: 5, duplicateOf: null });
    expect(preview.turns.map((turn) => turn.speaker)).toEqual(["Q", "SECRETARY ADA"]);
    expect(await counts()).toEqual(before);
  });

  it("names the reference that has the text", async () => {
    const text = transcript();
    const { id } = await addReference(reviewer, { facts: FACTS, text });
    expect((await previewReference(reviewer, text)).duplicateOf).toEqual({ id, title: "Press conference" });
  });
});

describe("a stored reference", () => {
  it("is changed and read by nobody else", async () => {
    await addReference(reviewer, { facts: FACTS, text: transcript() });
    for (const statement of [
      `UPDATE "Reference" SET "text" = 'other'`,
      `DELETE FROM "Reference"`,
      `UPDATE "ReferencePassage" SET "start" = 1`,
      `DELETE FROM "ReferencePassage"`,
      `TRUNCATE "ReferencePassage"`,
    ]) {
      await expect(db().$executeRawUnsafe(statement)).rejects.toThrow(/never changed or deleted/);
    }
    for (const table of ["Reference", "ReferencePassage", "ReferenceWord"]) {
      await expect(publicDb().$queryRawUnsafe(`SELECT 1 FROM "${table}"`)).rejects.toThrow(
        /permission denied/,
      );
    }
  });
});

async function counts(): Promise<readonly number[]> {
  return Promise.all([
    db().reference.count(),
    db().referencePassage.count(),
    db().referenceWord.count(),
    db().auditEvent.count(),
  ]);
}
