import "server-only";
import type { Actor } from "@/lib/core/access/actor";
import { can } from "@/lib/core/access/permissions";
import type { Evidence } from "@/lib/core/annotation/annotation";
import { recordAudit } from "@/lib/server/audit/commands";
import { dayToColumn } from "@/lib/server/db/calendar-day";
import { db } from "@/lib/server/db/client";
import { AppError } from "@/lib/server/errors";
import { sha256 } from "@/lib/server/sha256";

export type NewReference = {
  readonly id?: string;
  readonly title: string;
  readonly kind: Evidence["kind"];
  readonly grade: Evidence["grade"];
  readonly publisher: string | null;
  readonly occasion: string | null;
  /** ISO date of the occasion. */
  readonly occurredOn: string | null;
  readonly speakerId: string | null;
  readonly url: string | null;
  readonly archivedUrl: string | null;
  readonly text: string;
  /** Whose words each range of the text is; UTF-16 units. */
  readonly turns: readonly { readonly speaker: string; readonly start: number; readonly end: number }[];
};

/** Stores the record of a speech event. The same text at the same address is stored once. */
export async function addReference(actor: Actor, reference: NewReference): Promise<{ readonly id: string }> {
  if (!can(actor, "record.add")) throw new AppError("forbidden", "Only an admin can add a reference.");
  if (reference.text.trim() === "") throw new AppError("invalid", "A reference needs its text.");
  const hash = sha256(`${reference.url ?? ""}\n${reference.text}`);
  return db().$transaction(async (transaction) => {
    const found = await transaction.reference.findUnique({ where: { sha256: hash } });
    if (found) return { id: found.id };
    const { occurredOn, turns, ...columns } = reference;
    const made = await transaction.reference.create({
      data: {
        ...columns,
        occurredOn: dayToColumn(occurredOn),
        turns: turns as unknown as object[],
        sha256: hash,
        addedById: actor.userId,
      },
    });
    await recordAudit(transaction, actor, {
      action: "reference.add",
      subjectType: "Reference",
      subjectId: made.id,
    });
    return { id: made.id };
  });
}
