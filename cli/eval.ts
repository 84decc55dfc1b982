import { existsSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { type Command, CommandFailure, UsageError } from "./command";
import type { Evaluation } from "./eval/evaluation";

// Loaded only when called, as commands are.
const SUBJECTS: Record<string, () => Promise<{ evaluate: Evaluation }>> = {
  quotes: () => import("./eval/quotes"),
  "german-quotes": () => import("./eval/german-quotes"),
  boilerplate: () => import("./eval/boilerplate"),
  locate: () => import("./eval/locate"),
};

/** `verbatim eval SUBJECT DIR`: how good the suggestions are, on data that is kept elsewhere. */
export const run: Command = async (args) => {
  const { values, positionals } = parse(args);
  const [subject = "", folder, ...more] = positionals;
  const load = Object.hasOwn(SUBJECTS, subject) ? SUBJECTS[subject] : undefined;
  if (!load) throw new UsageError(`Say what to score; there is: ${Object.keys(SUBJECTS).join(", ")}.`);
  if (folder === undefined || more.length > 0) throw new UsageError("Name one folder with the data.");
  const home = existing(folder, "folder");
  const entities = values.entities === undefined ? null : existing(values.entities, "file");
  const { evaluate } = await load();
  process.stdout.write(await evaluate(home, { entities }));
  return 0;
};

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: { entities: { type: "string" } } });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** The command runs in the project; what it reads was named from where it was called. */
function existing(named: string, kind: "folder" | "file"): string {
  const whole = path.resolve(process.env.INIT_CWD ?? process.env.PWD ?? "", named);
  if (!existsSync(whole))
    throw new CommandFailure(`There is no ${kind} ${whole}. The data is not part of Verbatim.`);
  return whole;
}
