import "server-only";
import type { Actor } from "@/lib/core/access/actor";
import { can } from "@/lib/core/access/permissions";
import type { SpeakerSummary } from "@/lib/core/annotation/review-view";
import { recordAudit } from "@/lib/server/audit/commands";
import { db } from "@/lib/server/db/client";
import { AppError } from "@/lib/server/errors";

/** Adds a speaker to the registry, unless the name is there already. Returns the one that is. */
export async function addSpeaker(actor: Actor, speaker: SpeakerSummary): Promise<{ readonly id: string }> {
  if (!can(actor, "record.add")) throw new AppError("forbidden", "Only an admin can add a speaker.");
  return db().$transaction(async (transaction) => {
    const found = await transaction.speaker.findUnique({ where: { name: speaker.name } });
    if (found) return { id: found.id };
    const made = await transaction.speaker.create({ data: { ...speaker, aliases: [...speaker.aliases] } });
    await recordAudit(transaction, actor, {
      action: "speaker.add",
      subjectType: "Speaker",
      subjectId: made.id,
    });
    return { id: made.id };
  });
}
