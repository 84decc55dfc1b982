import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { SpeakerInput } from "@/lib/core/speakers/speaker-input";
import { db } from "@/lib/server/db/client";
import { getReview } from "@/lib/server/reviews/queries";
import { addSpeaker } from "@/lib/server/speakers/commands";
import { listSpeakers } from "@/lib/server/speakers/queries";
import { makeDesk, makePerson } from "@/tests/support/factories";

const DAY = { day: "2025-02-14" };

/** Somebody nobody else has heard of. */
function someone(more: Partial<SpeakerInput> = {}): SpeakerInput {
  return {
    name: `Ada ${randomUUID()}`,
    kind: "person",
    aliases: [`A. ${randomUUID()}`],
    offices: [],
    wikidataId: null,
    ...more,
  };
}

const wikidataId = () => `Q${1 + Math.floor(Math.random() * 1e11)}`;

describe("addSpeaker", () => {
  it.each(["admin", "reviewer"] as const)("lets the %s add one, and says so in the audit", async (role) => {
    const actor = await makePerson(role);
    const input = someone({
      wikidataId: wikidataId(),
      offices: [
        { title: "envoy", from: null, to: "2025-01-31" },
        { title: "minister", from: "2025-02-01", to: null },
      ],
    });
    const { offices: _, ...rest } = input;
    const { kind, speaker } = await addSpeaker(actor, input, DAY);
    expect({ kind, speaker }).toEqual({
      kind: "added",
      speaker: { ...rest, id: expect.any(String), office: "minister" },
    });
    expect(await listSpeakers(actor, "2025-01-31")).toContainEqual({ ...speaker, office: "envoy" });
    expect(await listSpeakers(actor, DAY.day)).toContainEqual(speaker);
    const audit = await db().auditEvent.findMany({ where: { subjectId: speaker.id } });
    expect(audit).toMatchObject([{ action: "speaker.add", actorId: actor.userId }]);
  });

  it("names the one who is there already, by name, other name or Wikidata id, and writes nothing", async () => {
    const actor = await makePerson("reviewer");
    const first = someone({ wikidataId: wikidataId() });
    const { speaker } = await addSpeaker(actor, first, DAY);
    const before = [await db().speaker.count(), await db().auditEvent.count()];
    const doubles = [
      first,
      someone({ name: first.name.toUpperCase() }),
      someone({ name: `  ${first.aliases[0]}  ` }),
      someone({ aliases: [first.name] }),
      someone({ aliases: ["Another name of hers", first.aliases[0] as string] }),
      someone({ wikidataId: first.wikidataId }),
    ];
    for (const double of doubles) {
      expect(await addSpeaker(actor, double, DAY)).toEqual({ kind: "exists", speaker });
    }
    expect([await db().speaker.count(), await db().auditEvent.count()]).toEqual(before);
  });

  it("adds one of several that arrive at once", async () => {
    const actor = await makePerson("reviewer");
    const input = someone();
    const alias = input.aliases[0] as string;
    const doubles = [input, { ...input, name: alias, aliases: [] }, someone({ aliases: [alias] })];
    const answers = await Promise.all(
      [...doubles, ...doubles].map((double) => addSpeaker(actor, double, DAY)),
    );
    expect(answers.filter(({ kind }) => kind === "added")).toHaveLength(1);
    expect(new Set(answers.map(({ speaker }) => speaker.id)).size).toBe(1);
  });

  it("is held by the database too: one name, one Wikidata id", async () => {
    const actor = await makePerson("admin");
    const input = someone({ wikidataId: wikidataId() });
    await addSpeaker(actor, input, DAY);
    await expect(db().speaker.create({ data: { ...input, wikidataId: null } })).rejects.toThrow(/Unique/);
    await expect(db().speaker.create({ data: { ...input, name: randomUUID() } })).rejects.toThrow(/Unique/);
  });

  it("refuses what is no speaker, and names the field", async () => {
    const actor = await makePerson("reviewer");
    await expect(addSpeaker(actor, someone({ name: " " }), DAY)).rejects.toMatchObject({
      issues: [{ path: ["name"] }],
    });
  });
});

it("a review names speakers by the office of its article's day", async () => {
  const own = await makeDesk();
  const offices = [
    { title: "envoy", from: null, to: "2025-02-13" },
    { title: "minister", from: "2025-02-14", to: "2025-02-14" },
    { title: "private citizen", from: "2025-02-15", to: null },
  ];
  const { speaker } = await addSpeaker(own.admin, someone({ offices }), { day: "2025-03-01" });
  expect(speaker.office).toBe("private citizen");
  const { speakers } = await getReview(own.reviewers[0], own.reviewIds[0]);
  expect(speakers).toContainEqual({ ...speaker, office: "minister" });
});
