/**
 * What is drawn over the article, block by block, as plain values. The editor's
 * decorations and the static reader are both made from these, so they cannot
 * come to differ.
 */
import type { BlockLabel, Verdict, VerdictFamily } from "@/lib/core/codebook/values";
import type { ControlCharacter } from "@/lib/core/text/control-characters";
import type { Span } from "@/lib/core/text/offsets";

export type MarkKind = "direct" | "indirect" | "mixed" | "direct_fragment" | "not_speech" | "source" | "cue";

/** What the chip at the head of a mark shows. Sources and cues have none. */
export type MarkFace = {
  readonly letter: string;
  readonly number: string;
  readonly verdict: Verdict | null;
  readonly family: VerdictFamily;
  /** Lanes the mark lies below those a line shows, where it begins. */
  readonly deeper: number;
  readonly gold: boolean;
};

/** The verdict in the margin. */
export type MarkNote = {
  readonly verdict: Verdict;
  readonly family: VerdictFamily;
  readonly word: string;
  /** "Rutte → Hegseth", where two names differ. */
  readonly detail: string | null;
};

export type MarkDrawing = {
  readonly id: string;
  readonly kind: MarkKind;
  readonly family: VerdictFamily;
  readonly face: MarkFace | null;
  readonly note: MarkNote | null;
  /** What a screen reader says at the chip. */
  readonly name: string;
  /** Said after the last word: "end of quote 6". */
  readonly ending: string | null;
};

/** A stretch of one mark inside one block. `lane` is 1 to 3; 0 for marks that are drawn over the line. */
export type MarkPiece = Span & {
  readonly mark: MarkDrawing;
  readonly lane: number;
  /** True for the piece the mark begins with: it carries the chip and the note. */
  readonly first: boolean;
  /** True for the piece the mark ends with. */
  readonly last: boolean;
};

export type BlockDrawing = {
  readonly index: number;
  /** The annotation that labels this block, if it was labelled. */
  readonly annotationId: string | null;
  readonly label: BlockLabel;
  readonly word: string;
  readonly boilerplate: boolean;
  /** True if a line here shows a second lane, which takes more room between lines. */
  readonly deep: boolean;
  /** By start; of two that start together the longer first. */
  readonly pieces: readonly MarkPiece[];
  /** Characters of the block that would not be seen. */
  readonly controls: readonly ControlCharacter[];
};

/** The class list of one piece of a mark. */
export function pieceClass(mark: Pick<MarkDrawing, "kind" | "family">, selected: boolean): string {
  const on = selected ? " selected" : "";
  if (mark.kind === "source") return `sp${on}`;
  if (mark.kind === "cue") return `cue${on}`;
  return mark.family === "none" ? `m${on}` : `m ${mark.family}${on}`;
}

/** The attributes that choose a piece's pattern and lane. */
export function pieceData({ mark, lane }: Pick<MarkPiece, "mark" | "lane">): Record<string, string> {
  if (lane === 0) return {};
  const kind = mark.kind === "direct_fragment" ? "direct" : mark.kind;
  return lane > 1 ? { "data-kind": kind, "data-lane": String(lane) } : { "data-kind": kind };
}
