import type { TestProject } from "vitest/node";
import { SEEDED_TEMPLATE } from "./database";
import { startTestServer, TEMPLATE } from "./test-server";

/** Starts the PostgreSQL of the browser tests, with a second template that holds the demo. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { server, addresses, stop } = await startTestServer();
  try {
    await server.administer(`CREATE DATABASE ${SEEDED_TEMPLATE} TEMPLATE ${TEMPLATE} OWNER verbatim`);
    Object.assign(process.env, {
      DATABASE_URL: addresses.app.replace("$DATABASE", SEEDED_TEMPLATE),
      PUBLIC_DATABASE_URL: addresses.public.replace("$DATABASE", SEEDED_TEMPLATE),
      NEXTAUTH_SECRET: "a secret that only the tests know, of some length",
      NEXTAUTH_URL: "http://localhost:3000",
      VERBATIM_EMBEDDED: "1",
    });
    const { seed } = await import("@/seeds/index");
    await seed({ log: () => {} });
    project.provide("databaseServer", addresses);
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}
