import { existsSync, readdirSync } from "node:fs";
import path from "node:path";

export const ROOT = path.resolve(import.meta.dirname, "..", "..");

/** What programs write, and what is wrong on purpose. */
const LEFT_OUT = ["lib/server/db/generated/", "tests/architecture/violations/"];

/** All files of some folders of the project, by their paths from its root, with "/" on every system. */
export function listSources(...folders: readonly string[]): readonly string[] {
  return folders
    .filter((folder) => existsSync(path.join(ROOT, folder)))
    .flatMap((folder) =>
      readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)).replaceAll("\\", "/")),
    )
    .filter((file) => !LEFT_OUT.some((folder) => file.startsWith(folder)))
    .sort();
}
