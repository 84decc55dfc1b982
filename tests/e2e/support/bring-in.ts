import type { Role } from "@/lib/core/access/actor";
import { mintActor } from "@/lib/core/access/mint-actor";
import { articleFactsSchema, importArticle, previewImport } from "@/lib/server/articles/commands";
import { assignArticle } from "@/lib/server/assignments/commands";
import { disconnect } from "@/lib/server/db/client";
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
  Object.assign(process.env, { DATABASE_URL: database.url, LOG_LEVEL: "silent" });
  process.env.NEXTAUTH_SECRET ??= "a secret that only the tests know, of some length";
  try {
    const [admin, reviewer] = [await personOf(database, EDITOR), await personOf(database, account)];
    const source = { format, content };
    const { sha256 } = await previewImport(admin.actor, source);
    const { articleId } = await importArticle(admin.actor, {
      facts: articleFactsSchema.parse({ title, outlet: "Coast Courier", url: "", publishedOn: "2025-03-03" }),
      source,
      confirmedSha256: sha256,
    });
    await assignArticle(admin.actor, { articleId, reviewerIds: [reviewer.id], dueOn: null });
  } finally {
    await disconnect();
  }
  return findReview(database, account, title);
}

async function personOf(database: TestDatabase, { email }: Account) {
  const [row] = await database.query<{ id: string; role: Role }>(
    `SELECT "id", "role" FROM "User" WHERE "email" = $1`,
    [email],
  );
  if (!row) throw new Error(`Nobody has the address ${email}.`);
  return { id: row.id, actor: mintActor({ userId: row.id, role: row.role }) };
}
