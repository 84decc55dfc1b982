import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { serverFile } from "@/cli/build-app";
import { findFreePort } from "@/lib/server/db/postgres-process";
import type { TestDatabase } from "./database";

const START_PATIENCE_MS = 30_000;

export type AppServer = {
  /** Without a slash at the end. The same over restarts. */
  readonly url: string;
  /** What the app has written to its log so far. */
  log(): string;
  /** Ends the app as a power cut would (SIGKILL). */
  kill(): Promise<void>;
  /** Starts it again on the same port and database, after `kill` or `stop`. */
  restart(): Promise<void>;
  /** Ends the app as an operator would (SIGTERM). */
  stop(): Promise<void>;
};

/** Serves the production build (see `verbatim test`, which makes it) against a database, on a free port. */
export async function startApp(
  database: TestDatabase,
  environment: Readonly<Record<string, string>> = {},
): Promise<AppServer> {
  const port = await findFreePort();
  const url = `http://localhost:${port}`;
  let output = "";
  let child: ChildProcess;

  const start = async () => {
    child = spawn(process.execPath, [serverFile()], {
      env: {
        ...process.env,
        NODE_ENV: "production",
        DATABASE_URL: database.url,
        PUBLIC_DATABASE_URL: database.publicUrl,
        NEXTAUTH_SECRET: "a secret that only the tests know, of some length",
        NEXTAUTH_URL: url,
        VERBATIM_EMBEDDED: "1",
        NEXT_TELEMETRY_DISABLED: "1",
        PORT: String(port),
        HOSTNAME: "127.0.0.1",
        ...environment,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text: string) => {
        output += text;
      });
    }
    await untilItAnswers(port, child, () => output);
  };
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, "exit");
    child.kill(signal);
    await gone;
  };

  await start();
  return { url, log: () => output, kill: () => end("SIGKILL"), restart: start, stop: () => end("SIGTERM") };
}

async function untilItAnswers(port: number, child: ChildProcess, output: () => string): Promise<void> {
  for (let waited = 0; waited < START_PATIENCE_MS; waited += 100) {
    if (child.exitCode !== null) throw new Error(`The app ended before it answered:\n${output()}`);
    const up = await fetch(`http://127.0.0.1:${port}/api/health`).then(
      (response) => response.ok,
      () => false,
    );
    if (up) return;
    await sleep(100);
  }
  throw new Error(`The app did not answer in time:\n${output()}`);
}
