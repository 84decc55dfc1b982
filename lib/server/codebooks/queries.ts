import "server-only";
import { type Codebook, codebookSchema } from "@/lib/core/codebook/codebook";
import { publicDb } from "@/lib/server/db/client";

/** The newest codebook, as the public reads it; `null` before the first is added. */
export async function findNewestCodebook(): Promise<Codebook | null> {
  const row = await publicDb().codebook.findFirst({ orderBy: { createdAt: "desc" } });
  return row && codebookSchema.parse(row.content);
}
