import { ensureSecret } from "@/lib/server/db/secrets";
import type { OpenDatabase } from "./database";
import { STATE } from "./project";

/** What `lib/server/env.ts` reads. What the person has set stays as it is. */
export async function appEnvironment(
  database: Pick<OpenDatabase, "url" | "publicUrl" | "embedded">,
  port: number,
  stateFolder: string = STATE,
): Promise<NodeJS.ProcessEnv> {
  return {
    ...process.env,
    DATABASE_URL: database.url,
    ...(database.publicUrl ? { PUBLIC_DATABASE_URL: database.publicUrl } : {}),
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || (await ensureSecret(stateFolder, "session")),
    NEXTAUTH_URL: process.env.NEXTAUTH_URL || `http://localhost:${port}`,
    VERBATIM_EMBEDDED: database.embedded ? "1" : "",
    NEXT_TELEMETRY_DISABLED: "1",
    PORT: String(port),
    // The embedded default has accounts whose password is in this repository: this machine only.
    HOSTNAME: process.env.HOST || (database.embedded ? "127.0.0.1" : "0.0.0.0"),
  };
}
