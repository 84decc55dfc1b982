import "server-only";
import type { Actor } from "@/lib/core/access/actor";
import { can } from "@/lib/core/access/permissions";
import type { ReferenceSummary } from "@/lib/core/annotation/review-view";
import type { ReferenceDetail } from "@/lib/core/views/reference-listing";
import { db } from "@/lib/server/db/client";
import { AppError } from "@/lib/server/errors";
import { referenceFromRow, sourceFromRow, turnsFromRow } from "./rows";

/** References that travel with a review though nothing in it cites them, and what their texts may come to, UTF-16 units. */
const MOST_UNCITED = 40;
const MOST_UNCITED_LENGTH = 1_000_000;

/**
 * The references a review is opened with, newest occasion first: those it
 * cites, and while they are few, the newest of the others. All the rest are
 * found by their words (lib/server/locating).
 */
export async function listReferencesFor(
  actor: Actor,
  citedIds: readonly string[],
): Promise<readonly ReferenceSummary[]> {
  requireReader(actor);
  const byOccasion = [{ occurredOn: { sort: "desc", nulls: "last" } }, { title: "asc" }] as const;
  const ids = await db().$queryRaw<{ id: string }[]>`
    SELECT "id" FROM (
      SELECT "id", sum(length("text")) OVER (ORDER BY "occurredOn" DESC NULLS LAST, "id") AS reached
        FROM (SELECT "id", "occurredOn", "text" FROM "Reference"
               WHERE "id" <> ALL(${citedIds}::uuid[])
               ORDER BY "occurredOn" DESC NULLS LAST, "id" LIMIT ${MOST_UNCITED}) AS newest
    ) AS measured WHERE reached <= ${MOST_UNCITED_LENGTH}`;
  const rows = await db().reference.findMany({
    where: { id: { in: [...citedIds, ...ids.map(({ id }) => id)] } },
    orderBy: [...byOccasion],
  });
  return rows.map(referenceFromRow);
}

/** One reference with its text and turns. */
export async function getReference(actor: Actor, referenceId: string): Promise<ReferenceDetail> {
  requireReader(actor);
  const row = await db().reference.findUnique({
    where: { id: referenceId },
    include: { speaker: true, addedBy: { select: { name: true } } },
  });
  if (!row) throw new AppError("not-found", "There is no such reference.");
  const { url, archivedUrl, text, sha256, addedBy, createdAt } = row;
  return {
    ...sourceFromRow(row),
    url,
    archivedUrl,
    text,
    turns: turnsFromRow(row),
    sha256,
    addedBy: addedBy.name,
    addedAt: createdAt.toISOString(),
  };
}

function requireReader(actor: Actor): void {
  if (!can(actor, "record.read")) throw new AppError("forbidden", "Sign in to see the references.");
}
