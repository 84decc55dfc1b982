import { parseArgs } from "node:util";

/** A command of `verbatim`. It resolves with the exit code: 0 done, 1 failed, 2 wrongly called. */
export type Command = (args: readonly string[]) => Promise<number>;

/** The command was called with words it does not know; the person is shown how to call it, exit code 2. */
export class UsageError extends Error {
  override name = "UsageError";
}

/** The command cannot do its work, for a reason the person can act on; shown without a stack, exit code 1. */
export class CommandFailure extends Error {
  override name = "CommandFailure";
}

/** Reads options that each take a value, such as `--port 4000`; anything else is bad usage. */
export function readOptions<Name extends string>(
  args: readonly string[],
  names: readonly Name[],
): Partial<Record<Name, string>> {
  const options = Object.fromEntries(names.map((name) => [name, { type: "string" as const }]));
  try {
    return parseArgs({ args: [...args], options, allowPositionals: false }).values as Partial<
      Record<Name, string>
    >;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** Progress goes to standard error: standard output is for what a command was asked to produce. */
export function progress(line: string): void {
  process.stderr.write(`${line}\n`);
}
