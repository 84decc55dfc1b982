import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "@/lib/server/env";
import { PrismaClient } from "./generated/client";
import { PUBLIC_ROLE } from "./public-role";

// One client a process: Next loads modules once per route bundle, and again on every change while developing.
const clients = globalThis as typeof globalThis & {
  verbatimDb?: PrismaClient;
  verbatimPublicDb?: PrismaClient;
};

/** The app's own connection: everything a signed-in person or a command does. */
export function db(): PrismaClient {
  clients.verbatimDb ??= new PrismaClient({
    adapter: new PrismaPg({ connectionString: env().DATABASE_URL, max: 10 }),
  });
  return clients.verbatimDb;
}

/** The public’s connection. It can read published reports and codebooks and nothing else, whatever the code above it asks. */
export function publicDb(): PrismaClient {
  const { DATABASE_URL, PUBLIC_DATABASE_URL } = env();
  clients.verbatimPublicDb ??= new PrismaClient({
    adapter: new PrismaPg(
      PUBLIC_DATABASE_URL
        ? { connectionString: PUBLIC_DATABASE_URL, max: 10 }
        : { connectionString: DATABASE_URL, max: 10, options: `-c role=${PUBLIC_ROLE}` },
    ),
  });
  return clients.verbatimPublicDb;
}

/** Closes both connections: for seeds, commands and tests, which end. */
export async function disconnect(): Promise<void> {
  await clients.verbatimDb?.$disconnect();
  await clients.verbatimPublicDb?.$disconnect();
  delete clients.verbatimDb;
  delete clients.verbatimPublicDb;
}

/** What runs inside a transaction. */
export type Transaction = Omit<
  PrismaClient,
  "$connect" | "$disconnect" | "$on" | "$transaction" | "$extends" | "$use"
>;
