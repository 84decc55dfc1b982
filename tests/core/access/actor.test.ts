import { expect, it } from "vitest";
import { ROLES } from "@/lib/core/access/actor";

it("there are two roles", () => {
  expect(ROLES).toEqual(["admin", "reviewer"]);
});
