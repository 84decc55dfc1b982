import "server-only";
import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";

/**
 * Returns the random secret stored under `name` in `<folder>/secrets/`, making it on first use.
 *
 * The file is created exclusively and readable by its owner alone, so that two
 * processes starting at once agree on one secret.
 */
export async function ensureSecret(folder: string, name: string): Promise<string> {
  const file = secretFile(folder, name);
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  try {
    const secret = randomBytes(32).toString("base64url");
    await writeFile(file, secret, { flag: "wx", mode: 0o600 });
    return secret;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return (await readFile(file, "utf8")).trim();
  }
}

/** Returns a stored secret, or null where there is none. */
export async function readSecret(folder: string, name: string): Promise<string | null> {
  try {
    return (await readFile(secretFile(folder, name), "utf8")).trim() || null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    return null;
  }
}

function secretFile(folder: string, name: string): string {
  return path.join(folder, "secrets", name);
}
