import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { PROJECT } from "./project";

/** How long a program that is asked to stop may take before it is made to. */
const STOP_PATIENCE_MS = 10_000;

export type Ending = { readonly code: number | null; readonly output: string };

/** Runs a Node program to its end and keeps what it said, for telling when it failed. */
export async function runQuietly(
  args: readonly string[],
  options: { env?: NodeJS.ProcessEnv; signal?: AbortSignal } = {},
): Promise<Ending> {
  const child = startNode(args, { stdio: ["ignore", "pipe", "pipe"], env: options.env });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  return { code: await untilEnded(child, options.signal), output };
}

/** Runs a Node program to its end, its output going to our standard error as it comes. */
export async function runVisibly(
  args: readonly string[],
  options: { env?: NodeJS.ProcessEnv; signal?: AbortSignal } = {},
): Promise<number | null> {
  const child = startNode(args, { stdio: ["ignore", 2, 2], env: options.env });
  return untilEnded(child, options.signal);
}

/** Starts a Node program in a process group of its own, so that it and its children stop when we say. */
export function startNode(args: readonly string[], options: SpawnOptions): ChildProcess {
  return spawn(process.execPath, args, {
    cwd: PROJECT,
    ...options,
    env: options.env ?? process.env,
    detached: process.platform !== "win32",
    windowsHide: true,
  });
}

/** Asks a program and its children to stop; makes them after ten seconds. */
export async function stopProgram(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  signalGroup(child, "SIGTERM");
  const patience = new AbortController();
  const inTime = await Promise.race([
    ended.then(() => true),
    sleep(STOP_PATIENCE_MS, false, { signal: patience.signal }).catch(() => false),
  ]);
  patience.abort();
  if (!inTime) {
    signalGroup(child, "SIGKILL");
    await ended;
  }
}

async function untilEnded(child: ChildProcess, signal: AbortSignal | undefined): Promise<number | null> {
  const stop = () => void stopProgram(child);
  signal?.addEventListener("abort", stop, { once: true });
  if (signal?.aborted) stop();
  const [code] = (await once(child, "close")) as [number | null];
  signal?.removeEventListener("abort", stop);
  signal?.throwIfAborted();
  return code;
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === "win32") child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch (error) {
    // It ended between our look and our signal.
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}
