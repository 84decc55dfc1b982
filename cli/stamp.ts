import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * A hash over files and folders, names and contents, that changes when any of them does.
 *
 * Times are not looked at: Git sets them to the moment of the checkout.
 */
export function hashFiles(root: string, places: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of places.flatMap((place) => listFiles(root, place)).sort()) {
    const content = readFileSync(path.join(root, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

/** Whether the stamp file holds exactly this hash. */
export function isStamped(file: string, hash: string): boolean {
  return existsSync(file) && readFileSync(file, "utf8").trim() === hash;
}

export function writeStamp(file: string, hash: string): void {
  writeFileSync(file, `${hash}\n`);
}

function listFiles(root: string, place: string): string[] {
  const full = path.join(root, place);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [place];
  return readdirSync(full, { withFileTypes: true }).flatMap((entry) =>
    entry.name === "generated" ? [] : listFiles(root, path.posix.join(place, entry.name)),
  );
}
