import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type EmbeddedDatabase, startEmbedded } from "@/lib/server/db/embedded";
import { applyMigrations } from "@/lib/server/db/migrate";
import { PUBLIC_ROLE } from "@/lib/server/db/public-role";
import { ensureSecret } from "@/lib/server/db/secrets";
import { installCodebooks } from "@/lib/server/db/shipped-codebooks";
import { progress } from "./command";
import { STATE } from "./project";

export type OpenDatabase = {
  readonly url: string;
  /** Null where the database is the person's own: they say which role the public reads through. */
  readonly publicUrl: string | null;
  /** Null where the database is the person's own. */
  readonly embedded: EmbeddedDatabase | null;
  close(): Promise<void>;
};

/** Opens the database of `DATABASE_URL`, or starts the embedded one, and brings it up to date. */
export async function openDatabase(): Promise<OpenDatabase> {
  const given = process.env.DATABASE_URL;
  if (given) {
    await migrate(given, progress);
    return { url: given, publicUrl: null, embedded: null, close: async () => {} };
  }
  const embedded = await startEmbedded({ folder: STATE, log: progress });
  try {
    return await prepareEmbedded(embedded, STATE);
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}

/** Migrates a database of an embedded server and lets the public role sign in to it. */
export async function prepareEmbedded(
  embedded: EmbeddedDatabase,
  secretsFolder: string,
  database?: string,
  log: (line: string) => void = progress,
): Promise<OpenDatabase> {
  await migrate(embedded.url(database), log);
  const password = await ensureSecret(secretsFolder, "database-public");
  // The password is base64url: it holds no quote.
  await embedded.administer(`ALTER ROLE ${PUBLIC_ROLE} LOGIN PASSWORD '${password}'`);
  const publicUrl = new URL(embedded.url(database));
  publicUrl.username = PUBLIC_ROLE;
  publicUrl.password = password;
  return { url: embedded.url(database), publicUrl: publicUrl.href, embedded, close: () => embedded.stop() };
}

/** Runs `work` with an empty server that leaves nothing behind. */
export async function withScratchServer<T>(work: (server: EmbeddedDatabase) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), "verbatim-scratch-"));
  // Run as root, PostgreSQL has an account of its own, which has to get in.
  await chmod(folder, 0o755);
  const server = await startEmbedded({ folder, durable: false });
  try {
    return await work(server);
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function migrate(url: string, log: (line: string) => void): Promise<void> {
  const applied = await applyMigrations(url);
  if (applied.length > 0) log(`Database brought up to date: ${applied.join(", ")}.`);
  const added = await installCodebooks(url);
  if (added.length > 0) log(`Codebook added: ${added.join(", ")}.`);
}
