import "server-only";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { PostgresAccount } from "./postgres-account";

/** How long a server that is asked to stop may take before it is told to. */
const STOP_PATIENCE_MS = 30_000;

export type ProgramCall = {
  readonly program: string;
  readonly args: readonly string[];
  readonly account: PostgresAccount;
  readonly logFile: string;
};

/**
 * Starts one of PostgreSQL's programs, its output going to `logFile`.
 *
 * It gets a process group of its own: Ctrl-C in a terminal reaches the whole
 * group at once, and the database must stop after the app.
 */
export function startProgram({ program, args, account, logFile }: ProgramCall): ChildProcess {
  const log = openSync(logFile, "a", 0o600);
  const [command = program, ...rest] = [...(account?.prefix ?? []), program, ...args];
  const asAccount = account && account.prefix.length === 0 ? { uid: account.uid, gid: account.gid } : {};
  const child = spawn(command, rest, {
    ...asAccount,
    stdio: ["ignore", log, log],
    detached: process.platform !== "win32",
    windowsHide: true,
    cwd: "/",
    env: { ...process.env, LC_ALL: "C", LC_MESSAGES: "C", TZ: "UTC" },
  });
  closeSync(log);
  return child;
}

/** Resolves with the exit code, or null where a signal ended the program or it could not be started. */
export async function finished(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  return Promise.race([
    once(child, "exit").then(([code]) => code as number | null),
    once(child, "error").then(() => null),
  ]);
}

/** Fast shutdown: clients are sent away, everything is written. After half a minute, the immediate kind. */
export async function stopServer(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = finished(child);
  child.kill("SIGINT");
  const patience = new AbortController();
  const stopped = await Promise.race([
    gone.then(() => true),
    sleep(STOP_PATIENCE_MS, false, { signal: patience.signal }).catch(() => false),
  ]);
  patience.abort();
  if (!stopped) {
    child.kill("SIGQUIT");
    await gone;
  }
}

/** The last lines of a program's log that say what went wrong. */
export function complaints(logFile: string): string {
  const lines = readFileSync(logFile, "utf8").trim().split("\n");
  const grave = lines.filter((line) => /\b(FATAL|PANIC|ERROR|error):/.test(line));
  return (grave.length > 0 ? grave : lines).slice(-3).join("\n");
}

/** A loopback port that nothing listens on at this moment. */
export async function findFreePort(): Promise<number> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("No loopback port is free.");
  return address.port;
}
