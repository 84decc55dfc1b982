import { randomUUID } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import { TEMPLATE } from "./test-server";

/** Migrated and seeded with the demo; there only in browser tests. */
export const SEEDED_TEMPLATE = "verbatim_seeded";

export type TestDatabase = {
  /** As the app's role, which owns it. */
  readonly url: string;
  /** As the role that public pages read through. */
  readonly publicUrl: string;
  /** Runs SQL past the app's own code, as the app's role. */
  query<Row extends pg.QueryResultRow>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  drop(): Promise<void>;
};

const TEMPLATES = { nothing: "template0", empty: TEMPLATE, seeded: SEEDED_TEMPLATE } as const;

/** Makes a database of its own for a test: without tables, with empty ones, or with the demo in them. */
export async function createDatabase(content: keyof typeof TEMPLATES = "empty"): Promise<TestDatabase> {
  const server = inject("databaseServer");
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await ask(
    server.app.replace("$DATABASE", "postgres"),
    `CREATE DATABASE ${name} TEMPLATE ${TEMPLATES[content]}`,
  );
  const url = server.app.replace("$DATABASE", name);
  return {
    url,
    publicUrl: server.public.replace("$DATABASE", name),
    query: (sql, values) => ask(url, sql, values),
    async drop() {
      await ask(server.app.replace("$DATABASE", "postgres"), `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

async function ask<Row extends pg.QueryResultRow>(
  connectionString: string,
  sql: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query<Row>(sql, [...values])).rows;
  } finally {
    await client.end();
  }
}
