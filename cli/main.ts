import { existsSync } from "node:fs";
import path from "node:path";
import { DatabaseRefusal } from "@/lib/server/db/refusal";
import { type Command, CommandFailure, progress, UsageError } from "./command";
import { PROJECT } from "./project";
import { Stopped } from "./stopping";

// A command is loaded only when it is called: most need far less than all.
const COMMANDS: Record<string, () => Promise<{ run: Command }>> = {
  start: () => import("./start"),
  dev: () => import("./dev"),
  check: () => import("./check"),
  test: () => import("./test"),
  migrate: () => import("./migrate"),
  person: () => import("./person"),
  suggest: () => import("./suggest"),
  locate: () => import("./locate"),
  bench: () => import("./bench"),
  fuzz: () => import("./fuzz"),
  eval: () => import("./eval"),
};

/** What a shell reports for a command that Ctrl-C ended. */
const STOPPED = 130;

/** Runs one command and turns what it throws into a sentence and an exit code. */
async function main([name = "", ...args]: readonly string[]): Promise<number> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    progress(`verbatim: there is no command "${name}". See verbatim --help.`);
    return 2;
  }
  try {
    const { run } = await command();
    return await run(args);
  } catch (error) {
    if (error instanceof UsageError) {
      progress(`verbatim ${name}: ${error.message}\nSee verbatim ${name} --help.`);
      return 2;
    }
    if (error instanceof Stopped) return STOPPED;
    if (error instanceof DatabaseRefusal || error instanceof CommandFailure) {
      progress(error.message);
      return 1;
    }
    progress(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return 1;
  }
}

process.chdir(PROJECT);
const environmentFile = path.join(PROJECT, ".env");
if (existsSync(environmentFile)) process.loadEnvFile(environmentFile);
process.exitCode = await main(process.argv.slice(2));
