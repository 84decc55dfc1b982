import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/core/access/actor";
import { can } from "@/lib/core/access/permissions";
import { calendarDate } from "@/lib/core/text/calendar-date";
import { canonicalText, countWords, textFault } from "@/lib/core/text/canonical-text";
import { controlsFault } from "@/lib/core/text/control-characters";
import { storableText } from "@/lib/core/text/storable-text";
import { documentFromText } from "@/lib/core/text/text-blocks";
import type { ImportPreview } from "@/lib/core/views/import-preview";
import { recordAudit } from "@/lib/server/audit/commands";
import { dayToColumn } from "@/lib/server/db/calendar-day";
import { db, type Transaction } from "@/lib/server/db/client";
import { AppError } from "@/lib/server/errors";
import { documentFromHtml } from "@/lib/server/ingest/html-document";
import { sha256 } from "@/lib/server/sha256";
import { blockFactsToRow, documentToRow } from "./rows";

/** What an admin says about an article besides its text. */
export const articleFactsSchema = z.strictObject({
  title: storableText.min(1, "Give the article's title.").max(300, "Use at most 300 characters."),
  outlet: storableText.min(1, "Name the outlet that published it.").max(200, "Use at most 200 characters."),
  url: z.union([
    z.literal("").transform(() => null),
    z
      .url({ protocol: /^https?$/, error: "Give a full address that starts with https:// or http://." })
      .max(2000),
  ]),
  publishedOn: z.union([z.literal("").transform(() => null), calendarDate]),
});
export type ArticleFacts = z.output<typeof articleFactsSchema>;

/** What an import reads: a decoded text, and whether it is HTML. */
export type ArticleSource = { readonly format: "text" | "html"; readonly content: string };

/** What the page says about itself, for the admin to correct. */
export type FactGuesses = {
  readonly title: string | null;
  readonly publishedOn: string | null;
  readonly url: string | null;
};

/** Reads a source the way `importArticle` will, and says what it found. */
export async function previewImport(
  actor: Actor,
  source: ArticleSource,
): Promise<ImportPreview & { readonly guesses: FactGuesses }> {
  requireImporter(actor);
  const reading = readSource(source);
  const { blockFacts: _, ...seen } = reading;
  const duplicate = await findByHash(reading.sha256);
  return { ...seen, words: countWords(reading.document.text), duplicateOf: duplicate };
}

/**
 * Freezes an article's text. `confirmedSha256` is the hash the admin saw in the
 * preview: if the text now reads differently, nothing is stored.
 */
export async function importArticle(
  actor: Actor,
  input: {
    readonly id?: string;
    readonly versionId?: string;
    readonly facts: ArticleFacts;
    readonly source: ArticleSource;
    readonly confirmedSha256: string;
    readonly capturedAt?: Date;
  },
): Promise<{ readonly articleId: string; readonly versionId: string }> {
  requireImporter(actor);
  const { document, blockFacts, sha256: hash } = readSource(input.source);
  if (hash !== input.confirmedSha256) {
    throw new AppError("conflict", "The text has changed since you confirmed it. Look at it again.");
  }
  return db().$transaction(async (transaction) => {
    // One import at a time: two must not freeze one text twice, nor take one slug.
    await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('verbatim.imports'))`;
    const duplicate = await findByHash(hash, transaction);
    if (duplicate) throw duplicateText(duplicate);
    const { facts } = input;
    const outlet = await transaction.outlet.upsert({
      where: { name: facts.outlet },
      create: { name: facts.outlet },
      update: {},
    });
    const article = await transaction.article.create({
      data: {
        ...(input.id ? { id: input.id } : {}),
        outletId: outlet.id,
        title: facts.title,
        url: facts.url,
        publishedOn: dayToColumn(facts.publishedOn),
        slug: await freeSlug(transaction, facts.title),
        importedById: actor.userId,
        versions: {
          create: {
            ...(input.versionId ? { id: input.versionId } : {}),
            text: document.text,
            sha256: hash,
            document: documentToRow(document),
            ...blockFactsToRow(document, blockFacts),
            ...(input.capturedAt ? { capturedAt: input.capturedAt } : {}),
          },
        },
      },
      include: { versions: true },
    });
    await recordAudit(transaction, actor, {
      action: "article.import",
      subjectType: "Article",
      subjectId: article.id,
      detail: { sha256: hash, format: input.source.format },
    });
    return { articleId: article.id, versionId: (article.versions[0] as { id: string }).id };
  });
}

function readSource(source: ArticleSource) {
  const reading = readDocument(source);
  const fault = controlsFault(reading.document);
  if (fault) throw new AppError("invalid", fault, { issues: [{ pointer: "/content", message: fault }] });
  return reading;
}

function readDocument(source: ArticleSource) {
  if (source.content.trim() === "") {
    throw new AppError("invalid", "There is no text here. Paste the article or choose a file.", {
      issues: [{ pointer: "/content", message: "There is no text here." }],
    });
  }
  const none = { title: null, publishedOn: null, url: null };
  if (source.format === "text") {
    const document = documentFromText(requireCanonical(source.content));
    return { document, blockFacts: null, sha256: sha256(document.text), dropped: {}, guesses: none };
  }
  const page = documentFromHtml(source.content, { withArticleNode: true });
  if (page.document.blocks.length === 0) {
    throw new AppError(
      "invalid",
      "This HTML holds no text. Save the page with its text, or paste the text itself.",
      {
        issues: [{ pointer: "/content", message: "This HTML holds no text." }],
      },
    );
  }
  return {
    document: page.document,
    blockFacts: page.blockFacts,
    sha256: sha256(page.document.text),
    dropped: page.dropped,
    guesses: { title: page.title, publishedOn: page.publishedAt, url: page.url },
  };
}

function requireCanonical(content: string) {
  const fault = textFault(content);
  if (fault) {
    throw new AppError("invalid", fault.message, {
      issues: [{ pointer: "/content", message: fault.message }],
    });
  }
  return canonicalText(content);
}

async function findByHash(hash: string, transaction: Transaction = db()) {
  const version = await transaction.articleVersion.findUnique({
    where: { sha256: hash },
    include: { article: { include: { outlet: true } } },
  });
  if (!version) return null;
  return { id: version.article.id, title: version.article.title, outlet: version.article.outlet.name };
}

function duplicateText(article: { title: string; outlet: string }): AppError {
  return new AppError("conflict", `This text is already here: “${article.title}”, ${article.outlet}.`);
}

async function freeSlug(transaction: Transaction, title: string): Promise<string> {
  const base = slugOf(title);
  const taken = await transaction.article.findMany({
    where: { OR: [{ slug: base }, { slug: { startsWith: `${base}-` } }] },
    select: { slug: true },
  });
  const slugs = new Set(taken.map((row) => row.slug));
  if (!slugs.has(base)) return base;
  let number = 2;
  while (slugs.has(`${base}-${number}`)) number++;
  return `${base}-${number}`;
}

function slugOf(title: string): string {
  const words = title
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .match(/[\p{Letter}\p{Number}]+/gu);
  let slug = "";
  for (const word of words ?? []) {
    if (slug.length + word.length > 70) break;
    slug = slug ? `${slug}-${word}` : word;
  }
  return slug || "article";
}

function requireImporter(actor: Actor): void {
  if (!can(actor, "article.import")) throw new AppError("forbidden", "Only an admin can bring in articles.");
}
