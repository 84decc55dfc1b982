import "server-only";
import pg from "pg";

export const SUPERUSER = "postgres";

/** Connects to an embedded server on this machine, or gives null where it takes no connections (yet). */
export async function connectAsSuperuser(port: number, password: string): Promise<pg.Client | null> {
  const client = new pg.Client({ host: "127.0.0.1", port, user: SUPERUSER, password, database: "postgres" });
  try {
    await client.connect();
    return client;
  } catch {
    return null;
  }
}
