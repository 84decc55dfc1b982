import "server-only";
import { execFile } from "node:child_process";
import { constants } from "node:fs";
import { access, stat } from "node:fs/promises";
import { userInfo } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { DatabaseRefusal } from "./refusal";

const run = promisify(execFile);

/** As whom the server's programs run: null means as the person who started us. */
export type PostgresAccount = {
  readonly uid: number;
  readonly gid: number;
  /** Put before the command where plain set-uid would not reach the files. */
  readonly prefix: readonly string[];
} | null;

/**
 * PostgreSQL refuses to run as root, so for root we use the system's `postgres`
 * account, making it where it is missing.
 *
 * A folder that only root may enter (`/root`, a `mktemp -d`) stays closed to
 * that account. Rather than widen somebody's folder we hand the server the one
 * capability that lets it through, with util-linux's `setpriv`.
 */
export async function choosePostgresAccount(folders: readonly string[]): Promise<PostgresAccount> {
  if (process.platform === "win32" || userInfo().uid !== 0) return null;
  const { uid, gid } = await findOrCreateAccount();
  const closed = await firstClosedFolder(folders, uid, gid);
  if (closed === null) return { uid, gid, prefix: [] };
  const setpriv = await findProgram("setpriv");
  if (setpriv === null) {
    throw new DatabaseRefusal(
      `PostgreSQL does not run as root, and its own account may not enter ${closed}. ` +
        "Move this folder to a place others may enter, or start as an ordinary user.",
    );
  }
  return { uid, gid, prefix: [setpriv, ...privilegesFor(uid, gid)] };
}

/** Without no_setuid_fixup, access(2) would ignore the capability and initdb would not find its own files. */
function privilegesFor(uid: number, gid: number): string[] {
  return [
    `--reuid=${uid}`,
    `--regid=${gid}`,
    "--clear-groups",
    "--inh-caps=+dac_override",
    "--ambient-caps=+dac_override",
    "--securebits=+no_setuid_fixup",
  ];
}

async function findOrCreateAccount(): Promise<{ uid: number; gid: number }> {
  const found = await lookUpAccount();
  if (found) return found;
  try {
    await run("useradd", ["--system", "--user-group", "--no-create-home", "postgres"]);
  } catch (cause) {
    throw new DatabaseRefusal(
      "PostgreSQL does not run as root, and the account postgres could not be made. Start as an ordinary user.",
      { cause },
    );
  }
  const made = await lookUpAccount();
  if (!made) throw new DatabaseRefusal("The account postgres was made but cannot be found.");
  return made;
}

async function lookUpAccount(): Promise<{ uid: number; gid: number } | null> {
  try {
    const [uid, gid] = await Promise.all([run("id", ["-u", "postgres"]), run("id", ["-g", "postgres"])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return null;
  }
}

async function firstClosedFolder(
  folders: readonly string[],
  uid: number,
  gid: number,
): Promise<string | null> {
  for (const folder of folders) {
    for (let at = path.resolve(folder); ; at = path.dirname(at)) {
      const { mode, uid: owner, gid: group } = await stat(at);
      const mayEnter = owner === uid ? mode & 0o100 : group === gid ? mode & 0o010 : mode & 0o001;
      if (!mayEnter) return at;
      if (at === path.dirname(at)) break;
    }
  }
  return null;
}

async function findProgram(name: string): Promise<string | null> {
  const places = new Set([...(process.env.PATH ?? "").split(path.delimiter), "/usr/bin", "/bin"]);
  for (const place of places) {
    const file = path.join(place, name);
    const found = await access(file, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (found) return file;
  }
  return null;
}
