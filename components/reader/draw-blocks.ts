/** From a layer to what is drawn over the article: each block's label and its marks with their lanes. */
import type { Annotation } from "@/lib/core/annotation/annotation";
import type { LayerIndex } from "@/lib/core/annotation/layer-index";
import type { Codebook } from "@/lib/core/codebook/codebook";
import { blockLabelEntry } from "@/lib/core/codebook/look-up";
import type { ArticleDocument } from "@/lib/core/text/article-document";
import { controlCharactersIn } from "@/lib/core/text/control-characters";
import { type Span, span } from "@/lib/core/text/offsets";
import type { BlockDrawing, MarkDrawing, MarkPiece } from "@/lib/editor/drawing";
import { assignLanes, compareSpans, SHOWN_LANES } from "@/lib/editor/lanes";
import { speakerChange, spokenName, summariseQuote } from "./quote-summary";

export type DrawingInput = {
  readonly document: ArticleDocument;
  /** Made with the document's blocks. */
  readonly index: LayerIndex;
  readonly codebook: Codebook;
  readonly gold?: boolean;
};

type Stretch = Span & {
  readonly mark: Exclude<Annotation, { type: "block" }>;
  readonly first: boolean;
  readonly last: boolean;
};

/** Every block of the article. */
export function drawArticle(input: DrawingInput): BlockDrawing[] {
  return input.document.blocks.map((_, at) => drawBlock(input, at));
}

/** One block; the cost grows with the marks in it. Throws `RangeError` for a block the article does not have. */
export function drawBlock(input: DrawingInput, at: number): BlockDrawing {
  const { document, index, codebook } = input;
  const block = document.blocks[at];
  if (!block) throw new RangeError(`The article has no block ${at}`);
  const marks = index.inBlock(at);
  const label = marks.find((mark) => mark.type === "block");
  const { id, word, article } = blockLabelEntry(codebook, label?.attributes.label ?? "body");
  const stretches = marks.flatMap((mark) =>
    mark.type === "block" ? [] : stretchesIn(document, block, mark),
  );
  const lanes = lanesOf(stretches);
  const drawn = new Map<string, MarkDrawing>();
  const pieces = stretches.map((stretch): MarkPiece => {
    const { start, end, mark, first, last } = stretch;
    const lane = lanes.get(stretch) ?? 0;
    let drawing = drawn.get(mark.id);
    if (!drawing) {
      const deepest = Math.max(
        ...stretches.map((other) => (other.mark === mark ? (lanes.get(other) ?? 0) : 0)),
      );
      drawing = drawMark(input, mark, Math.max(0, deepest - SHOWN_LANES));
      drawn.set(mark.id, drawing);
    }
    return { ...span(start, end), mark: drawing, lane: Math.min(lane, SHOWN_LANES), first, last };
  });
  return {
    index: at,
    annotationId: label?.id ?? null,
    label: id,
    word,
    boilerplate: !article,
    deep: [...lanes.values()].some((lane) => lane > 1),
    pieces: pieces.sort(compareSpans),
    controls: controlCharactersIn(document.text, block),
  };
}

/** A mark's words in the block. It begins and ends where its first and last words are. */
function stretchesIn({ text }: ArticleDocument, block: Span, mark: Stretch["mark"]): Stretch[] {
  return mark.spans.flatMap(({ start, end }, place) => {
    const from = Math.max(start, block.start);
    const to = Math.min(end, block.end);
    if (from >= to) return [];
    const first = place === 0 && text.slice(start, from).trim() === "";
    const last = place === mark.spans.length - 1 && text.slice(to, end).trim() === "";
    return [{ ...span(from, to), mark, first, last }];
  });
}

/** Only quotes and what is not speech take a lane. */
function lanesOf(stretches: readonly Stretch[]): Map<Stretch, number> {
  const underLine = stretches.filter(({ mark }) => mark.type === "quote" || mark.type === "not_speech");
  const lanes = assignLanes(underLine);
  return new Map(underLine.map((stretch, place) => [stretch, lanes[place] ?? 1]));
}

function drawMark(
  { index, codebook, gold = false }: DrawingInput,
  mark: Stretch["mark"],
  deeper: number,
): MarkDrawing {
  if (mark.type !== "quote") {
    const words = mark.spans.map(({ exact }) => exact).join(" … ");
    const face = {
      letter: "",
      number: "",
      verdict: "not_applicable",
      family: "none",
      deeper,
      gold: false,
    } as const;
    return {
      id: mark.id,
      kind: mark.type,
      family: "none",
      face: mark.type === "not_speech" ? face : null,
      note: null,
      name: `${PLAIN_NAMES[mark.type]}: ${words}`,
      ending: null,
    };
  }
  const summary = summariseQuote(index, codebook, mark);
  const { verdict, family, number, letter } = summary;
  return {
    id: mark.id,
    kind: mark.attributes.form,
    family,
    face: { letter, number, verdict, family, deeper, gold },
    note: verdict && { verdict, family, word: summary.word, detail: speakerChange(summary) },
    name: spokenName(summary),
    ending: `end of quote ${number}`,
  };
}

const PLAIN_NAMES = { source: "Speaker", cue: "Cue", not_speech: "Not speech" } as const;
