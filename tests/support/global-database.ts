import type { TestProject } from "vitest/node";
import { startTestServer } from "./test-server";

/** Starts the PostgreSQL of the server tests; each test file copies its template. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { addresses, stop } = await startTestServer();
  project.provide("databaseServer", addresses);
  return stop;
}
