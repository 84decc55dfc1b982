/** What is drawn over the article at one moment, and who makes the elements among its words. */
import type { Span } from "@/lib/core/text/offsets";
import type { BlockDrawing, MarkDrawing, MarkNote } from "./drawing";
import type { GhostDrawing, GhostPiece } from "./ghost";

/** What the article shows at one moment. */
export type Picture = {
  /** The blocks to draw now. */
  readonly blocks: readonly BlockDrawing[];
  /** The first and the last block that may be painted: one outside is shown bare, one inside that is not drawn now stays as it was. */
  readonly range: { readonly from: number; readonly to: number };
  /** The mark in hand; its chip carries the ring. */
  readonly selectedId: string | null;
  /** The mark in hand with its source and cue: highlighted together. */
  readonly highlighted: ReadonlySet<string>;
  /** What "find in article" found, in text order. */
  readonly found: readonly Span[];
  /** The suggestions to answer, by block. */
  readonly ghosts: ReadonlyMap<number, readonly GhostPiece[]>;
  /** The suggestion in hand. */
  readonly heldKey: string | null;
};

/** Makes the elements that stand among the words. The caller owns their look. */
export type Renderers = {
  chip(mark: MarkDrawing, selected: boolean): HTMLElement;
  /** Gives a chip that stands the number and the name of its mark: one new quote changes those of all that follow. */
  relabel(chip: HTMLElement, mark: MarkDrawing): void;
  note(note: MarkNote): HTMLElement;
  tag(block: BlockDrawing, selected: boolean): HTMLElement;
  /** Stands where a suggestion begins. */
  ghostChip(ghost: GhostDrawing, held: boolean): HTMLElement;
  /** Stands where it ends: accept, reject. */
  ghostAnswer(ghost: GhostDrawing): HTMLElement;
};
