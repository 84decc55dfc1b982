import "server-only";
import { z } from "zod";
import type { ReferenceSummary } from "@/lib/core/annotation/review-view";
import type { ReferenceSource } from "@/lib/core/views/reference-listing";
import { dayFromColumn } from "@/lib/server/db/calendar-day";
import type { Reference, Speaker } from "@/lib/server/db/generated/client";

const storedTurns = z.array(z.object({ speaker: z.string(), start: z.number(), end: z.number() }));

export function turnsFromRow(row: Pick<Reference, "turns">) {
  return storedTurns.parse(row.turns);
}

/** A reference as the annotator reads it. */
export function referenceFromRow(row: Reference): ReferenceSummary {
  const { id, title, kind, grade, publisher, url, archivedUrl, text } = row;
  const occurredAt = dayFromColumn(row.occurredOn);
  return { id, title, kind, grade, publisher, occurredAt, url, archivedUrl, text, turns: turnsFromRow(row) };
}

/** What is known of a reference besides its words. */
export function sourceFromRow(
  row: Omit<Reference, "text" | "turns"> & { readonly speaker: Pick<Speaker, "name"> | null },
): ReferenceSource {
  const { id, title, kind, grade, publisher, occasion } = row;
  const speaker = row.speaker?.name ?? null;
  return { id, title, kind, grade, publisher, occasion, occurredOn: dayFromColumn(row.occurredOn), speaker };
}
