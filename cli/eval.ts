import { existsSync } from "node:fs";
import path from "node:path";
import { type Command, CommandFailure, UsageError } from "./command";

/** Scores one subject on the data in a folder and gives the figures as text. */
export type Evaluation = (folder: string) => Promise<string>;

// Loaded only when called, as commands are.
const SUBJECTS: Record<string, () => Promise<{ evaluate: Evaluation }>> = {
  quotes: () => import("./eval/quotes"),
};

/** `verbatim eval SUBJECT DIR`: how good the suggestions are, on data that is kept elsewhere. */
export const run: Command = async (args) => {
  const [subject = "", folder, ...more] = args;
  const load = Object.hasOwn(SUBJECTS, subject) ? SUBJECTS[subject] : undefined;
  if (!load) throw new UsageError(`Say what to score; there is: ${Object.keys(SUBJECTS).join(", ")}.`);
  if (folder === undefined || more.length > 0) throw new UsageError("Name one folder with the data.");
  // The command runs in the project; the folder was named from where it was called.
  const home = path.resolve(process.env.INIT_CWD ?? process.env.PWD ?? "", folder);
  if (!existsSync(home))
    throw new CommandFailure(`There is no folder ${home}. The data is not part of Verbatim.`);
  const { evaluate } = await load();
  process.stdout.write(await evaluate(home));
  return 0;
};
