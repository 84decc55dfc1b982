import "server-only";
import { chmod, chown, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { PostgresAccount } from "./postgres-account";
import { complaints, finished, startProgram } from "./postgres-process";
import type { PostgresPrograms } from "./postgres-programs";
import { DatabaseRefusal } from "./refusal";
import { SUPERUSER } from "./superuser-connection";

export type CallSettings = {
  readonly account: PostgresAccount;
  readonly logFile: string;
  /** Of the superuser. */
  readonly password: string;
};

/**
 * Makes a new data folder at `data`.
 *
 * Built beside its final place and renamed, so that an interrupted start
 * leaves nothing half-made.
 */
export async function createDataFolder(
  programs: PostgresPrograms,
  data: string,
  settings: CallSettings,
): Promise<void> {
  const { password, ...call } = settings;
  const draft = `${data}.new`;
  const passwordFile = path.join(tmpdir(), `verbatim-${process.pid}-${Date.now()}`);
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  await writeFile(passwordFile, password, { flag: "wx", mode: 0o600 });
  try {
    if (call.account) {
      await chown(draft, call.account.uid, call.account.gid);
      await chown(passwordFile, call.account.uid, call.account.gid);
    }
    await writeFile(call.logFile, "", { mode: 0o600 });
    const args = [
      `--pgdata=${draft}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--no-locale",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
    ];
    const code = await finished(startProgram({ program: programs.initdb, args, ...call }));
    if (code !== 0) {
      throw new DatabaseRefusal(`PostgreSQL could not make its data folder.\n${complaints(call.logFile)}`);
    }
    // An empty folder may stand there; a rename does not replace it on every system.
    await rm(data, { recursive: true, force: true });
    await rename(draft, data);
    await chmod(data, 0o700);
  } finally {
    await rm(passwordFile, { force: true });
    await rm(draft, { recursive: true, force: true });
  }
}
