import "server-only";
import type { Actor } from "@/lib/core/access/actor";
import { can } from "@/lib/core/access/permissions";
import type { Codebook } from "@/lib/core/codebook/codebook";
import { recordAudit } from "@/lib/server/audit/commands";
import { db } from "@/lib/server/db/client";
import { AppError } from "@/lib/server/errors";

/** Adds a codebook version. A version that is there already is never changed. */
export async function addCodebook(actor: Actor, codebook: Codebook): Promise<void> {
  if (!can(actor, "article.import")) throw new AppError("forbidden", "Only an admin can add a codebook.");
  await db().$transaction(async (transaction) => {
    const { count } = await transaction.codebook.createMany({
      data: [{ version: codebook.version, content: codebook as object }],
      skipDuplicates: true,
    });
    if (count === 0) return;
    await recordAudit(transaction, actor, {
      action: "codebook.add",
      subjectType: "Codebook",
      subjectId: codebook.version,
    });
  });
}
