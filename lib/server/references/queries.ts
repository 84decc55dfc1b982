import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/core/access/actor";
import { can } from "@/lib/core/access/permissions";
import type { ReferenceSummary } from "@/lib/core/annotation/review-view";
import { dayFromColumn } from "@/lib/server/db/calendar-day";
import { db } from "@/lib/server/db/client";
import { AppError } from "@/lib/server/errors";

const turnsSchema = z.array(z.object({ speaker: z.string(), start: z.number(), end: z.number() }));

/** Every stored reference, newest occasion first. */
export async function listReferences(actor: Actor): Promise<readonly ReferenceSummary[]> {
  if (!can(actor, "record.read")) throw new AppError("forbidden", "Sign in to see the references.");
  const rows = await db().reference.findMany({ orderBy: [{ occurredOn: "desc" }, { title: "asc" }] });
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    kind: row.kind,
    grade: row.grade,
    publisher: row.publisher,
    occurredAt: dayFromColumn(row.occurredOn),
    url: row.url,
    archivedUrl: row.archivedUrl,
    text: row.text,
    turns: turnsSchema.parse(row.turns),
  }));
}
