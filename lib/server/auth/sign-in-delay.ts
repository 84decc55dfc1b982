import "server-only";
import { RateLimiterPrisma } from "rate-limiter-flexible";
import { db, type Transaction } from "@/lib/server/db/client";

/** Wrong passwords that cost nothing. After them every further one doubles the wait. */
const FREE_FAILURES = 3;
const LONGEST_WAIT_SECONDS = 15 * 60;
const FAILURES_FORGOTTEN_AFTER_SECONDS = 24 * 60 * 60;
/** How long many tries at once may stand in line. */
const PATIENCE_MS = 10_000;
const UNREACHABLE = 1_000_000;

/**
 * A growing delay per e-mail address, whether or not it has an account: three
 * free tries, then 2 s, 4 s, 8 s … up to 15 minutes. Kept in PostgreSQL, so it
 * holds across processes and restarts.
 *
 * Takes one try, and answers the seconds to wait first: 0 if the try was taken.
 * It counts as a failure, and its wait has begun, before the password is looked
 * at; {@link forgetFailures} takes that back. One address is served one try at a
 * time, so that many at once are no more than one after the other.
 */
export async function takeTry(email: string): Promise<number> {
  return db().$transaction(
    async (transaction) => {
      await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`sign-in:${email}`}))`;
      const wait = await secondsToWait(email, transaction);
      if (wait > 0) return wait;
      const { consumedPoints } = await failures(transaction).penalty(email);
      const earned = waitAfter(consumedPoints);
      if (earned > 0) await waits(transaction).block(email, earned);
      return 0;
    },
    { maxWait: PATIENCE_MS, timeout: PATIENCE_MS },
  );
}

/** Seconds until this address may be tried again. */
export async function secondsToWait(email: string, transaction: Transaction = db()): Promise<number> {
  const blocked = await waits(transaction).get(email);
  return blocked && blocked.consumedPoints > 0 ? Math.ceil(Math.max(0, blocked.msBeforeNext) / 1000) : 0;
}

/** Forgets the failures after a right password. */
export async function forgetFailures(email: string): Promise<void> {
  await failures(db()).delete(email);
  await waits(db()).delete(email);
}

/** Seconds to wait after this many wrong passwords in a row. */
export function waitAfter(failureCount: number): number {
  const beyond = failureCount - FREE_FAILURES;
  return beyond <= 0 ? 0 : Math.min(2 ** beyond, LONGEST_WAIT_SECONDS);
}

function failures(store: Transaction): RateLimiterPrisma {
  return limiter(store, "sign-in-failures", FAILURES_FORGOTTEN_AFTER_SECONDS);
}

function waits(store: Transaction): RateLimiterPrisma {
  return limiter(store, "sign-in-wait", LONGEST_WAIT_SECONDS);
}

function limiter(store: Transaction, keyPrefix: string, duration: number): RateLimiterPrisma {
  return new RateLimiterPrisma({
    storeClient: store,
    tableName: "rateLimit",
    keyPrefix,
    points: UNREACHABLE,
    duration,
    // A row a second is nothing here; a timer would keep commands from ending.
    clearExpiredByTimeout: false,
  });
}
