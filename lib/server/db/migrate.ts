import "server-only";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { MigrationList, SchemasContainer } from "@prisma/schema-engine-wasm/schema_engine_bg";
import { refuseUnknownHistory } from "./migration-history";
import { DatabaseRefusal } from "./refusal";
import { withSchemaEngine } from "./schema-engine";

const NO_FILTERS = { externalTables: [], externalEnums: [] };

/** Where the schema and its migrations lie; the repository's own unless a test says otherwise. */
type PrismaFolder = string;
const DEFAULT_FOLDER: PrismaFolder = path.join(process.cwd(), "prisma");

/**
 * Brings a database up to the newest migration and returns the names of those it applied.
 *
 * Does what `prisma migrate deploy` does, without its downloaded program, and
 * leaves the same record in `_prisma_migrations`. Refuses, touching nothing, a
 * database that a newer Verbatim has migrated or whose last migration failed.
 */
export async function applyMigrations(
  connectionString: string,
  folder: PrismaFolder = DEFAULT_FOLDER,
): Promise<readonly string[]> {
  const migrationsList = await readMigrations(folder);
  await refuseUnknownHistory(connectionString, scriptsOf(migrationsList));
  const { appliedMigrationNames } = await withSchemaEngine(connectionString, (engine) =>
    engine.applyMigrations({ migrationsList, filters: NO_FILTERS }),
  ).catch(explain);
  return appliedMigrationNames;
}

/**
 * Writes the SQL that leads from the existing migrations to `schema.prisma`; empty where they agree.
 *
 * Replays the migrations in the given database, which must be empty and of no
 * further use: see `withScratchServer` in `cli/database.ts`.
 */
export async function diffSchema(
  scratchDatabase: string,
  folder: PrismaFolder = DEFAULT_FOLDER,
): Promise<string> {
  const migrations = await readMigrations(folder);
  const first = migrations.migrationDirectories.length === 0;
  const schema = await readSchema(folder);
  const { stdout } = await withSchemaEngine(scratchDatabase, (engine) =>
    engine.diff({
      from: first ? { tag: "empty" } : { tag: "migrations", ...migrations },
      to: { tag: "schemaDatamodel", ...schema },
      script: true,
      exitCode: null,
      filters: NO_FILTERS,
    }),
  ).catch(explain);
  const sql = stdout ?? "";
  return sql.trim() === "-- This is an empty migration." ? "" : sql;
}

async function readSchema(folder: PrismaFolder): Promise<SchemasContainer> {
  const file = path.join(folder, "schema.prisma");
  return { files: [{ path: file, content: await readFile(file, "utf8") }] };
}

async function readMigrations(folder: PrismaFolder): Promise<MigrationList> {
  const baseDir = path.join(folder, "migrations");
  const entries = await readdir(baseDir, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const migrationDirectories = await Promise.all(
    names.sort().map(async (name) => {
      const value = await readFile(path.join(baseDir, name, "migration.sql"), "utf8");
      return { path: name, migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value } } };
    }),
  );
  const lockfile = path.join(baseDir, "migration_lock.toml");
  return {
    baseDir,
    lockfile: {
      path: "migration_lock.toml",
      content: await readFile(lockfile, "utf8").catch(() => null),
    },
    shadowDbInitScript: "",
    migrationDirectories,
  };
}

function scriptsOf(list: MigrationList): ReadonlyMap<string, string> {
  return new Map(
    list.migrationDirectories.map(({ path: name, migrationFile: { content } }) => [name, content.value]),
  );
}

function explain(cause: unknown): never {
  const message = cause instanceof Error ? cause.message : String(cause);
  throw new DatabaseRefusal(`The migration did not succeed: ${message}`, { cause });
}
