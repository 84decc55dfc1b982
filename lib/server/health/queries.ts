import "server-only";
import { db } from "@/lib/server/db/client";
import { log } from "@/lib/server/log";
import manifest from "@/package.json";

const PATIENCE_MS = 3000;

export type Health = {
  readonly status: "ok" | "down";
  readonly database: "ok" | "down";
  readonly version: string;
};

/** Whether the app can do its work: the database answers one query within three seconds. */
export async function getHealth(): Promise<Health> {
  const { version } = manifest;
  try {
    await Promise.race([db().$queryRaw`SELECT 1`, failAfter(PATIENCE_MS)]);
    return { status: "ok", database: "ok", version };
  } catch (error) {
    log().warn({ err: error }, "the database did not answer the health check");
    return { status: "down", database: "down", version };
  }
}

function failAfter(milliseconds: number): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error("no answer in time")), milliseconds).unref();
  });
}
