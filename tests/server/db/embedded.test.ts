import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, copyFile, mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type EmbeddedDatabase, startEmbedded } from "@/lib/server/db/embedded";
import { DatabaseRefusal } from "@/lib/server/db/refusal";

let folder = "";
const start = () => startEmbedded({ folder, durable: false });
const inData = (file: string) => path.join(folder, "postgres", file);

async function ask(server: EmbeddedDatabase, sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: server.url() });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "verbatim-embedded-"));
  await chmod(folder, 0o755);
  const server = await start();
  await ask(server, "CREATE TABLE note (text text)");
  await ask(server, "INSERT INTO note VALUES ('kept')");
  await server.stop();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("the embedded PostgreSQL", () => {
  test("keeps its data over a stop, and its secrets to itself", async () => {
    const server = await start();
    expect((await ask(server, "SELECT text FROM note")).rows).toEqual([{ text: "kept" }]);
    await server.stop();
    await server.stop();
    for (const name of ["database-app", "database-superuser"]) {
      expect((await stat(path.join(folder, "secrets", name))).mode & 0o077).toBe(0);
    }
  });

  test("gives the app a role that owns its database and is no superuser", async () => {
    const server = await start();
    const { rows } = await ask(server, "SELECT rolname, rolsuper FROM pg_roles WHERE rolname = current_user");
    expect(rows).toEqual([{ rolname: "verbatim", rolsuper: false }]);
    await server.stop();
  });

  test("recovers after its server was killed", async () => {
    const server = await start();
    const pid = Number((await readFile(inData("postmaster.pid"), "utf8")).split("\n")[0]);
    process.kill(pid, "SIGKILL");
    await server.ended;
    await server.stop();
    const again = await start();
    expect((await ask(again, "SELECT text FROM note")).rows).toHaveLength(1);
    await again.stop();
  });

  test("says that another one runs on the same folder", async () => {
    const server = await start();
    await expect(start()).rejects.toThrow("Another Verbatim is already running");
    expect((await ask(server, "SELECT 1 AS one")).rows).toEqual([{ one: 1 }]);
    await server.stop();
  });

  test("takes over from an owner that was killed", async () => {
    const root = process.cwd();
    const holder = spawn(
      process.execPath,
      ["--import", "tsx", path.join(root, "tests/support/hold-database.ts"), folder],
      {
        stdio: ["ignore", "pipe", "inherit"],
        env: { ...process.env, TSX_TSCONFIG_PATH: path.join(root, "cli/tsconfig.json") },
      },
    );
    await once(holder.stdout, "data");
    await expect(start()).rejects.toThrow("Another Verbatim is already running");
    holder.kill("SIGKILL");
    await once(holder, "exit");
    const server = await start();
    expect((await ask(server, "SELECT text FROM note")).rows).toHaveLength(1);
    await server.stop();
  });

  test("refuses the folder of a newer PostgreSQL and touches nothing", async () => {
    await writeFile(inData("PG_VERSION"), "19\n");
    await expect(start()).rejects.toThrow(/made by PostgreSQL 19, newer than the 18/);
    expect(await readFile(inData("PG_VERSION"), "utf8")).toBe("19\n");
    await writeFile(inData("PG_VERSION"), "18\n");
  });

  test("refuses a folder it cannot read as a database", async () => {
    await rm(inData("PG_VERSION"));
    await expect(start()).rejects.toThrow(/is damaged: it holds files but no PG_VERSION/);
    await writeFile(inData("PG_VERSION"), "18\n");

    const control = inData("global/pg_control");
    const copy = path.join(folder, "pg_control");
    await copyFile(control, copy);
    const rubbish = Buffer.alloc(8192, 7);
    await writeFile(control, rubbish);
    await expect(start()).rejects.toThrow(/is damaged: PostgreSQL does not start on it/);
    expect((await readFile(control)).equals(rubbish)).toBe(true);
    await writeFile(control, await readFile(copy));
    await (await start()).stop();
  });

  test("refuses data whose password is gone", async () => {
    const secret = path.join(folder, "secrets/database-superuser");
    const password = await readFile(secret);
    await rm(secret);
    await expect(start()).rejects.toThrow(/its password is missing/);
    await writeFile(secret, password, { mode: 0o600 });
  });

  test("starts in an empty folder, and in one that only its owner may enter", async () => {
    const closed = await mkdtemp(path.join(tmpdir(), "verbatim-closed-"));
    await mkdir(path.join(closed, "postgres"));
    try {
      const server = await startEmbedded({ folder: closed, durable: false });
      expect((await ask(server, "SELECT 1 AS one")).rows).toEqual([{ one: 1 }]);
      await server.stop();
    } catch (error) {
      // A root without the right to hand out capabilities is told so in words.
      expect(error).toBeInstanceOf(DatabaseRefusal);
    } finally {
      await rm(closed, { recursive: true, force: true });
    }
  });
});
