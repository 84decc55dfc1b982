import "server-only";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { createDataFolder } from "./create-data-folder";
import { damaged, inspectDataFolder } from "./data-folder";
import { inUse, OWNER_LOCK, releaseFromFormerOwner } from "./former-owner";
import { choosePostgresAccount } from "./postgres-account";
import { complaints, findFreePort, finished, startProgram, stopServer } from "./postgres-process";
import { findPostgresPrograms } from "./postgres-programs";
import { DatabaseRefusal } from "./refusal";
import { ensureSecret, readSecret } from "./secrets";
import { connectAsSuperuser } from "./superuser-connection";

const START_PATIENCE_MS = 60_000;

/** The role and the database of the app. The role owns its database and may make roles, no more. */
const APP_ROLE = "verbatim";

export type EmbeddedOptions = {
  /** Holds everything: `postgres/` (the data), `secrets/`, `postgres.log`. */
  readonly folder: string;
  readonly port?: number;
  /** False for tests: nothing is flushed to disk, so a power cut may lose everything. */
  readonly durable?: boolean;
  readonly log?: (line: string) => void;
};

export type EmbeddedDatabase = {
  readonly port: number;
  /** Connection string of a database on this server, as the app's role; `verbatim` unless named. */
  url(database?: string): string;
  /** Runs one statement as the superuser, in the maintenance database. */
  administer(sql: string): Promise<void>;
  /** Resolves when the server ends, asked or not. */
  readonly ended: Promise<void>;
  /** Stops the server cleanly. Safe to call twice. */
  stop(): Promise<void>;
};

/**
 * Starts the PostgreSQL that npm brought, on loopback, with its data in `folder`.
 *
 * Refuses, touching nothing, a data folder that is damaged, made by another
 * major version or in use by another living Verbatim. A server whose owner was
 * killed is stopped first; what it had acknowledged is recovered by PostgreSQL.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const folder = path.resolve(options.folder);
  const data = path.join(folder, "postgres");
  const logFile = path.join(folder, "postgres.log");
  const log = options.log ?? (() => {});
  const state = await inspectDataFolder(data);
  const programs = await findPostgresPrograms();
  await mkdir(folder, { recursive: true });
  const account = await choosePostgresAccount([folder, path.dirname(programs.postgres)]);
  const password = await superuserPassword(folder, data, state === "missing");
  const call = { account, logFile };

  if (state === "missing") {
    log("Making a new PostgreSQL database …");
    await createDataFolder(programs, data, { ...call, password });
  } else {
    await releaseFromFormerOwner(data, password, log);
  }

  const port = options.port ?? (await findFreePort());
  await writeFile(logFile, "", { mode: 0o600 });
  const args = ["-D", data, "-p", String(port), ...serverSettings(options.durable ?? true)];
  const server = startProgram({ program: programs.postgres, args, ...call });
  const ended = finished(server).then(() => {});
  const forget = () => server.kill("SIGINT");
  process.once("exit", forget);

  const owner = await connectWhenReady({ port, password, ended }).catch(async (error) => {
    await stopServer(server);
    throw error;
  });
  if (owner === null) {
    process.off("exit", forget);
    const why = complaints(logFile);
    if (/lock file .* already exists/.test(why)) throw inUse(data);
    throw damaged(data, `PostgreSQL does not start on it.\n${why}\nIts full account is in ${logFile}`);
  }
  // The server closing this connection is news for `ended`, not an error of its own.
  owner.on("error", () => {});
  await owner.query("SELECT pg_advisory_lock($1)", [OWNER_LOCK]);
  const appPassword = await ensureSecret(folder, "database-app");
  await prepareAppRole(owner, appPassword);

  return {
    port,
    ended,
    url: (database = APP_ROLE) => `postgresql://${APP_ROLE}:${appPassword}@127.0.0.1:${port}/${database}`,
    async administer(sql) {
      await owner.query(sql);
    },
    async stop() {
      await owner.end().catch(() => {});
      await stopServer(server);
      process.off("exit", forget);
    },
  };
}

async function superuserPassword(folder: string, data: string, fresh: boolean): Promise<string> {
  if (fresh) return ensureSecret(folder, "database-superuser");
  const stored = await readSecret(folder, "database-superuser");
  if (stored !== null) return stored;
  throw damaged(data, `its password is missing from ${path.join(folder, "secrets")}`);
}

function serverSettings(durable: boolean): string[] {
  const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=100"];
  if (!durable) settings.push("fsync=off", "synchronous_commit=off", "full_page_writes=off");
  return settings.flatMap((setting) => ["-c", setting]);
}

/** Null when the server ended before it took connections; crash recovery may take its time. */
async function connectWhenReady(server: { port: number; password: string; ended: Promise<void> }) {
  let over = false;
  server.ended.then(() => {
    over = true;
  });
  for (let waited = 0; waited < START_PATIENCE_MS; waited += 50) {
    if (over) return null;
    const client = await connectAsSuperuser(server.port, server.password);
    if (client) return client;
    await sleep(50);
  }
  throw new DatabaseRefusal("PostgreSQL did not take connections within a minute. Start again.");
}

async function prepareAppRole(owner: pg.Client, password: string): Promise<void> {
  const literal = pg.escapeLiteral(password);
  const role = await owner.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [APP_ROLE]);
  const verb = role.rowCount === 0 ? "CREATE" : "ALTER";
  await owner.query(`${verb} ROLE ${APP_ROLE} LOGIN CREATEDB CREATEROLE PASSWORD ${literal}`);
  const database = await owner.query("SELECT 1 FROM pg_database WHERE datname = $1", [APP_ROLE]);
  if (database.rowCount === 0) await owner.query(`CREATE DATABASE ${APP_ROLE} OWNER ${APP_ROLE}`);
}
