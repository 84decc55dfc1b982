import { describe, expect, it, vi } from "vitest";
import { GET } from "@/app/api/health/route";
import * as client from "@/lib/server/db/client";
import manifest from "@/package.json";

describe("GET /api/health", () => {
  it("says that the app and its database work", async () => {
    const answer = await GET();
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ status: "ok", database: "ok", version: manifest.version });
  });

  it("answers 503 when the database does not answer", async () => {
    vi.spyOn(client.db(), "$queryRaw").mockRejectedValueOnce(new Error("connection refused"));
    const answer = await GET();
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ status: "down", database: "down" });
  });
});
