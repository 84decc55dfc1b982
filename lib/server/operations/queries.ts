import "server-only";
import type { Operation } from "@/lib/core/annotation/operation";
import type { LogPart } from "@/lib/core/views/review-log";
import type { Transaction } from "@/lib/server/db/client";

/** Most operations one answer carries. */
const MAXIMUM_PART = 500;

/**
 * The operations of a review's log after one place and up to another, in order,
 * as many as fit one answer. The caller has checked who asks.
 */
export async function readLog(
  transaction: Transaction,
  reviewId: string,
  { after, upTo }: { readonly after: number; readonly upTo: number },
): Promise<LogPart> {
  if (after >= upTo) return { operations: [], more: false };
  const rows = await transaction.operation.findMany({
    where: { reviewId, sequence: { gt: after, lte: upTo } },
    orderBy: { sequence: "asc" },
    take: MAXIMUM_PART,
    select: { sequence: true, body: true },
  });
  return {
    // The log is append-only, and what entered it was checked.
    operations: rows.map(({ sequence, body }) => ({ sequence, operation: body as unknown as Operation })),
    more: (rows.at(-1)?.sequence ?? upTo) < upTo,
  };
}
