/** From a layer to what is drawn over the article: marks with their lanes, and blocks with their labels. */
import type { Annotation } from "@/lib/core/annotation/annotation";
import type { Layer } from "@/lib/core/annotation/layer";
import type { Codebook } from "@/lib/core/codebook/codebook";
import { blockLabelEntry } from "@/lib/core/codebook/look-up";
import type { BlockLabel } from "@/lib/core/codebook/values";
import type { ArticleDocument, Block } from "@/lib/core/text/article-document";
import { type Span, span } from "@/lib/core/text/offsets";
import type { BlockDrawing, Drawing, MarkDrawing, MarkKind, MarkPiece } from "@/lib/editor/drawing";
import { assignLanes, compareSpans, SHOWN_LANES } from "@/lib/editor/lanes";
import { type QuoteSummary, speakerChange, spokenName } from "./quote-summary";

export type DrawingInput = {
  readonly document: ArticleDocument;
  readonly layer: Layer;
  readonly codebook: Codebook;
  /** From `summariseQuotes`, which the screens around the article need too. */
  readonly quotes: readonly QuoteSummary[];
  readonly gold?: boolean;
};

type Placed = Span & { readonly annotation: Annotation; lane: number };

export function drawMarks(input: DrawingInput): Drawing {
  const { document, layer, codebook } = input;
  const placed = placePieces(document, layer);
  const summaries = new Map(input.quotes.map((summary) => [summary.quote.id, summary]));
  const pieces = new Map<string, Placed[]>();
  const deepBlocks = new Set<number>();
  for (const piece of placed) {
    const own = pieces.get(piece.annotation.id);
    if (own) own.push(piece);
    else pieces.set(piece.annotation.id, [piece]);
    if (piece.lane > 1) deepBlocks.add(blockIndexAt(document.blocks, piece.start));
  }
  const marks = [...pieces.values()]
    .map((own) => drawMark(own, summaries, input.gold ?? false))
    .sort((a, b) => compareSpans(a.pieces[0] as Span, b.pieces[0] as Span));
  return { marks, blocks: drawBlocks(document, layer, codebook, deepBlocks) };
}

function drawMark(
  own: readonly Placed[],
  summaries: ReadonlyMap<string, QuoteSummary>,
  gold: boolean,
): MarkDrawing {
  const { annotation } = own[0] as Placed;
  const pieces: MarkPiece[] = own
    .map(({ start, end, lane }) => ({ start, end, lane: Math.min(lane, SHOWN_LANES) }))
    .sort(compareSpans);
  const deeper = Math.max(0, ...own.map(({ lane }) => lane - SHOWN_LANES));
  const summary = summaries.get(annotation.id);
  const words = annotation.spans.map(({ exact }) => exact).join(" … ");
  if (annotation.type !== "quote" || !summary) {
    const notSpeech = annotation.type === "not_speech";
    return {
      id: annotation.id,
      kind: annotation.type as MarkKind,
      family: "none",
      pieces,
      face: notSpeech
        ? { letter: "", number: "", verdict: "not_applicable", family: "none", deeper, gold: false }
        : null,
      note: null,
      name: `${PLAIN_NAMES[annotation.type]}: ${words}`,
      ending: null,
    };
  }
  const { verdict, family, number, letter } = summary;
  const form = annotation.attributes.form;
  return {
    id: annotation.id,
    kind: form === "not_speech" ? "not_speech" : form,
    family,
    pieces,
    face: { letter, number, verdict, family, deeper, gold },
    note: verdict && { verdict, family, word: summary.word, detail: speakerChange(summary) },
    name: spokenName(summary),
    ending: `end of quote ${number}`,
  };
}

const PLAIN_NAMES: Readonly<Record<Annotation["type"], string>> = {
  quote: "Quote",
  source: "Speaker",
  cue: "Cue",
  not_speech: "Not speech",
  block: "Block label",
};

/** Cuts every mark's spans at block edges, white space between blocks left out, and gives each its lane. */
function placePieces({ blocks, text }: ArticleDocument, layer: Layer): Placed[] {
  const placed: Placed[] = [];
  for (const annotation of layer.annotations.values()) {
    if (annotation.type === "block") continue;
    for (const { start, end } of annotation.spans) {
      for (let i = blockIndexAt(blocks, start); i < blocks.length; i++) {
        const block = blocks[i] as Block;
        if (block.start >= end) break;
        const from = Math.max(start, block.start);
        const to = Math.min(end, block.end, text.length);
        if (from < to) placed.push({ ...span(from, to), annotation, lane: 0 });
      }
    }
  }
  const underLine = placed.filter(({ annotation }) => isUnderLine(annotation));
  const lanes = assignLanes(underLine);
  underLine.forEach((piece, index) => {
    piece.lane = lanes[index] ?? 1;
  });
  return placed;
}

function isUnderLine(annotation: Annotation): boolean {
  return annotation.type === "quote" || annotation.type === "not_speech";
}

function drawBlocks(
  { blocks }: ArticleDocument,
  layer: Layer,
  codebook: Codebook,
  deepBlocks: ReadonlySet<number>,
): BlockDrawing[] {
  const labels = new Map<number, Annotation & { type: "block" }>();
  for (const annotation of layer.annotations.values()) {
    if (annotation.type === "block") labels.set(annotation.spans[0]?.start ?? -1, annotation);
  }
  return blocks.map((block, index) => {
    const annotation = labels.get(block.start);
    const label: BlockLabel = annotation?.attributes.label ?? "body";
    const entry = blockLabelEntry(codebook, label);
    return {
      index,
      annotationId: annotation?.id ?? null,
      label,
      word: entry.word,
      boilerplate: !entry.article,
      deep: deepBlocks.has(index),
    };
  });
}

/** Index of the last block that starts at or before the offset; 0 before the first. */
export function blockIndexAt(blocks: readonly Span[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle] as Span).start <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
