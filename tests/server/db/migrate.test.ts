import { createHash } from "node:crypto";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { applyMigrations, diffSchema } from "@/lib/server/db/migrate";
import { createDatabase, type TestDatabase } from "@/tests/support/database";

let database: TestDatabase;
let folder = "";

beforeEach(async () => {
  database = await createDatabase();
  folder = await mkdtemp(path.join(tmpdir(), "verbatim-prisma-"));
  await cp(path.join(process.cwd(), "prisma"), folder, { recursive: true });
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
  await database.drop();
});

async function addMigration(name: string, sql: string): Promise<void> {
  await mkdir(path.join(folder, "migrations", name));
  await writeFile(path.join(folder, "migrations", name, "migration.sql"), sql);
}

const tables = () => database.query("SELECT relname FROM pg_class WHERE relkind = 'r' ORDER BY relname");
const history = () => database.query("SELECT * FROM _prisma_migrations ORDER BY started_at");

describe("migrations", () => {
  test("are applied once", async () => {
    expect(await applyMigrations(database.url, folder)).toEqual([]);
    await addMigration("29990101000000_note", "CREATE TABLE note (a int); DO $$ BEGIN PERFORM 1; END $$;");
    expect(await applyMigrations(database.url, folder)).toEqual(["29990101000000_note"]);
    expect(await applyMigrations(database.url, folder)).toEqual([]);
    expect(await database.query("SELECT * FROM note")).toEqual([]);
  });

  test("of a newer Verbatim are refused, and nothing is touched", async () => {
    await addMigration("29990101000000_note", "CREATE TABLE note (a int);");
    await applyMigrations(database.url, folder);
    const before = [await tables(), await history()];
    await rm(path.join(folder, "migrations/29990101000000_note"), { recursive: true });
    await addMigration("29990201000000_other", "CREATE TABLE other (a int);");
    await expect(applyMigrations(database.url, folder)).rejects.toThrow(
      "This database was used by a newer Verbatim: it holds 29990101000000_note",
    );
    expect([await tables(), await history()]).toEqual(before);
  });

  test("that stopped half-way are refused, and leave nothing of themselves", async () => {
    await addMigration("29990101000000_wrong", "CREATE TABLE note (a int); SELECT 1/0;");
    await expect(applyMigrations(database.url, folder)).rejects.toThrow("division by zero");
    expect(await tables()).not.toContainEqual({ relname: "note" });
    await expect(applyMigrations(database.url, folder)).rejects.toThrow(
      "The migration 29990101000000_wrong stopped half-way",
    );
  });

  test("that were edited afterwards are refused; other line ends are no edit", async () => {
    await addMigration("29990101000000_note", "CREATE TABLE note (a int);\nSELECT 1;\n");
    await applyMigrations(database.url, folder);
    const file = path.join(folder, "migrations/29990101000000_note/migration.sql");
    await writeFile(file, "CREATE TABLE note (a int);\r\nSELECT 1;\r\n");
    expect(await applyMigrations(database.url, folder)).toEqual([]);
    await writeFile(file, "CREATE TABLE note (a bigint);\n");
    await expect(applyMigrations(database.url, folder)).rejects.toThrow("was changed after");
  });

  test("keep a speaker's office as one without dates", async () => {
    const older = await createDatabase("nothing");
    const later = path.join(folder, "migrations/20261125000000_annotator");
    await cp(later, path.join(folder, "later"), { recursive: true });
    await rm(later, { recursive: true });
    await applyMigrations(older.url, folder);
    await older.query(`INSERT INTO "Speaker" ("id", "name", "kind", "aliases", "office") VALUES
      (gen_random_uuid(), 'Ada', 'person', '{}', 'envoy'), (gen_random_uuid(), 'Bo', 'person', '{}', NULL)`);
    await cp(path.join(folder, "later"), later, { recursive: true });
    expect(await applyMigrations(older.url, folder)).toEqual(["20261125000000_annotator"]);
    expect(await older.query('SELECT "name", "offices" FROM "Speaker" ORDER BY "name"')).toEqual([
      { name: "Ada", offices: [{ title: "envoy", from: null, to: null }] },
      { name: "Bo", offices: [] },
    ]);
    await older.drop();
  });

  test("make the references that are there findable, and name them by their text", async () => {
    const older = await createDatabase("nothing");
    const later = path.join(folder, "migrations/20261126000000_references");
    await cp(later, path.join(folder, "later"), { recursive: true });
    await rm(later, { recursive: true });
    await applyMigrations(older.url, folder);
    const text = `${"Peace. ".repeat(600)}We stay.`;
    await older.query(`INSERT INTO "User" ("id", "email", "name", "pseudonym", "role")
      VALUES ('00000000-0000-7000-8000-000000000001', 'a@example.org', 'Ada', 'Reviewer 1', 'admin')`);
    for (const hash of ["a", "b"]) {
      await older.query(
        `INSERT INTO "Reference" ("id", "title", "kind", "grade", "text", "turns", "sha256", "addedById")
         VALUES (gen_random_uuid(), 'Briefing', 'recording', 'A', $1, '[{"speaker":"Bo"}]', $2,
                 '00000000-0000-7000-8000-000000000001')`,
        [text, hash.repeat(64)],
      );
    }
    await cp(path.join(folder, "later"), later, { recursive: true });
    await applyMigrations(older.url, folder);
    const found = (word: string) =>
      older.query(
        `SELECT DISTINCT "number" FROM "ReferencePassage" WHERE "words" @@ '${word}'::tsquery ORDER BY "number"`,
      );
    expect(await found("bo")).toEqual([{ number: 0 }]);
    expect(await found("stay")).toEqual([{ number: 3 }]);
    const hashes = await older.query<{ sha256: string }>(
      'SELECT "sha256" FROM "Reference" ORDER BY "sha256"',
    );
    expect(hashes.map(({ sha256 }) => sha256)).toContain(createHash("sha256").update(text).digest("hex"));
    expect(new Set(hashes.map(({ sha256 }) => sha256)).size).toBe(2);
    await expect(older.query(`UPDATE "Reference" SET "title" = ''`)).rejects.toThrow("never changed");
    await older.drop();
  });

  test("lead to the schema we have", async () => {
    const scratch = await createDatabase("nothing");
    expect(await diffSchema(scratch.url)).toBe("");
    await scratch.drop();
  });

  test("to a database that does not answer say which", async () => {
    await expect(applyMigrations("postgresql://a:b@127.0.0.1:1/c", folder)).rejects.toThrow(
      "The database c on 127.0.0.1:1 does not answer",
    );
  });
});
