import path from "node:path";
import type { Command } from "./command";
import { ensureClient } from "./generate-client";
import { PROJECT } from "./project";
import { serveWith } from "./serve";

/** `verbatim dev`: Next's development server, reloading as files change. */
export const run: Command = serveWith({
  script: "npm run dev",
  prepare: ensureClient,
  guarded: false,
  program: ({ PORT = "3000", HOSTNAME = "127.0.0.1" }) => [
    path.join(PROJECT, "node_modules/next/dist/bin/next"),
    "dev",
    "--port",
    PORT,
    "--hostname",
    HOSTNAME,
  ],
});
