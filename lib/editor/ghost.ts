/** Suggestions as they are drawn over the words: hollow, in lanes of their own, and never with a verdict's colour. */
import type { Span } from "@/lib/core/text/offsets";

/** What is drawn of one suggestion. */
export type GhostDrawing = {
  /** Names the suggestion. */
  readonly key: string;
  /** How its line is drawn; a block has a tag in place of a line. */
  readonly kind: "direct" | "indirect" | "mixed" | "not_speech" | "block";
  /** What its chip shows: "D?", or the label of a block with a question mark. */
  readonly face: string;
  /** "61%". */
  readonly sure: string;
  /** What a screen reader says at the chip. */
  readonly name: string;
};

/** A stretch of one suggestion inside one block. */
export type GhostPiece = Span & {
  readonly ghost: GhostDrawing;
  /** 1 to 3, below the marks it lies over. */
  readonly lane: number;
  /** True for the piece it begins with: it carries the chip. */
  readonly first: boolean;
  /** True for the piece it ends with: it carries the buttons that answer it. */
  readonly last: boolean;
};

/** Everything of a piece that shows. */
export function ghostSignature({ ghost, start, end, lane, first, last }: GhostPiece, held: boolean): string {
  return `${ghost.key} ${ghost.face} ${ghost.sure} ${start}-${end}/${lane} ${first} ${last} ${held}`;
}
