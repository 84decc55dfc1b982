import "server-only";
import type { Actor } from "@/lib/core/access/actor";
import { can } from "@/lib/core/access/permissions";
import { type KeyPreferences, keyPreferencesSchema } from "@/lib/core/views/key-preferences";
import { recordAudit } from "@/lib/server/audit/commands";
import { db } from "@/lib/server/db/client";
import { AppError } from "@/lib/server/errors";

/** Replaces the actor's own keys in the annotator, all at once; the last of two devices counts. */
export async function setKeys(actor: Actor, keys: KeyPreferences): Promise<void> {
  if (!can(actor, "keys.keep")) throw new AppError("forbidden", "Sign in to have keys of your own.");
  const kept = keyPreferencesSchema.parse(keys);
  await db().$transaction(async (transaction) => {
    await transaction.user.update({ where: { id: actor.userId }, data: { keys: kept } });
    await recordAudit(transaction, actor, {
      action: "keys.keep",
      subjectType: "User",
      subjectId: actor.userId,
    });
  });
}
