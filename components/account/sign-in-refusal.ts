import type { FormProblem } from "@/components/ui/form-problem";

export type SignInRefusal = { readonly problem: FormProblem; readonly waitSeconds: number };

/** The fields that have to be filled before anything is sent, or `null`. */
export function emptyFields(email: string, password: string): FormProblem | null {
  const fields: Record<string, string> = {};
  if (email.trim() === "") fields.email = "Type your e-mail address.";
  if (password === "") fields.password = "Type your password.";
  return Object.keys(fields).length > 0 ? { message: "", fields } : null;
}

/**
 * Words for the error a refused sign-in carries: "wait:8" asks for eight
 * seconds before the next try. The words are the same whether or not the
 * account exists.
 */
export function signInRefusal(error: string): SignInRefusal {
  const seconds = /^wait:(\d{1,6})$/.exec(error)?.[1];
  if (seconds === undefined) {
    return {
      problem: { message: "Signing in did not work just now. Nothing is lost. Try again.", fields: {} },
      waitSeconds: 0,
    };
  }
  const waitSeconds = Number(seconds);
  const wait = waitSeconds > 0 ? ` Wait ${inSeconds(waitSeconds)} before the next try.` : "";
  return {
    problem: { message: `That e-mail address and password do not match.${wait}`, fields: {} },
    waitSeconds,
  };
}

/** "1 second", "40 seconds", "5 minutes". Minutes are rounded up. */
export function inSeconds(seconds: number): string {
  if (seconds >= 120) return `${Math.ceil(seconds / 60)} minutes`;
  return seconds === 1 ? "1 second" : `${seconds} seconds`;
}
