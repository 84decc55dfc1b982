/** Why a form was refused: one sentence for the whole, and one for each field that is wrong. */
export type FormProblem = {
  readonly message: string;
  /** By the field's name. */
  readonly fields: Readonly<Record<string, string>>;
};

/** What is wrong with this field, or nothing. */
export function fieldError(problem: FormProblem | null | undefined, name: string): string | undefined {
  return problem?.fields[name];
}
