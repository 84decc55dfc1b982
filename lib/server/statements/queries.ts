import "server-only";
import type { Actor } from "@/lib/core/access/actor";
import { can } from "@/lib/core/access/permissions";
import { quotesNear } from "@/lib/core/statements/also-printed";
import { copiesAmong, layOutStatement, printOf, reportPathOf } from "@/lib/core/statements/lay-out-statement";
import { proposeRecord, proposeSpeaker } from "@/lib/core/statements/propose-record";
import { proposeStatements } from "@/lib/core/statements/propose-statements";
import { type SettledQuote, settledQuotes } from "@/lib/core/statements/settled-quotes";
import type { CopyGroup } from "@/lib/core/statements/shingles";
import { LONGEST_LOCATED_QUOTE } from "@/lib/core/views/located-quote";
import type { QuoteElsewhere } from "@/lib/core/views/quotes-elsewhere";
import type {
  PassageChoice,
  PublishedStatement,
  StatementDetail,
  StatementPage,
  StatementProposalView,
  StatementsOverview,
} from "@/lib/core/views/statements";
import { dayFromColumn } from "@/lib/server/db/calendar-day";
import { db, publicDb } from "@/lib/server/db/client";
import type { Prisma } from "@/lib/server/db/generated/client";
import { AppError } from "@/lib/server/errors";
import { locateInReferences } from "@/lib/server/locating/queries";
import { requireReadableReview } from "@/lib/server/reviews/queries";
import {
  factsFromPublishedRow,
  factsFromRow,
  type PublishedStatementRow,
  recordFromRow,
  SETTLED,
  settledArticleFromReport,
  settledArticleFromRow,
  WITH_REFERENCE,
} from "./rows";

/** Every quote of the gold layers, of all of them or those that `where` tells. The caller has checked who asks. */
export async function getSettledQuotes(
  where: Prisma.ReviewWhereInput = {},
): Promise<readonly SettledQuote[]> {
  const rows = await db().review.findMany({
    where: { ...where, kind: "gold" },
    include: SETTLED,
    orderBy: { id: "asc" },
  });
  return rows.map(settledArticleFromRow).flatMap(settledQuotes);
}

/** What an admin has to answer, and what was confirmed: conflicts first in both. */
export async function listStatements(actor: Actor): Promise<StatementsOverview> {
  requireSettler(actor);
  const quotes = await getSettledQuotes();
  const statements = await db().statement.findMany({
    include: WITH_REFERENCE,
    orderBy: { createdAt: "desc" },
  });
  const declined = await db().declinedStatement.findMany({ select: { annotationIds: true } });
  const { proposals, blocked } = proposeStatements(quotes, {
    statementOf: new Map(
      statements.flatMap(({ id, quotes: joined }) => joined.map(({ annotationId }) => [annotationId, id])),
    ),
    declined: declined.map(({ annotationIds }) => annotationIds),
  });
  const copies = copiesAmong(quotes);
  const drafts: StatementProposalView[] = [];
  for (const { quotes: members, fresh, statementId } of proposals) {
    const known = statements.find(({ id }) => id === statementId);
    const facts = known ? factsFromRow(known) : (await draftStatement(members)).facts;
    drafts.push({
      statementId,
      freshIds: fresh.map(({ id }) => id),
      page: layOutStatement(facts, members, copies),
    });
  }
  const byId = new Map(quotes.map((quote) => [quote.id, quote]));
  return {
    proposals: drafts,
    blocked: blocked.map(([one, other]) => [printOf(one, WITHOUT_RECORD), printOf(other, WITHOUT_RECORD)]),
    statements: statements
      .map((row) => pageFromRow(row, byId, copies))
      .toSorted((a, b) => b.conflict.length - a.conflict.length),
  };
}

const WITHOUT_RECORD = { speaker: null, record: null } as const;

/** One statement as its page shows it to admins, with the passages that may be its record. */
export async function getStatement(actor: Actor, statementId: string): Promise<StatementDetail> {
  requireSettler(actor);
  const row = await db().statement.findUnique({ where: { id: statementId }, include: WITH_REFERENCE });
  if (!row) throw statementNotFound();
  const reviewIds = [...new Set(row.quotes.map(({ reviewId }) => reviewId))];
  const quotes = await getSettledQuotes({ id: { in: reviewIds } });
  const page = pageFromRow(row, new Map(quotes.map((quote) => [quote.id, quote])));
  const { reference } = row;
  return {
    page,
    reference: reference && { id: reference.id, title: reference.title },
    passages: await findPassages(actor, page),
  };
}

/** Where the references have the words that an outlet prints in quotation marks. */
async function findPassages(actor: Actor, page: StatementPage): Promise<readonly PassageChoice[]> {
  const exact = page.prints.find(({ inQuotationMarks }) => inQuotationMarks)?.printed;
  if (exact === undefined || exact.length > LONGEST_LOCATED_QUOTE) return [];
  const { passages } = await locateInReferences(actor, { exact, speaker: page.speaker });
  return passages.map(({ record, start, end }) => ({
    referenceId: record.id,
    title: record.title,
    wording: record.text.slice(start, end),
  }));
}

/** A quote whose mark has been taken out of its gold layer since is no longer there to show. */
function pageFromRow(
  row: Prisma.StatementGetPayload<{ include: typeof WITH_REFERENCE }>,
  byId: ReadonlyMap<string, SettledQuote>,
  copies?: readonly CopyGroup[],
): StatementPage {
  const quotes = row.quotes.flatMap(({ annotationId }) => byId.get(annotationId) ?? []);
  return { id: row.id, ...layOutStatement(factsFromRow(row), quotes, copies) };
}

/**
 * What the settled layers tell of words that are no statement yet: who said
 * them, and the passage on record. `columns` are those facts as a row holds them.
 */
export async function draftStatement(quotes: readonly SettledQuote[]) {
  const proposed = proposeRecord(quotes);
  const wording = proposed?.wording ?? null;
  const reference = proposed?.referenceId
    ? await db().reference.findUnique({ where: { id: proposed.referenceId } })
    : null;
  const start = wording === null ? -1 : (reference?.text.indexOf(wording) ?? -1);
  const passage =
    reference === null || wording === null || start === -1
      ? {}
      : { referenceId: reference.id, referenceStart: start, referenceEnd: start + wording.length };
  const speaker = proposeSpeaker(quotes);
  const occasion = reference?.occasion ?? null;
  const occurredOn = reference?.occurredOn ?? null;
  return {
    facts: {
      speaker: speaker?.name ?? null,
      occasion,
      occurredOn: dayFromColumn(occurredOn),
      record: recordFromRow(wording, start === -1 ? null : reference),
    },
    columns: {
      speakerName: speaker?.name ?? null,
      speakerId: speaker?.speakerId ?? null,
      wording,
      occasion,
      occurredOn,
      ...passage,
    },
  };
}

/**
 * A statement as the public may see it: the quotes of it that are in the newest
 * published report of their article, as that report froze them. `null` if there
 * are none.
 */
export async function findPublishedStatement(statementId: string): Promise<StatementPage | null> {
  const [row] = await publicDb().$queryRaw<PublishedStatementRow[]>`
    SELECT * FROM "PublishedStatement" WHERE "id" = ${statementId}::uuid`;
  if (!row) return null;
  const reports = await publicDb().$queryRaw<{ annotationIds: string[]; body: string }[]>`
    SELECT "quotes"."annotationIds", "ReportFile"."body"
      FROM (SELECT "reportId", array_agg("annotationId"::text) AS "annotationIds"
              FROM "PublishedStatementQuote" WHERE "statementId" = ${statementId}::uuid GROUP BY "reportId") AS "quotes"
      JOIN "ReportFile" USING ("reportId")
     WHERE "ReportFile"."name" = 'report.json'`;
  const quotes = reports.flatMap(({ annotationIds, body }) =>
    settledQuotes(settledArticleFromReport(body)).filter(({ id }) => annotationIds.includes(id)),
  );
  if (quotes.length === 0) return null;
  return { id: statementId, ...layOutStatement(factsFromPublishedRow(row), quotes) };
}

/** The statements with words on record that published reports print, those in most articles first. */
export async function listPublishedStatements(): Promise<readonly PublishedStatement[]> {
  return publicDb().$queryRaw<PublishedStatement[]>`
    SELECT "PublishedStatement"."id", "speakerName" AS "speaker", "wording",
           count(DISTINCT "reportId")::int AS "articles"
      FROM "PublishedStatement"
      JOIN "PublishedStatementQuote" ON "statementId" = "PublishedStatement"."id"
     WHERE "wording" IS NOT NULL
     GROUP BY "PublishedStatement"."id", "speakerName", "wording"
     ORDER BY "articles" DESC, "PublishedStatement"."id" DESC`;
}

/**
 * Settled quotes of other articles that share words with the article of this
 * review. Nothing of this article, whoever settled it, and nothing of another
 * that the actor has yet to submit: blind review is held here.
 */
export async function listQuotesElsewhere(
  actor: Actor,
  reviewId: string,
): Promise<readonly QuoteElsewhere[]> {
  await requireReadableReview(actor, reviewId);
  const { articleVersion } = await db().review.findUniqueOrThrow({
    where: { id: reviewId },
    select: { articleVersion: { select: { text: true, articleId: true } } },
  });
  const unsubmitted = { kind: "review", status: "open", authorId: actor.userId } as const;
  const quotes = await getSettledQuotes({
    articleVersion: {
      articleId: { not: articleVersion.articleId },
      article: { versions: { none: { reviews: { some: unsubmitted } } } },
    },
  });
  return quotesNear(articleVersion.text, quotes.map(quoteElsewhere));
}

function quoteElsewhere(quote: SettledQuote): QuoteElsewhere {
  const { versionId, outlet, title, publishedOn } = quote.article;
  return {
    id: quote.id,
    versionId,
    text: quote.printed,
    credited: quote.creditedName,
    outlet,
    title,
    publishedOn,
    reportPath: reportPathOf(quote),
  };
}

function requireSettler(actor: Actor): void {
  if (!can(actor, "statement.settle")) {
    throw new AppError("forbidden", "Only an admin can settle statements.");
  }
}

function statementNotFound(): AppError {
  return new AppError("not-found", "There is no such statement.");
}
