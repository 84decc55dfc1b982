import type { ArticleDocument } from "@/lib/core/text/article-document";

/** What an import would freeze, shown for confirmation. Nothing is stored yet. */
export type ImportPreview = {
  readonly document: ArticleDocument;
  readonly sha256: string;
  readonly words: number;
  /** What the page carried that is no text: counts by kind, all zero for plain text. */
  readonly dropped: Readonly<Record<string, number>>;
  /** The article that already has this text. */
  readonly duplicateOf: { readonly id: string; readonly title: string; readonly outlet: string } | null;
};
