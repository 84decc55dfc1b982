import { describe, expect, it } from "vitest";
import { z } from "zod";
import { AppError } from "@/lib/server/errors";
import { attempt } from "@/lib/server/http/form-problem";

const failing = (error: unknown) =>
  attempt(async () => {
    throw error;
  });

describe("attempt", () => {
  it("hands on what was made", async () => {
    expect(await attempt(async () => 1)).toEqual({ ok: true, value: 1 });
  });

  it("puts a schema's complaints beside their fields, the first for each", async () => {
    const schema = z.object({
      name: z.string().min(2, "Short.").regex(/^a/, "No a."),
      age: z.number("No age."),
    });
    const outcome = await attempt(async () => schema.parse({ name: "b" }));
    expect(outcome).toMatchObject({ ok: false, problem: { fields: { name: "Short.", age: "No age." } } });
  });

  it("keeps a refusal's own words", async () => {
    const refusal = new AppError("conflict", "Taken.", {
      issues: [{ pointer: "/email", message: "In use." }],
    });
    expect(await failing(refusal)).toEqual({
      ok: false,
      problem: { message: "Taken.", fields: { email: "In use." } },
    });
  });

  it("says nothing of an unexpected error", async () => {
    const outcome = await failing(new Error("password=hunter2"));
    expect(JSON.stringify(outcome)).not.toContain("hunter2");
    expect(outcome).toMatchObject({ ok: false, problem: { fields: {} } });
  });
});
