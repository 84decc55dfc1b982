import { expect, it } from "vitest";
import { mintActor } from "@/lib/core/access/mint-actor";

it("takes the id and the role of the row and nothing else, and cannot be changed afterwards", () => {
  const row = { userId: "u1", role: "reviewer" as const, passwordHash: "secret" };
  const actor = mintActor(row);
  expect(actor).toEqual({ userId: "u1", role: "reviewer" });
  expect(() => Object.assign(actor, { role: "admin" })).toThrow(TypeError);
});
