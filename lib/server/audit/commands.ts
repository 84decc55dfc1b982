import "server-only";
import type { Actor } from "@/lib/core/access/actor";
import type { Transaction } from "@/lib/server/db/client";

/** Writes one line of the audit trail, in the transaction of what it records. */
export async function recordAudit(
  transaction: Transaction,
  actor: Actor | null,
  event: { action: string; subjectType: string; subjectId: string; detail?: Record<string, unknown> },
): Promise<void> {
  await transaction.auditEvent.create({
    data: {
      actorId: actor?.userId ?? null,
      action: event.action,
      subjectType: event.subjectType,
      subjectId: event.subjectId,
      detail: (event.detail ?? {}) as object,
    },
  });
}
