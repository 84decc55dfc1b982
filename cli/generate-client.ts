import path from "node:path";
import { CommandFailure, progress } from "./command";
import { runQuietly } from "./program";
import { PROJECT } from "./project";
import { hashFiles, isStamped, writeStamp } from "./stamp";

/** Generates Prisma's client where it is missing or older than the schema. Needs no network. */
export async function ensureClient(): Promise<void> {
  const stamp = path.join(PROJECT, "lib/server/db/generated/.stamp");
  const hash = hashFiles(PROJECT, ["prisma/schema.prisma", "node_modules/prisma/package.json"]);
  if (isStamped(stamp, hash)) return;
  progress("Generating the database client …");
  const { code, output } = await runQuietly(
    [path.join(PROJECT, "node_modules/prisma/build/index.js"), "generate"],
    {
      env: {
        ...process.env,
        // Prisma wants the engine it would download to exist; generating does not run it.
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: "1",
        CHECKPOINT_DISABLE: "1",
      },
    },
  );
  if (code !== 0) throw new CommandFailure(`The database client could not be generated.\n${output}`);
  writeStamp(stamp, hash);
}
