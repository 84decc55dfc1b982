import "server-only";
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { POSTGRES_MAJOR } from "./postgres-programs";
import { DatabaseRefusal } from "./refusal";

export type DataFolder = "missing" | "ready";

/**
 * Looks at a PostgreSQL data folder without touching it.
 *
 * Throws {@link DatabaseRefusal} for one that is damaged or made by another
 * major version: PostgreSQL would refuse it too, but in words for its operators.
 */
export async function inspectDataFolder(folder: string): Promise<DataFolder> {
  const entries = await readdir(folder).catch(noEntry);
  if (entries === null || entries.length === 0) return "missing";
  const version = (await readText(path.join(folder, "PG_VERSION")))?.trim();
  if (version === undefined || version === "") {
    throw damaged(folder, "it holds files but no PG_VERSION");
  }
  if (version !== POSTGRES_MAJOR) throw otherVersion(folder, version);
  const control = await stat(path.join(folder, "global", "pg_control")).catch(noEntry);
  if (control === null || control.size === 0) throw damaged(folder, "global/pg_control is missing");
  return "ready";
}

/** What `postmaster.pid` says about the server that wrote it, or null where there is no such file. */
export async function readPostmasterFile(folder: string): Promise<{ pid: number; port: number } | null> {
  const text = await readText(path.join(folder, "postmaster.pid"));
  if (text === null) return null;
  const lines = text.split("\n");
  return { pid: Number(lines[0]), port: Number(lines[3] ?? Number.NaN) };
}

export function damaged(folder: string, why: string): DatabaseRefusal {
  return new DatabaseRefusal(
    `The database in ${folder} is damaged: ${why}. Nothing was changed. ` +
      "Put back a copy of that folder, or move it away to start with an empty database.",
  );
}

function otherVersion(folder: string, version: string): DatabaseRefusal {
  const known = /^\d+(\.\d+)?$/.test(version);
  if (!known) return damaged(folder, "its PG_VERSION is not a version");
  const age = Number(version) > Number(POSTGRES_MAJOR) ? "newer" : "older";
  return new DatabaseRefusal(
    `The database in ${folder} was made by PostgreSQL ${version}, ${age} than the ${POSTGRES_MAJOR} ` +
      "that this Verbatim brings. Nothing was changed. Use the Verbatim that made it, " +
      "or move that folder away to start with an empty database.",
  );
}

async function readText(file: string): Promise<string | null> {
  return readFile(file, "utf8").catch(noEntry);
}

function noEntry(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT" || error.code === "ENOTDIR") return null;
  throw error;
}
