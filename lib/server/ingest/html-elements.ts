import "server-only";
import type { BlockKind } from "@/lib/core/text/article-document";

/** What an import leaves out, by the name it is counted under. Nothing else is left out. */
export type Dropped = {
  readonly scripts: number;
  readonly styles: number;
  readonly noscripts: number;
  readonly frames: number;
  readonly templates: number;
  /** Pictures of one pixel, there to be counted when fetched. */
  readonly trackers: number;
  /** Links that run a script; their words stay. */
  readonly scriptLinks: number;
};

export const DROPPED_ELEMENTS: ReadonlyMap<string, keyof Dropped> = new Map([
  ["script", "scripts"],
  ["style", "styles"],
  ["noscript", "noscripts"],
  ["iframe", "frames"],
  ["template", "templates"],
]);

/** Elements whose text a browser never shows on the page: the head's, and lists that only complete typing. */
export const UNSEEN_ELEMENTS: ReadonlySet<string> = new Set(
  "title meta link base datalist desc metadata noembed noframes param source track rp".split(" "),
);

/** Elements that start and end a block. Buttons and options do, so that their words do not run together. */
export const BLOCK_ELEMENTS: ReadonlySet<string> = new Set(
  `address article aside blockquote body br button caption center dd details dialog dir div dl dt fieldset
  figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li listing main
  menu nav ol optgroup option p plaintext pre search section select summary table tbody td textarea tfoot th
  thead tr ul xmp`.split(/\s+/),
);

/** Elements whose white space is kept as written. */
export const PREFORMATTED_ELEMENTS: ReadonlySet<string> = new Set(
  "pre listing plaintext textarea xmp".split(" "),
);

const KINDS: ReadonlyMap<string, BlockKind> = new Map([
  ["li", "list_item"],
  ["dt", "list_item"],
  ["dd", "list_item"],
  ["blockquote", "block_quote"],
  ["figcaption", "caption"],
  ["caption", "caption"],
  ["pre", "preformatted"],
  ["listing", "preformatted"],
  ["plaintext", "preformatted"],
  ["xmp", "preformatted"],
  ["textarea", "preformatted"],
]);

export type BlockStyle = { readonly kind: BlockKind; readonly level?: number };

/** The kind an element gives the blocks inside it; null if it leaves them as they are. */
export function styleOf(name: string): BlockStyle | null {
  const heading = /^h([1-6])$/.exec(name);
  if (heading) return { kind: "heading", level: Number(heading[1]) };
  const kind = KINDS.get(name);
  return kind ? { kind } : null;
}
