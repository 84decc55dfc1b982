import "server-only";
import { createHash } from "node:crypto";
import pg from "pg";
import { DatabaseRefusal } from "./refusal";

type AppliedMigration = {
  readonly name: string;
  readonly checksum: string;
  readonly finished: boolean;
};

/**
 * Compares the migrations a database has seen with the scripts we have, by name.
 *
 * Throws {@link DatabaseRefusal} where the database knows more than we do, where
 * a migration stopped half-way, or where a script is no longer what was applied.
 * Only reads.
 */
export async function refuseUnknownHistory(
  connectionString: string,
  scripts: ReadonlyMap<string, string>,
): Promise<void> {
  const applied = await readHistory(connectionString);
  const failed = applied.find((migration) => !migration.finished);
  if (failed) {
    throw new DatabaseRefusal(
      `The migration ${failed.name} stopped half-way in this database. Nothing was changed. ` +
        "Put back a copy made before it, then start again.",
    );
  }
  const unknown = applied.filter((migration) => !scripts.has(migration.name));
  if (unknown.length > 0) {
    const names = unknown.map((migration) => migration.name).join(", ");
    throw new DatabaseRefusal(
      `This database was used by a newer Verbatim: it holds ${names}, which this one does not know. ` +
        "Nothing was changed. Update Verbatim, or use another database.",
    );
  }
  const edited = applied.find(
    ({ name, checksum }) => !checksumsOf(scripts.get(name) ?? "").includes(checksum),
  );
  if (edited) {
    throw new DatabaseRefusal(
      `The migration ${edited.name} was changed after this database had applied it. Nothing was changed in ` +
        "the database. Put the migration back as it was, or start with an empty database.",
    );
  }
}

async function readHistory(connectionString: string): Promise<readonly AppliedMigration[]> {
  const client = new pg.Client({ connectionString });
  try {
    await client.connect();
  } catch (cause) {
    const { host, port, database } = client;
    const why = cause instanceof Error && cause.message ? cause.message : String(cause);
    throw new DatabaseRefusal(`The database ${database} on ${host}:${port} does not answer: ${why}.`, {
      cause,
    });
  }
  try {
    const table = await client.query("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS present");
    if (!table.rows[0]?.present) return [];
    const { rows } = await client.query<AppliedMigration>(
      `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
         FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`,
    );
    return rows;
  } finally {
    await client.end();
  }
}

/** Git may have rewritten the line ends since the script was applied; its meaning is the same. */
function checksumsOf(script: string): string[] {
  const unix = script.replaceAll("\r\n", "\n");
  return [script, unix, unix.replaceAll("\n", "\r\n")].map((text) =>
    createHash("sha256").update(text).digest("hex"),
  );
}
