import { afterAll } from "vitest";
import { createDatabase } from "./database";

// Runs before a test file's own imports: whatever it loads finds a database of its own.
const database = await createDatabase();
Object.assign(process.env, {
  DATABASE_URL: database.url,
  PUBLIC_DATABASE_URL: database.publicUrl,
  NEXTAUTH_SECRET: "a secret that only the tests know, of some length",
  NEXTAUTH_URL: "http://localhost:3000",
  VERBATIM_EMBEDDED: "1",
  LOG_LEVEL: "silent",
});

afterAll(async () => {
  const { disconnect } = await import("@/lib/server/db/client");
  await disconnect();
  await database.drop();
});
