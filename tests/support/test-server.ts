import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { prepareEmbedded } from "@/cli/database";
import { type EmbeddedDatabase, startEmbedded } from "@/lib/server/db/embedded";

/** How tests reach the server: fill in a database's name for `$DATABASE`. */
export type DatabaseServer = { readonly app: string; readonly public: string };

declare module "vitest" {
  interface ProvidedContext {
    databaseServer: DatabaseServer;
  }
}

/** Migrated, empty otherwise; databases for tests are copies of it. */
export const TEMPLATE = "verbatim_template";

export type TestServer = {
  readonly server: EmbeddedDatabase;
  readonly addresses: DatabaseServer;
  stop(): Promise<void>;
};

/** Starts a PostgreSQL for one test run, with a migrated template database, leaving nothing behind. */
export async function startTestServer(): Promise<TestServer> {
  const folder = await mkdtemp(path.join(tmpdir(), "verbatim-test-"));
  // Run as root, PostgreSQL has an account of its own, which has to get in.
  await chmod(folder, 0o755);
  const server = await startEmbedded({ folder, durable: false });
  const stop = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await server.administer(`CREATE DATABASE ${TEMPLATE} OWNER verbatim`);
    const { publicUrl } = await prepareEmbedded(server, folder, TEMPLATE, () => {});
    const anywhere = (url: string) => url.replace(`/${TEMPLATE}`, "/$DATABASE");
    const addresses = { app: anywhere(server.url(TEMPLATE)), public: anywhere(publicUrl ?? "") };
    return { server, addresses, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
