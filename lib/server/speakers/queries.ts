import "server-only";
import type { Actor } from "@/lib/core/access/actor";
import type { SpeakerSummary } from "@/lib/core/annotation/review-view";
import { db } from "@/lib/server/db/client";

/** The registry of speakers, by name. Everyone who is signed in may read it. */
export async function listSpeakers(_actor: Actor): Promise<readonly SpeakerSummary[]> {
  const rows = await db().speaker.findMany({ orderBy: { name: "asc" } });
  return rows.map(({ id, name, kind, aliases, office, wikidataId }) => ({
    id,
    name,
    kind,
    aliases,
    office,
    wikidataId,
  }));
}
