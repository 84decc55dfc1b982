import "server-only";
import { z } from "zod";
import type { ArticleSummary, BlockKnowledge } from "@/lib/core/annotation/review-view";
import type { BlockFacts } from "@/lib/core/boilerplate/block-facts";
import { blockHashes as blockHashesOf, repeatedBlocks } from "@/lib/core/boilerplate/repeated-blocks";
import type { ArticleDocument, CanonicalText } from "@/lib/core/text/article-document";
import { textOffset } from "@/lib/core/text/offsets";
import { dayFromColumn } from "@/lib/server/db/calendar-day";
import type { Article, ArticleVersion, Outlet } from "@/lib/server/db/generated/client";

const offset = z.number().transform(textOffset);
const range = { start: offset, end: offset };

const storedDocument = z.object({
  blocks: z.array(
    z.object({
      ...range,
      kind: z.enum(["heading", "paragraph", "list_item", "block_quote", "caption", "preformatted"]),
      level: z.number().exactOptional(),
    }),
  ),
  inlines: z.array(
    z.discriminatedUnion("kind", [
      z.object({ ...range, kind: z.literal("link"), href: z.string() }),
      z.object({ ...range, kind: z.literal("strong") }),
      z.object({ ...range, kind: z.literal("emphasis") }),
    ]),
  ),
  images: z.array(z.object({ at: offset, src: z.string(), alt: z.string() })),
});

/** The document of a stored version; its text is the row's, untouched. */
export function documentFromRow(row: Pick<ArticleVersion, "text" | "document">): ArticleDocument {
  return { text: row.text as CanonicalText, ...storedDocument.parse(row.document) };
}

/** What is stored beside the text. */
export function documentToRow({ blocks, inlines, images }: ArticleDocument): object {
  return { blocks, inlines, images };
}

/** What suggesting block labels needs besides the document. */
export function blockFactsToRow(
  { text, blocks }: ArticleDocument,
  facts: readonly BlockFacts[] | null,
): { readonly blockFacts?: object; readonly blockHashes: string[] } {
  const blockHashes = blockHashesOf(text, blocks).map((hash) => hash ?? "");
  return facts === null ? { blockHashes } : { blockFacts: facts as unknown as object, blockHashes };
}

/** What is known of the blocks, given the hashes that other articles of the outlet hold. */
export function blockContextFromRow(
  { blockFacts, blockHashes }: Pick<ArticleVersion, "blockFacts" | "blockHashes">,
  others: readonly Pick<ArticleVersion, "blockHashes">[],
): BlockKnowledge {
  const sets = others.map((other) => new Set(other.blockHashes.filter((hash) => hash !== "")));
  const own = blockHashes.map((hash) => hash || null);
  return {
    facts: blockFacts as unknown as readonly BlockFacts[] | null,
    repeated: [...repeatedBlocks(own, sets)],
  };
}

export function articleSummaryFromRow(
  version: ArticleVersion & { article: Article & { outlet: Outlet } },
): ArticleSummary {
  const { article } = version;
  return {
    id: article.id,
    versionId: version.id,
    title: article.title,
    outlet: article.outlet.name,
    url: article.url,
    publishedAt: dayFromColumn(article.publishedOn),
    capturedAt: version.capturedAt.toISOString(),
    sha256: version.sha256,
  };
}
