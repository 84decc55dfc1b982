import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/core/access/actor";
import type { ReferenceSummary } from "@/lib/core/annotation/review-view";
import { db } from "@/lib/server/db/client";
import { isoDate } from "@/lib/server/layers/rows";

const turnsSchema = z.array(z.object({ speaker: z.string(), start: z.number(), end: z.number() }));

/** Every stored reference, newest occasion first. Everyone who is signed in may read them. */
export async function listReferences(_actor: Actor): Promise<readonly ReferenceSummary[]> {
  const rows = await db().reference.findMany({ orderBy: [{ occurredOn: "desc" }, { title: "asc" }] });
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    kind: row.kind,
    grade: row.grade,
    publisher: row.publisher,
    occurredAt: row.occurredOn ? isoDate(row.occurredOn) : null,
    url: row.url,
    archivedUrl: row.archivedUrl,
    text: row.text,
    turns: turnsSchema.parse(row.turns),
  }));
}
