import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { addSpeakerAction, setKeysAction } from "@/app/(desk)/reviews/[reviewId]/actions";
import type { Actor } from "@/lib/core/access/actor";
import type { AddedSpeaker } from "@/lib/core/views/added-speaker";
import { AppError } from "@/lib/server/errors";
import { getKeys } from "@/lib/server/preferences/queries";
import { makePerson } from "@/tests/support/factories";

const gate = vi.hoisted(() => ({ actor: null as Actor | null }));
vi.mock("@/lib/server/auth/gate", () => ({
  requireActor: async () => {
    if (!gate.actor) throw new AppError("unauthenticated", "Your session has ended. Sign in again.");
    return gate.actor;
  },
}));

let reviewer: Actor;
beforeEach(async () => {
  reviewer = await makePerson("reviewer");
  gate.actor = reviewer;
});

const SIGNED_OUT = { kind: "refused", message: "Your session has ended. Sign in again." };

describe("addSpeakerAction", () => {
  const speaker = () => ({
    name: `Ada ${randomUUID()}`,
    kind: "person",
    aliases: [],
    offices: [{ title: "minister", from: "2025-02-01", to: null }],
    wikidataId: null,
  });

  it("adds a speaker, with the office of the day", async () => {
    const input = speaker();
    const added = await addSpeakerAction("2025-02-14", input);
    expect(added).toMatchObject({ kind: "added", speaker: { name: input.name, office: "minister" } });
    expect(await addSpeakerAction("2025-01-31", input)).toEqual({
      kind: "exists",
      speaker: { ...(added as AddedSpeaker).speaker, office: null },
    });
  });

  it("names the fields that are not right", async () => {
    const outcome = await addSpeakerAction("2025-02-14", {
      ...speaker(),
      name: "",
      offices: [{ title: "", from: null, to: null }],
      wikidataId: "42",
    });
    expect(outcome).toEqual({
      kind: "refused",
      message: "Some fields are not right. Nothing was changed.",
      fields: {
        name: "Give the name.",
        offices: "Name the office.",
        wikidataId: "A Wikidata id is a Q and a number, such as Q42.",
      },
    });
  });

  it.each([[null], ["Ada"], [{}]])("refuses %j, and a day that is none", async (input) => {
    expect(await addSpeakerAction("2025-02-14", input)).toMatchObject({ kind: "refused" });
    expect(await addSpeakerAction("14 Feb", speaker())).toMatchObject({ kind: "refused" });
  });

  it("asks a visitor to sign in", async () => {
    gate.actor = null;
    expect(await addSpeakerAction("2025-02-14", speaker())).toMatchObject(SIGNED_OUT);
  });
});

describe("setKeysAction", () => {
  it("keeps keys, and says why it did not", async () => {
    expect(await setKeysAction({ "mark.direct": "X", "mark.cue": null })).toEqual({ kind: "kept" });
    expect(await getKeys(reviewer)).toEqual({ "mark.direct": "X", "mark.cue": null });
    for (const wrong of [null, ["X"], { "mark.direct": 1 }]) {
      expect(await setKeysAction(wrong)).toMatchObject({ kind: "refused", message: expect.any(String) });
    }
    expect(await getKeys(reviewer)).toEqual({ "mark.direct": "X", "mark.cue": null });
    gate.actor = null;
    expect(await setKeysAction({})).toEqual(SIGNED_OUT);
  });
});
