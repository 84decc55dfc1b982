import "server-only";
import { LRUCache } from "lru-cache";
import { type Codebook, codebookSchema } from "@/lib/core/codebook/codebook";
import { newestVersion } from "@/lib/core/codebook/newest-version";
import { publicDb, type Transaction } from "@/lib/server/db/client";

/** Codebooks never change once they are in. */
const codebooks = new LRUCache<string, Codebook>({ max: 20 });

/** The codebook that a review pins. The caller has checked who asks. */
export async function getCodebook(transaction: Transaction, id: string): Promise<Codebook> {
  const known = codebooks.get(id);
  if (known) return known;
  const { content } = await transaction.codebook.findUniqueOrThrow({ where: { id } });
  const codebook = codebookSchema.parse(content);
  codebooks.set(id, codebook);
  return codebook;
}

/** The newest codebook, as the public reads it; `null` before the first is added. */
export async function findNewestCodebook(): Promise<Codebook | null> {
  const newest = newestVersion(await publicDb().codebook.findMany({ select: { version: true } }));
  if (!newest) return null;
  const { content } = await publicDb().codebook.findUniqueOrThrow({ where: { version: newest.version } });
  return codebookSchema.parse(content);
}
