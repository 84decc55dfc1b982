import path from "node:path";
import { ensureDependencies } from "./dependencies.mjs";
import { handOver } from "./hand-over.mjs";
import { LaunchFailure } from "./launch-failure.mjs";
import { ensureNode } from "./supported-node.mjs";
import { findUsage } from "./usage.mjs";

const PROJECT = path.resolve(import.meta.dirname, "..", "..");

/** Answers calls for help, else makes the machine ready and runs the command. Sets the exit code. */
export async function launch(args) {
  const usage = findUsage(args);
  if (usage) {
    (usage.exitCode === 0 ? process.stdout : process.stderr).write(usage.text);
    process.exitCode = usage.exitCode;
    return;
  }
  try {
    const node = await ensureNode(PROJECT);
    await ensureDependencies(PROJECT, node);
    process.exitCode = await handOver(PROJECT, node, args);
  } catch (error) {
    if (!(error instanceof LaunchFailure)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
