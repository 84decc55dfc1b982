import type { Actor, Role } from "@/lib/core/access/actor";
import { mintActor } from "@/lib/core/access/mint-actor";
import type { Operation } from "@/lib/core/annotation/operation";
import { articleFactsSchema, importArticle, previewImport } from "@/lib/server/articles/commands";
import { assignArticle } from "@/lib/server/assignments/commands";
import { disconnect } from "@/lib/server/db/client";
import { makeGold } from "@/lib/server/gold/commands";
import { applyOperations, submitReview } from "@/lib/server/reviews/commands";
import type { TestDatabase } from "@/tests/support/database";
import { type Account, EDITOR } from "./sign-in";
import { findReview, type StoredReview } from "./wire";

export type Source = {
  readonly title: string;
  readonly content: string;
  readonly format?: "text" | "html";
};

/**
 * Imports an article and gives it to a reviewer through the commands behind the
 * admin's screens, for tests that are about what comes after.
 */
export async function bringIn(
  database: TestDatabase,
  account: Account,
  { title, content, format = "text" }: Source,
): Promise<StoredReview> {
  return withCommands(database, async (admin) => {
    const source = { format, content };
    const { sha256 } = await previewImport(admin, source);
    await importArticle(admin, {
      facts: articleFactsSchema.parse({ title, outlet: "Coast Courier", url: "", publishedOn: "2025-03-03" }),
      source,
      confirmedSha256: sha256,
    });
    return assign(database, admin, account, title);
  });
}

/** Has a review marked, submitted and made the gold layer of its article. */
export async function settle(
  database: TestDatabase,
  account: Account,
  review: StoredReview,
  operations: readonly Operation[],
): Promise<void> {
  await withCommands(database, async (admin) => {
    const reviewer = await actorOf(database, account);
    await applyOperations(reviewer, review.id, operations);
    await submitReview(reviewer, review.id);
    await makeGold(admin, review.id);
  });
}

/** Gives an article that is there to a reviewer. */
export async function give(database: TestDatabase, account: Account, title: string): Promise<StoredReview> {
  return withCommands(database, (admin) => assign(database, admin, account, title));
}

async function assign(database: TestDatabase, admin: Actor, account: Account, title: string) {
  const [article] = await database.query<{ id: string }>(`SELECT "id" FROM "Article" WHERE "title" = $1`, [
    title,
  ]);
  if (!article) throw new Error(`There is no article “${title}”.`);
  const { userId } = await actorOf(database, account);
  await assignArticle(admin, { articleId: article.id, reviewerIds: [userId], dueOn: null });
  return findReview(database, account, title);
}

/** The app's own commands in this process, on the test's database. */
async function withCommands<T>(database: TestDatabase, run: (admin: Actor) => Promise<T>): Promise<T> {
  Object.assign(process.env, {
    DATABASE_URL: database.url,
    NEXTAUTH_SECRET: "a secret that only the tests know, of some length",
    LOG_LEVEL: "silent",
  });
  try {
    return await run(await actorOf(database, EDITOR));
  } finally {
    await disconnect();
  }
}

async function actorOf(database: TestDatabase, { email }: Account): Promise<Actor> {
  const [row] = await database.query<{ id: string; role: Role }>(
    `SELECT "id", "role" FROM "User" WHERE "email" = $1`,
    [email],
  );
  if (!row) throw new Error(`Nobody has the address ${email}.`);
  return mintActor({ userId: row.id, role: row.role });
}
