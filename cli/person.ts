import { text } from "node:stream/consumers";
import type { z } from "zod";
import { appEnvironment } from "./app-environment";
import { type Command, CommandFailure, progress, readOptions, UsageError } from "./command";
import { openDatabase } from "./database";
import { ensureClient } from "./generate-client";

const OPTIONS = ["role", "email", "name"] as const;

/** `verbatim person`: adds an account without an invitation. */
export const run: Command = async (args) => {
  const options = readOptions(args, OPTIONS);
  for (const name of OPTIONS) {
    if (options[name] === undefined) throw new UsageError(`Give --${name}.`);
  }
  await ensureClient();
  // Loaded here: what they import reads the environment, which is put in place below.
  const { invitationSchema, passwordSchema } = await import("@/lib/server/people/commands");
  const person = invitationSchema.safeParse(options);
  if (!person.success) throw new UsageError(sentenceOf(person.error));
  const password = passwordSchema.safeParse((await text(process.stdin)).replace(/\r?\n$/, ""));
  if (!password.success)
    throw new UsageError(`The password on standard input: ${sentenceOf(password.error)}`);
  const database = await openDatabase();
  try {
    Object.assign(process.env, await appEnvironment(database, 0));
    const { addPerson } = await import("@/lib/server/people/commands");
    const { disconnect } = await import("@/lib/server/db/client");
    const { made } = await addPerson({ ...person.data, password: password.data });
    await disconnect();
    if (!made) throw new CommandFailure(`${person.data.email} already has an account. Nothing was changed.`);
    progress(`${person.data.name} can sign in as ${person.data.email}.`);
    return 0;
  } finally {
    await database.close();
  }
};

function sentenceOf(error: z.ZodError): string {
  return error.issues.map((issue) => [...issue.path, issue.message].join(": ")).join(" ");
}
