import path from "node:path";
import { defineConfig } from "vitest/config";

// A zone with an odd offset, so that code which forgets to name one fails loudly.
process.env.TZ = "Asia/Kathmandu";

const root = import.meta.dirname;
const support = (file: string) => path.join(root, "tests/support", file);

/** What every project shares. */
const setupFiles = [support("strict-console.ts")];
const common = {
  environment: "node",
  env: { TZ: "Asia/Kathmandu" },
  setupFiles,
};

export default defineConfig({
  resolve: {
    alias: [
      { find: /^server-only$/, replacement: path.join(root, "cli/server-only.ts") },
      { find: /^@\//, replacement: `${root}/` },
    ],
  },
  oxc: { jsx: { runtime: "automatic" } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          ...common,
          name: "unit",
          include: ["tests/{core,editor,architecture,cli,launcher}/**/*.test.ts"],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: { ...common, name: "components", include: ["tests/components/**/*.test.{ts,tsx}"] },
      },
      {
        extends: true,
        test: {
          ...common,
          name: "server",
          include: ["tests/{server,app}/**/*.test.{ts,tsx}"],
          globalSetup: [support("global-database.ts")],
          setupFiles: [...setupFiles, support("file-database.ts")],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          ...common,
          name: "e2e",
          include: ["tests/e2e/**/*.test.ts"],
          globalSetup: [support("global-seeded-database.ts")],
          // Each file runs an app and a browser of its own; two of each are enough for a small machine.
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
