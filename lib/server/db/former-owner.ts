import "server-only";
import { existsSync, readlinkSync } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { readPostmasterFile } from "./data-folder";
import { DatabaseRefusal } from "./refusal";
import { connectAsSuperuser } from "./superuser-connection";

/** Held for as long as a server has a living owner; the number only has to be ours. */
export const OWNER_LOCK = 7_206_814;
const STOP_PATIENCE_MS = 30_000;
/** A killed server's own processes notice within moments and leave the shared memory. */
const ORPHANS_LEAVE_MS = 500;

/**
 * Deals with a server that still runs on our data, from an earlier start.
 *
 * Its owner holds an advisory lock over a connection, and the kernel closes that
 * connection with the owner, however it ended: no process id has to be trusted.
 */
export async function releaseFromFormerOwner(
  data: string,
  password: string,
  log: (line: string) => void,
): Promise<void> {
  const former = await readPostmasterFile(data);
  if (former === null || !isAlive(former.pid)) return;
  if (isNoServer(former.pid)) {
    // PostgreSQL would take the number for a living server and refuse to start.
    await sleep(ORPHANS_LEAVE_MS);
    await rm(path.join(data, "postmaster.pid"), { force: true });
    return;
  }
  const ownership = await findOwnership(data, password, former);
  if (ownership === "owned") throw inUse(data);
  if (ownership === "unknown") return;
  log("Stopping the database server that an earlier start left behind …");
  process.kill(former.pid, "SIGINT");
  for (let waited = 0; waited < STOP_PATIENCE_MS && isAlive(former.pid); waited += 100) await sleep(100);
}

/** Whether a living process holds the server. One that takes no connections is starting or stopping: wait. */
async function findOwnership(
  data: string,
  password: string,
  { pid, port }: { pid: number; port: number },
): Promise<"owned" | "abandoned" | "unknown"> {
  for (let waited = 0; waited < STOP_PATIENCE_MS && isAlive(pid); waited += 200) {
    const client = await connectAsSuperuser(port, password);
    if (client === null) {
      await sleep(200);
      continue;
    }
    try {
      const { rows } = await client.query<{ here: string; free: boolean }>(
        "SELECT current_setting('data_directory') AS here, pg_try_advisory_lock($1) AS free",
        [OWNER_LOCK],
      );
      if (rows[0]?.here === data) return rows[0].free ? "abandoned" : "owned";
      return "owned";
    } finally {
      await client.end();
    }
  }
  return "unknown";
}

export function inUse(data: string): DatabaseRefusal {
  return new DatabaseRefusal(
    `Another Verbatim is already running on ${data}. Use that one, or stop it (Ctrl-C in its terminal) and start again.`,
  );
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/**
 * After a restart of the machine the number in postmaster.pid may belong to
 * anybody, and a killed server nobody waited for stays as a zombie, which has
 * no program at all. Only Linux can tell us.
 */
function isNoServer(pid: number): boolean {
  if (!existsSync("/proc/self/exe")) return false;
  try {
    return !readlinkSync(`/proc/${pid}/exe`).includes("postgres");
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT";
  }
}
