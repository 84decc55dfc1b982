import "server-only";
import { RateLimiterPrisma } from "rate-limiter-flexible";
import { db } from "@/lib/server/db/client";

/** Wrong passwords that cost nothing. After them every further one doubles the wait. */
const FREE_FAILURES = 3;
const LONGEST_WAIT_SECONDS = 15 * 60;
const FAILURES_FORGOTTEN_AFTER_SECONDS = 24 * 60 * 60;
const UNREACHABLE = 1_000_000;

/**
 * A growing delay per e-mail address, whether or not it has an account: three
 * free tries, then 2 s, 4 s, 8 s … up to 15 minutes. Kept in PostgreSQL, so it
 * holds across processes and restarts.
 */
export async function secondsToWait(email: string): Promise<number> {
  const blocked = await waits().get(email);
  return blocked && blocked.consumedPoints > 0 ? Math.ceil(Math.max(0, blocked.msBeforeNext) / 1000) : 0;
}

/** Counts one wrong password and starts the wait it earns. */
export async function recordFailure(email: string): Promise<void> {
  const { consumedPoints } = await failures().penalty(email);
  const wait = waitAfter(consumedPoints);
  if (wait > 0) await waits().block(email, wait);
}

/** Forgets the failures after a right password. */
export async function forgetFailures(email: string): Promise<void> {
  await failures().delete(email);
  await waits().delete(email);
}

/** Seconds to wait after this many wrong passwords in a row. */
export function waitAfter(failureCount: number): number {
  const beyond = failureCount - FREE_FAILURES;
  return beyond <= 0 ? 0 : Math.min(2 ** beyond, LONGEST_WAIT_SECONDS);
}

function failures(): RateLimiterPrisma {
  return limiter("sign-in-failures", FAILURES_FORGOTTEN_AFTER_SECONDS);
}

function waits(): RateLimiterPrisma {
  return limiter("sign-in-wait", LONGEST_WAIT_SECONDS);
}

function limiter(keyPrefix: string, duration: number): RateLimiterPrisma {
  return new RateLimiterPrisma({
    storeClient: db(),
    tableName: "rateLimit",
    keyPrefix,
    points: UNREACHABLE,
    duration,
    // A row a second is nothing here; a timer would keep commands from ending.
    clearExpiredByTimeout: false,
  });
}
