import { ensureBuild, serverFile } from "./build-app";
import type { Command } from "./command";
import { serveWith } from "./serve";

/** `verbatim start`: the production build, on the database of the environment or the embedded one. */
export const run: Command = serveWith({
  script: "npm start",
  prepare: ensureBuild,
  guarded: true,
  program: () => [serverFile()],
});
