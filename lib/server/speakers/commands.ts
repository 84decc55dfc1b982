import "server-only";
import type { Actor } from "@/lib/core/access/actor";
import { can } from "@/lib/core/access/permissions";
import { findSpeaker } from "@/lib/core/speakers/find-speaker";
import { type SpeakerInput, speakerInputSchema } from "@/lib/core/speakers/speaker-input";
import type { AddedSpeaker } from "@/lib/core/views/added-speaker";
import { recordAudit } from "@/lib/server/audit/commands";
import { db } from "@/lib/server/db/client";
import { AppError } from "@/lib/server/errors";
import { speakerFromRow } from "./rows";

/**
 * Adds a speaker to the registry, unless one of its names or its Wikidata id is
 * there already: then nothing is written and the speaker who has it is returned.
 * Either way with the office held on `day`, an ISO date.
 */
export async function addSpeaker(
  actor: Actor,
  input: SpeakerInput,
  { day, id }: { readonly day: string; readonly id?: string },
): Promise<AddedSpeaker> {
  if (!can(actor, "speaker.add")) throw new AppError("forbidden", "Sign in to add a speaker.");
  const wanted = speakerInputSchema.parse(input);
  return db().$transaction(async (transaction) => {
    // One at a time: two must not add one speaker under two of its names. The constraints hold name and id alone.
    await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('verbatim.speakers'))`;
    const registry = await transaction.speaker.findMany({ orderBy: { createdAt: "asc" } });
    const found = findSpeaker(registry, wanted);
    if (found) return { kind: "exists", speaker: speakerFromRow(found, day) };
    const made = await transaction.speaker.create({ data: { ...wanted, ...(id ? { id } : {}) } });
    await recordAudit(transaction, actor, {
      action: "speaker.add",
      subjectType: "Speaker",
      subjectId: made.id,
    });
    return { kind: "added", speaker: speakerFromRow(made, day) };
  });
}
