import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "@/lib/server/auth/demo-accounts";
import { appEnvironment } from "./app-environment";
import { type Command, progress, readOptions } from "./command";
import { type OpenDatabase, openDatabase } from "./database";
import { choosePort, refuseTakenPort } from "./port";
import { startNode, stopProgram } from "./program";
import { PROJECT } from "./project";
import { listenForStop } from "./stopping";

export type Serving = {
  /** The npm command, for telling how to call it with another port. */
  readonly script: "npm start" | "npm run dev";
  /** Makes ready whatever the app is run from. */
  prepare(signal: AbortSignal): Promise<void>;
  /** False where the program has a message channel of its own with whoever started it, as Next's development server. */
  readonly guarded: boolean;
  /** The Node program that serves, and its arguments. Called after `prepare`. */
  program(environment: NodeJS.ProcessEnv): readonly string[];
};

/** Runs the database and the app over it until the person stops them, or one of them ends by itself. */
export function serveWith(serving: Serving): Command {
  return async (args) => {
    const { port: option } = readOptions(args, ["port"]);
    const port = choosePort(option, process.env.PORT);
    await refuseTakenPort(port, serving.script);
    const stop = listenForStop();
    const database = await openDatabase();
    try {
      const environment = await appEnvironment(database, port);
      await serving.prepare(stop);
      if (database.embedded) await seedDemo(environment);
      stop.throwIfAborted();
      return await runApp({ serving, environment, port, database, stop });
    } finally {
      await database.close();
      if (database.embedded) progress("The database has been stopped.");
    }
  };
}

/** The seeds read the environment as the app does, so it is put in place first. */
async function seedDemo(environment: NodeJS.ProcessEnv): Promise<void> {
  Object.assign(process.env, environment);
  const { seed } = await import("@/seeds/index");
  await seed({ log: progress });
}

type Run = {
  readonly serving: Serving;
  readonly environment: NodeJS.ProcessEnv;
  readonly port: number;
  readonly database: OpenDatabase;
  readonly stop: AbortSignal;
};

async function runApp({ serving, environment, port, database, stop }: Run): Promise<number> {
  const app = startApp(serving, environment);
  const endings = [
    once(app, "exit").then(([code, signal]) => ({ kind: "app" as const, how: code ?? signal })),
    once(stop, "abort").then(() => ({ kind: "stop" as const })),
    ...(database.embedded ? [database.embedded.ended.then(() => ({ kind: "database" as const }))] : []),
  ];
  void announce(app, { port, embedded: database.embedded !== null });
  const ending = await Promise.race(endings);
  switch (ending.kind) {
    case "app":
      progress(`The app ended unexpectedly (${ending.how}); what it said is above.`);
      return 1;
    case "database":
      progress("The database ended unexpectedly; .verbatim/postgres.log says why. Stopping the app …");
      await stopProgram(app);
      return 1;
    case "stop":
      progress("\nStopping …");
      await stopProgram(app);
      return 0;
  }
}

/** A guarded app ends even if this command is killed, when nobody is left to stop it. */
function startApp(serving: Serving, environment: NodeJS.ProcessEnv): ChildProcess {
  const program = serving.program(environment);
  if (!serving.guarded)
    return startNode(program, { env: environment, stdio: ["ignore", "inherit", "inherit"] });
  const guard = pathToFileURL(path.join(PROJECT, "cli", "end-with-parent.mjs")).href;
  return startNode(["--import", guard, ...program], {
    env: environment,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
}

/** Prints the address once the app answers. */
async function announce(app: ChildProcess, { port, embedded }: { port: number; embedded: boolean }) {
  while (!(await answers(port))) {
    if (app.exitCode !== null || app.signalCode !== null) return;
    await sleep(100);
  }
  const lines = ["", `Verbatim is at http://localhost:${port}`];
  if (embedded) {
    lines.push("", `Demo sign-ins, all with the password "${DEMO_PASSWORD}":`);
    for (const { role, email, name } of DEMO_ACCOUNTS) lines.push(`  ${role.padEnd(9)} ${email}  (${name})`);
  }
  progress([...lines, "", "Ctrl-C stops it."].join("\n"));
}

async function answers(port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/api/health`);
    await response.body?.cancel();
    return true;
  } catch {
    return false;
  }
}
