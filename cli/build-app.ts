import { cpSync, existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { CommandFailure, progress } from "./command";
import { ensureClient } from "./generate-client";
import { runVisibly } from "./program";
import { PROJECT } from "./project";
import { hashFiles, isStamped, writeStamp } from "./stamp";

const OUTPUT = path.join(PROJECT, ".next");
const STAMP = path.join(OUTPUT, "verbatim-build");

/** Whatever the built app is made from. Commands, tests and documents are not. */
const SOURCES = [
  "app",
  "components",
  "lib",
  "prisma/schema.prisma",
  "public",
  "proxy.ts",
  "next.config.ts",
  "tsconfig.json",
  "package-lock.json",
];

/** Builds the app for production where it was not, or where its sources changed since. */
export async function ensureBuild(signal?: AbortSignal): Promise<void> {
  await ensureClient();
  const hash = hashFiles(PROJECT, SOURCES);
  if (isStamped(STAMP, hash) && existsSync(serverFile())) return;
  progress("Building the app; this takes a minute the first time …");
  rmSync(STAMP, { force: true });
  const started = Date.now();
  const code = await runVisibly([path.join(PROJECT, "node_modules/next/dist/bin/next"), "build"], {
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    ...(signal ? { signal } : {}),
  });
  if (code !== 0) throw new CommandFailure("The app could not be built; the reason is above.");
  carryStaticFiles();
  writeStamp(STAMP, hash);
  progress(`Built in ${Math.round((Date.now() - started) / 1000)} s.`);
}

/** The program that serves the built app, as Next's standalone output lays it out. */
export function serverFile(): string {
  const manifest = path.join(OUTPUT, "required-server-files.json");
  if (!existsSync(manifest)) return path.join(OUTPUT, "standalone", "server.js");
  const { relativeAppDir = "" } = JSON.parse(readFileSync(manifest, "utf8")) as { relativeAppDir?: string };
  return path.join(OUTPUT, "standalone", relativeAppDir, "server.js");
}

/** Next leaves them out of the standalone folder, for those who serve them from elsewhere. */
function carryStaticFiles(): void {
  const home = path.dirname(serverFile());
  const copies = [
    [path.join(OUTPUT, "static"), path.join(home, ".next", "static")],
    [path.join(PROJECT, "public"), path.join(home, "public")],
  ] as const;
  for (const [from, to] of copies) {
    if (existsSync(from)) cpSync(from, to, { recursive: true });
  }
}
