import { expect, it } from "vitest";
import { db } from "@/lib/server/db/client";
import { setKeys } from "@/lib/server/preferences/commands";
import { getKeys } from "@/lib/server/preferences/queries";
import { makePerson } from "@/tests/support/factories";

it.each(["admin", "reviewer"] as const)("keeps the keys of one %s and of nobody else", async (role) => {
  const [actor, other] = [await makePerson(role), await makePerson(role)];
  expect(await getKeys(actor)).toEqual({});
  await setKeys(actor, { "mark.direct": "Shift+D", "mark.cue": null });
  expect(await getKeys(actor)).toEqual({ "mark.direct": "Shift+D", "mark.cue": null });
  expect(await getKeys(other)).toEqual({});
  await setKeys(actor, { "mark.cue": "Q" });
  expect(await getKeys(actor)).toEqual({ "mark.cue": "Q" });
  const audit = await db().auditEvent.findMany({ where: { subjectId: actor.userId, action: "keys.keep" } });
  expect(audit).toHaveLength(2);
});

it("refuses what are no keys, and leaves the ones there are", async () => {
  const actor = await makePerson("reviewer");
  await setKeys(actor, { "mark.direct": "X" });
  await expect(setKeys(actor, { "mark.direct": "x".repeat(21) })).rejects.toMatchObject({
    issues: [{ path: ["mark.direct"] }],
  });
  expect(await getKeys(actor)).toEqual({ "mark.direct": "X" });
});

it("ends in one of two that are kept at once, whole", async () => {
  const actor = await makePerson("reviewer");
  const [one, two] = [
    { a: "1", b: "1" },
    { a: "2", c: "2" },
  ];
  await Promise.all([setKeys(actor, one), setKeys(actor, two)]);
  expect([one, two]).toContainEqual(await getKeys(actor));
});
