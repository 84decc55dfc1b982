import { defineConfig } from "prisma/config";

// Prisma's own commands read this; the app and `verbatim migrate` do not.
export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  ...(process.env.DATABASE_URL ? { datasource: { url: process.env.DATABASE_URL } } : {}),
});
