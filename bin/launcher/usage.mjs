import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const FOLDER = path.resolve(import.meta.dirname, "..", "..", "cli", "usage");
const HELP = new Set(["--help", "-h", "help"]);

/**
 * The text that answers a call for help or a command there is not, or null for a call to carry out.
 *
 * The texts are files, so that help needs no installation.
 */
export function findUsage(args) {
  const [name, ...rest] = args;
  if (name === undefined) return { text: read("verbatim"), exitCode: 2 };
  if (HELP.has(name)) {
    const about = rest[0] ?? "verbatim";
    return isCommand(about) || about === "verbatim" ? { text: read(about), exitCode: 0 } : unknown(about);
  }
  if (!isCommand(name)) return unknown(name);
  return rest.includes("--help") || rest.includes("-h") ? { text: read(name), exitCode: 0 } : null;
}

function unknown(name) {
  return { text: `verbatim: there is no command "${name}".\n\n${read("verbatim")}`, exitCode: 2 };
}

function isCommand(name) {
  return /^[a-z-]+$/.test(name) && name !== "verbatim" && existsSync(path.join(FOLDER, `${name}.txt`));
}

function read(name) {
  return readFileSync(path.join(FOLDER, `${name}.txt`), "utf8");
}
