import "server-only";
import { z } from "zod";

/**
 * The one place where the app reads its environment; `.env.example` says what
 * each variable is for. Values are checked at first use, and a wrong one fails
 * with a sentence that names it.
 */
const schema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: "must be a postgres:// address" }),
  /** A second role that may only SELECT published tables. Without it the app switches role itself. */
  PUBLIC_DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: "must be a postgres:// address" })
    .optional(),
  NEXTAUTH_SECRET: z.string().min(32, "must be at least 32 characters"),
  NEXTAUTH_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Set by the launcher when it runs the database itself: demo accounts exist only then. */
  VERBATIM_EMBEDDED: z.literal(["1", ""]).optional(),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
});

type Environment = z.infer<typeof schema>;

let environment: Environment | undefined;

/** The checked environment. Throws on first use if a variable is missing or wrong. */
export function env(): Environment {
  environment ??= parseEnvironment(process.env);
  return environment;
}

/** Checks a set of variables; the message names every one that is wrong. */
function parseEnvironment(variables: Record<string, string | undefined>): Environment {
  const result = schema.safeParse(variables);
  if (result.success) return result.data;
  const complaints = result.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
  throw new Error(`The environment is not complete: ${complaints.join("; ")}. See .env.example.`);
}
