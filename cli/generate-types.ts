import { existsSync } from "node:fs";
import path from "node:path";
import { CommandFailure, progress } from "./command";
import { ensureClient } from "./generate-client";
import { runQuietly } from "./program";
import { PROJECT } from "./project";

/** Makes the type files that a fresh clone lacks: Prisma's client and Next's own declarations. */
export async function ensureTypes(): Promise<void> {
  await ensureClient();
  if (existsSync(path.join(PROJECT, "next-env.d.ts"))) return;
  progress("Generating the types of the routes …");
  const { code, output } = await runQuietly(
    [path.join(PROJECT, "node_modules/next/dist/bin/next"), "typegen"],
    { env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" } },
  );
  if (code !== 0) throw new CommandFailure(`The types of the routes could not be generated.\n${output}`);
}
