import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/core/access/actor";
import { can } from "@/lib/core/access/permissions";
import { calendarDate } from "@/lib/core/text/calendar-date";
import { storableText } from "@/lib/core/text/storable-text";
import { recordAudit } from "@/lib/server/audit/commands";
import { dayToColumn } from "@/lib/server/db/calendar-day";
import { db, type Transaction } from "@/lib/server/db/client";
import { AppError } from "@/lib/server/errors";
import { draftStatement, getSettledQuotes } from "./queries";

/** Most quotes that are confirmed at once. */
const MOST_QUOTES = 500;

const quoteIds = z.array(z.uuid()).min(1, "Choose at least one quote.").max(MOST_QUOTES);

export const confirmationSchema = z.strictObject({ quoteIds, statementId: z.uuid().nullable() });

/**
 * Makes a statement of these quotes, or adds them to one. A new one takes its
 * speaker and the passage on record from what the gold layers confirm.
 */
export async function confirmQuotes(
  actor: Actor,
  input: z.infer<typeof confirmationSchema>,
): Promise<{ readonly statementId: string }> {
  requireSettler(actor);
  const { statementId: known } = input;
  const draft = known === null ? await draftColumns(input.quoteIds) : null;
  return db().$transaction(async (transaction) => {
    await lockStatements(transaction);
    const marks = await transaction.annotation.findMany({
      where: { id: { in: input.quoteIds }, type: "quote", removedAt: null, review: { kind: "gold" } },
      select: { id: true, reviewId: true, statement: true },
    });
    if (marks.length < new Set(input.quoteIds).size) {
      throw new AppError("conflict", "One of these quotes has been taken out of its gold layer. Look again.");
    }
    if (marks.some(({ statement }) => statement !== null)) {
      throw new AppError("conflict", "One of these quotes has joined a statement meanwhile. Look again.");
    }
    const { id: statementId } =
      known === null
        ? await transaction.statement.create({ data: { ...draft, createdById: actor.userId } })
        : await requireStatement(transaction, known);
    await transaction.statementQuote.createMany({
      data: marks.map(({ id, reviewId }) => ({
        annotationId: id,
        reviewId,
        statementId,
        confirmedById: actor.userId,
      })),
    });
    await recordAudit(transaction, actor, {
      action: "statement.confirm",
      subjectType: "Statement",
      subjectId: statementId,
      detail: { annotationIds: input.quoteIds },
    });
    return { statementId };
  });
}

/** What a new statement of these quotes holds. */
async function draftColumns(ids: readonly string[]) {
  const settled = await getSettledQuotes({ annotations: { some: { id: { in: [...ids] } } } });
  return (await draftStatement(settled.filter(({ id }) => ids.includes(id)))).columns;
}

/** Remembers that these quotes are not one statement. They are proposed again only with another one. */
export async function declineProposal(actor: Actor, annotationIds: readonly string[]): Promise<void> {
  requireSettler(actor);
  const ids = quoteIds.parse(annotationIds);
  await db().$transaction(async (transaction) => {
    const made = await transaction.declinedStatement.create({
      data: { annotationIds: ids, declinedById: actor.userId },
    });
    await recordAudit(transaction, actor, {
      action: "statement.decline",
      subjectType: "DeclinedStatement",
      subjectId: made.id,
      detail: { annotationIds: ids },
    });
  });
}

/**
 * Takes a quote out of its statement, and remembers that it does not belong
 * there. The last quote takes the statement with it.
 */
export async function removeQuote(
  actor: Actor,
  { statementId, annotationId }: { readonly statementId: string; readonly annotationId: string },
): Promise<{ readonly statementIsGone: boolean }> {
  requireSettler(actor);
  return db().$transaction(async (transaction) => {
    await lockStatements(transaction);
    const joined = await transaction.statementQuote.findMany({ where: { statementId } });
    if (!joined.some((quote) => quote.annotationId === annotationId)) {
      throw new AppError("not-found", "This quote is not in this statement.");
    }
    await transaction.declinedStatement.create({
      data: { annotationIds: joined.map((quote) => quote.annotationId), declinedById: actor.userId },
    });
    await transaction.statementQuote.delete({ where: { annotationId } });
    const statementIsGone = joined.length === 1;
    if (statementIsGone) await transaction.statement.delete({ where: { id: statementId } });
    await recordAudit(transaction, actor, {
      action: "statement.removeQuote",
      subjectType: "Statement",
      subjectId: statementId,
      detail: { annotationId, statementIsGone },
    });
    return { statementIsGone };
  });
}

/** Most UTF-16 units of words as recorded. */
const LONGEST_WORDING = 8000;

const optional = (maximum: number) =>
  storableText
    .max(maximum, `Use at most ${maximum} characters.`)
    .transform((value) => (value === "" ? null : value));

/** What an admin says of a statement. An empty field is not known. */
export const statementFactsSchema = z.strictObject({
  speaker: optional(200),
  occasion: optional(300),
  occurredOn: z.union([z.literal("").transform(() => null), calendarDate]),
  wording: optional(LONGEST_WORDING),
  referenceId: z.union([z.literal("").transform(() => null), z.uuid()]),
});

/**
 * Says who said it, where, when, and the words as recorded. With a reference
 * the words must stand in its text, and the passage is kept with them.
 */
export async function setStatementFacts(
  actor: Actor,
  statementId: string,
  facts: z.output<typeof statementFactsSchema>,
): Promise<void> {
  requireSettler(actor);
  await db().$transaction(async (transaction) => {
    await lockStatements(transaction);
    await requireStatement(transaction, statementId);
    const known =
      facts.speaker === null
        ? null
        : await transaction.speaker.findUnique({ where: { name: facts.speaker } });
    await transaction.statement.update({
      where: { id: statementId },
      data: {
        speakerName: facts.speaker,
        speakerId: known?.id ?? null,
        occasion: facts.occasion,
        occurredOn: dayToColumn(facts.occurredOn),
        wording: facts.wording,
        ...(await passageOf(transaction, facts)),
      },
    });
    await recordAudit(transaction, actor, {
      action: "statement.set",
      subjectType: "Statement",
      subjectId: statementId,
      detail: facts,
    });
  });
}

export const passageSchema = z.strictObject({
  referenceId: z.uuid(),
  wording: storableText.min(1, "Give the words.").max(LONGEST_WORDING),
});

/** Takes a passage of a reference for the words as recorded; where and when, where that is not said yet, from there too. */
export async function takePassage(
  actor: Actor,
  statementId: string,
  passage: z.output<typeof passageSchema>,
): Promise<void> {
  requireSettler(actor);
  await db().$transaction(async (transaction) => {
    await lockStatements(transaction);
    const known = await transaction.statement.findUnique({ where: { id: statementId } });
    if (!known) throw statementNotFound();
    const place = await passageOf(transaction, passage);
    const reference = await transaction.reference.findUnique({ where: { id: passage.referenceId } });
    await transaction.statement.update({
      where: { id: statementId },
      data: {
        wording: passage.wording,
        ...place,
        occasion: known.occasion ?? reference?.occasion ?? null,
        occurredOn: known.occurredOn ?? reference?.occurredOn ?? null,
      },
    });
    await recordAudit(transaction, actor, {
      action: "statement.set",
      subjectType: "Statement",
      subjectId: statementId,
      detail: passage,
    });
  });
}

async function passageOf(
  transaction: Transaction,
  { wording, referenceId }: Pick<z.output<typeof statementFactsSchema>, "wording" | "referenceId">,
) {
  const none = { referenceId: null, referenceStart: null, referenceEnd: null };
  if (referenceId === null) return none;
  if (wording === null) throw fieldProblem("wording", "Give the words that this reference holds.");
  const reference = await transaction.reference.findUnique({ where: { id: referenceId } });
  if (!reference) throw fieldProblem("referenceId", "There is no such reference.");
  const start = reference.text.indexOf(wording);
  if (start === -1)
    throw fieldProblem("wording", "These words do not stand in the reference as written here.");
  return { referenceId, referenceStart: start, referenceEnd: start + wording.length };
}

function fieldProblem(field: string, message: string): AppError {
  return new AppError("invalid", message, { issues: [{ pointer: `/${field}`, message }] });
}

/** One at a time: a quote must not join two statements, nor a statement that is going. */
async function lockStatements(transaction: Transaction): Promise<void> {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('verbatim.statements'))`;
}

async function requireStatement(transaction: Transaction, id: string) {
  const found = await transaction.statement.findUnique({ where: { id }, select: { id: true } });
  if (!found) throw statementNotFound();
  return found;
}

function statementNotFound(): AppError {
  return new AppError("not-found", "There is no such statement.");
}

function requireSettler(actor: Actor): void {
  if (!can(actor, "statement.settle")) {
    throw new AppError("forbidden", "Only an admin can settle statements.");
  }
}
