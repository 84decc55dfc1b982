/**
 * What an article version is: one immutable text and a block document over it.
 * Nothing here changes a text once it is made (docs/decisions/0002).
 */
import type { Span, TextOffset } from "./offsets";

declare const canonical: unique symbol;

/**
 * The one text of an article version. Line ends are LF; nothing else was
 * collapsed, trimmed or re-encoded. Hashed with SHA-256 over its UTF-8 bytes.
 */
export type CanonicalText = string & { readonly [canonical]: true };

export type BlockKind = "heading" | "paragraph" | "list_item" | "block_quote" | "caption" | "preformatted";

/**
 * A range of the canonical text set as one block. Blocks are ordered, never
 * overlap, and only white space lies between them.
 */
export type Block = Span & {
  readonly kind: BlockKind;
  /** 1 to 6, headings only. */
  readonly level?: number;
};

/** Formatting inside a block, as a range of the text. */
export type Inline = Span &
  (
    | { readonly kind: "link"; readonly href: string }
    | { readonly kind: "strong" }
    | { readonly kind: "emphasis" }
  );

/** A picture the page showed, kept by reference; `at` is where it stood. */
export type ImageReference = { readonly at: TextOffset; readonly src: string; readonly alt: string };

/** An article version's text with its blocks. JSON-safe; stored as such. */
export type ArticleDocument = {
  readonly text: CanonicalText;
  readonly blocks: readonly Block[];
  readonly inlines: readonly Inline[];
  readonly images: readonly ImageReference[];
};
