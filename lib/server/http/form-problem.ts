import "server-only";
import { ZodError } from "zod";
import { AppError } from "@/lib/server/errors";
import { log } from "@/lib/server/log";
import { issuesOf } from "./problem";

/** Why a form was refused: one sentence for the whole, and one for each wrong field by its name. */
export type FormProblem = { readonly message: string; readonly fields: Readonly<Record<string, string>> };

export type Attempt<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: FormProblem };

/** Runs what a form asked for; whatever it throws becomes words for the form. The twin of `problemResponse`. */
export async function attempt<T>(run: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { ok: true, value: await run() };
  } catch (error) {
    return { ok: false, problem: formProblem(error) };
  }
}

function formProblem(error: unknown): FormProblem {
  if (error instanceof AppError) {
    return { message: error.message, fields: fieldsOf(error.issues) };
  }
  if (error instanceof ZodError) {
    return { message: "Some fields are not right. Nothing was changed.", fields: fieldsOf(issuesOf(error)) };
  }
  log().error({ err: error }, "unexpected error in a form");
  return { message: "Something went wrong on our side. Nothing was changed. Try again.", fields: {} };
}

/** A form's fields are flat, so the first part of a pointer is the field's name. */
function fieldsOf(issues: readonly { readonly pointer: string; readonly message: string }[]) {
  const fields: Record<string, string> = {};
  for (const { pointer, message } of issues) {
    const name = pointer.split("/")[1];
    if (name && !(name in fields)) fields[name] = message;
  }
  return fields;
}
