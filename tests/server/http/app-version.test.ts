import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import manifest from "@/package.json";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "verbatim-build-"));
  await mkdir(path.join(folder, ".next"));
  vi.spyOn(process, "cwd").mockReturnValue(folder);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

/** As a process would that has just started. */
async function freshVersion(environment: "production" | "development"): Promise<string> {
  vi.stubEnv("NODE_ENV", environment);
  vi.resetModules();
  const { appVersion } = await import("@/lib/server/http/app-version");
  return appVersion();
}

it("is another one after another build is deployed", async () => {
  await writeFile(path.join(folder, ".next", "BUILD_ID"), "first\n");
  expect(await freshVersion("production")).toBe(`${manifest.version}+first`);
  await writeFile(path.join(folder, ".next", "BUILD_ID"), "second");
  expect(await freshVersion("production")).toBe(`${manifest.version}+second`);
});

it("does not take an old build for itself while developing", async () => {
  await writeFile(path.join(folder, ".next", "BUILD_ID"), "first");
  expect(await freshVersion("development")).toBe(`${manifest.version}+unbuilt`);
});

it("does not run without the name of its build", async () => {
  await expect(freshVersion("production")).rejects.toThrow("BUILD_ID");
});
