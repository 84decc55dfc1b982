import { spawn } from "node:child_process";
import { once } from "node:events";
import { constants } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { environment } from "./npm.mjs";

const FORWARDED = ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * Runs `cli/main.ts` on the given Node and resolves with its exit code.
 *
 * The channel between the two closes when either ends: that is how the command
 * learns that we were killed, and stops what it had started.
 */
export async function handOver(project, node, args) {
  const loader = path.join(project, "node_modules", "tsx", "dist", "loader.mjs");
  const child = spawn(
    node,
    ["--import", pathToFileURL(loader).href, path.join(project, "cli", "main.ts"), ...args],
    {
      stdio: ["inherit", "inherit", "inherit", "ipc"],
      env: { ...environment(node), TSX_TSCONFIG_PATH: path.join(project, "cli", "tsconfig.json") },
    },
  );
  for (const signal of FORWARDED) process.on(signal, () => child.kill(signal));
  const [code, signal] = await once(child, "exit");
  return code ?? 128 + (constants.signals[signal] ?? 0);
}
