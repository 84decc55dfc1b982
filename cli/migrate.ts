import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { diffSchema } from "@/lib/server/db/migrate";
import { type Command, progress, readOptions, UsageError } from "./command";
import { openDatabase, withScratchServer } from "./database";
import { PROJECT } from "./project";

const LOCK = '# Read by Prisma: which kind of database the migrations are for.\nprovider = "postgresql"\n';

/** `verbatim migrate`: brings the database up to date, or writes the next migration. */
export const run: Command = async (args) => {
  const { create } = readOptions(args, ["create"]);
  if (create === undefined) {
    const database = await openDatabase();
    await database.close();
    progress("The database is up to date.");
    return 0;
  }
  if (!/^[a-z][a-z0-9_]*$/.test(create)) {
    throw new UsageError(
      "A migration's name is lower-case words joined by underscores, such as add_replies.",
    );
  }
  return writeMigration(create);
};

async function writeMigration(name: string): Promise<number> {
  const sql = await withScratchServer((server) => diffSchema(server.url()));
  if (sql === "") {
    progress("The migrations already lead to prisma/schema.prisma; nothing was written.");
    return 0;
  }
  const migrations = path.join(PROJECT, "prisma", "migrations");
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const file = path.join(migrations, `${stamp}_${name}`, "migration.sql");
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, sql, { flag: "wx" });
  await writeFile(path.join(migrations, "migration_lock.toml"), LOCK);
  progress(`Wrote ${path.relative(PROJECT, file)}. Read it before you commit it.`);
  return 0;
}
