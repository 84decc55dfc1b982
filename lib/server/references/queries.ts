import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/core/access/actor";
import { can } from "@/lib/core/access/permissions";
import { normaliseWords } from "@/lib/core/alignment/normalise-words";
import type { ReferenceSummary } from "@/lib/core/annotation/review-view";
import { lexeme } from "@/lib/core/references/candidate-query";
import { searchWordsOf } from "@/lib/core/references/search-words";
import { snippetOf } from "@/lib/core/references/snippet";
import type { ReferenceDetail, ReferencePage } from "@/lib/core/views/reference-listing";
import { findNewestCodebook } from "@/lib/server/codebooks/queries";
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

/** References on one page of the list. */
const PAGE = 20;
/** Words of a search that are looked at. */
const MOST_SOUGHT = 12;

/** A place in the list, after which the next page begins. Its order is `named`, `passages`, `id`, each downwards. */
const cursorSchema = z.tuple([z.boolean(), z.int().min(0), z.uuid()]);

/**
 * A page of the references that have every word of `sought`, or a word that
 * begins with it, in their text or in what is said of them: first those whose
 * title, occasion, publisher or speakers have all words, then by the number of
 * passages that do, then the newest. Without a word to look for, the newest.
 */
export async function searchReferences(
  actor: Actor,
  { sought, after }: { readonly sought: string; readonly after: string | null },
): Promise<ReferencePage> {
  requireReader(actor);
  const words = searchWordsOf(normaliseWords(sought))
    .filter((word) => !word.includes(" "))
    .slice(0, MOST_SOUGHT);
  if (words.length === 0 && sought.trim() !== "")
    return { references: [], next: null, all: await countReferences() };
  const found = await findPage(words, readCursor(after));
  const rows = await db().reference.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    omit: { text: true, turns: true },
    include: { speaker: { select: { name: true } } },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const listed = found.slice(0, PAGE).flatMap(({ id, passage }) => {
    const row = byId.get(id);
    return row
      ? [{ ...sourceFromRow(row), snippet: passage === null ? null : snippetOf(passage, words) }]
      : [];
  });
  const last = found.length > PAGE ? found[PAGE - 1] : undefined;
  const next = last ? writeCursor([last.named, last.passages, last.id]) : null;
  return { references: listed, next, all: await countReferences() };
}

type FoundReference = {
  readonly id: string;
  readonly named: boolean;
  readonly passages: number;
  /** The text of the first passage that has the words. */
  readonly passage: string | null;
};

/** One more than a page holds, to know whether another follows. */
async function findPage(
  words: readonly string[],
  after: z.output<typeof cursorSchema>,
): Promise<FoundReference[]> {
  const [named, passages, id] = after;
  if (words.length === 0) {
    return db().$queryRaw`
      SELECT "id", false AS named, 0 AS passages, NULL AS passage
        FROM "Reference" WHERE "id" < ${id}::uuid ORDER BY "id" DESC LIMIT ${PAGE + 1}`;
  }
  const each = words.map((word) => `${lexeme(word)}:*`);
  return db().$queryRaw`
    WITH having_each AS (
      SELECT "referenceId", min("number") FILTER (WHERE "number" > 0) AS first
        FROM unnest(${each}::text[]) AS sought(word) JOIN "ReferencePassage" ON "words" @@ word::tsquery
       GROUP BY "referenceId" HAVING count(DISTINCT word) = ${each.length}::int
    ), having_all AS (
      SELECT "referenceId", bool_or("number" = 0) AS named,
             count(*) FILTER (WHERE "number" > 0)::int AS passages,
             min("number") FILTER (WHERE "number" > 0) AS first
        FROM "ReferencePassage" WHERE "words" @@ ${each.join("&")}::tsquery GROUP BY "referenceId"
    ), page AS (
      SELECT "referenceId", coalesce(named, false) AS named, coalesce(passages, 0) AS passages,
             coalesce(having_all.first, having_each.first) AS first
        FROM having_each LEFT JOIN having_all USING ("referenceId")
       WHERE (coalesce(named, false), coalesce(passages, 0), "referenceId") < (${named}, ${passages}::int, ${id}::uuid)
       ORDER BY 2 DESC, 3 DESC, 1 DESC LIMIT ${PAGE + 1}
    )
    SELECT "Reference"."id", named, passages, substr("text", "start" + 1, "length") AS passage
      FROM page JOIN "Reference" ON "Reference"."id" = page."referenceId"
      LEFT JOIN "ReferencePassage" ON "ReferencePassage"."referenceId" = page."referenceId" AND "number" = first
     ORDER BY 2 DESC, 3 DESC, 1 DESC`;
}

function writeCursor(place: z.output<typeof cursorSchema>): string {
  return Buffer.from(JSON.stringify(place)).toString("base64url");
}

/** The place a cursor names; before the first reference for none, and for one that was tampered with. */
function readCursor(cursor: string | null): z.output<typeof cursorSchema> {
  const first: z.output<typeof cursorSchema> = [true, 2_147_483_647, "ffffffff-ffff-ffff-ffff-ffffffffffff"];
  if (cursor === null) return first;
  try {
    const parsed = cursorSchema.safeParse(JSON.parse(Buffer.from(cursor, "base64url").toString()));
    return parsed.success ? parsed.data : first;
  } catch (error) {
    // JSON's way to say that this is none.
    if (error instanceof SyntaxError) return first;
    throw error;
  }
}

/** What kinds and grades are called in the newest codebook; empty before the first is installed. */
export async function getReferenceVocabulary() {
  const codebook = await findNewestCodebook();
  const entry = ({ id, word, definition }: { id: string; word: string; definition: string }) => ({
    id,
    word,
    definition,
  });
  return {
    kinds: (codebook?.evidenceKinds ?? []).map(entry),
    grades: (codebook?.evidenceGrades ?? []).map(entry),
  };
}

/** How many references there are to look in. */
export async function countReferences(): Promise<number> {
  return db().reference.count();
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
