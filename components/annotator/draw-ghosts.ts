/** From the suggestions to answer to what is drawn of them over one block. */
import { blockLabelEntry } from "@/lib/core/codebook/look-up";
import { extentOf, type Suggestion } from "@/lib/core/suggestions/suggestion";
import { overlaps, type Span, span } from "@/lib/core/text/offsets";
import type { BlockDrawing } from "@/lib/editor/drawing";
import type { GhostDrawing, GhostPiece } from "@/lib/editor/ghost";
import { assignLanes, compareSpans, SHOWN_LANES } from "@/lib/editor/lanes";
import type { Store } from "./store";
import { spokenSuggestion, suggestionFace, sureness } from "./suggestion-words";

/** The pieces of suggestions in the block that `drawing` shows, whose marks they lie below. */
export function ghostsIn({ view, suggestions }: Store, drawing: BlockDrawing): GhostPiece[] {
  const block = view.document.blocks[drawing.index];
  if (!suggestions || !block) return [];
  const stretches = suggestions
    .inBlock(drawing.index)
    .flatMap((suggestion) => stretchesIn(block, suggestion));
  const lanes = assignLanes(stretches);
  return stretches
    .map((stretch, at): GhostPiece => {
      const marked = drawing.pieces.filter((piece) => overlaps(piece, stretch)).map(({ lane }) => lane);
      const lane = Math.min(SHOWN_LANES, Math.max(0, ...marked) + (lanes[at] ?? 1));
      const { suggestion, first, last } = stretch;
      const word =
        suggestion.type === "block" ? blockLabelEntry(view.codebook, suggestion.label).word : undefined;
      return { ...span(stretch.start, stretch.end), ghost: drawGhost(suggestion, word), lane, first, last };
    })
    .sort(compareSpans);
}

type Stretch = Span & { readonly suggestion: Suggestion; readonly first: boolean; readonly last: boolean };

function stretchesIn(block: Span, suggestion: Suggestion): Stretch[] {
  const extent = extentOf(suggestion);
  return suggestion.spans
    .filter((part) => overlaps(part, block))
    .map(({ start, end }) => ({
      ...span(Math.max(start, block.start), Math.min(end, block.end)),
      suggestion,
      first: start === extent.start && start >= block.start,
      last: end === extent.end && end <= block.end,
    }));
}

function drawGhost(suggestion: Suggestion, word: string | undefined): GhostDrawing {
  return {
    key: suggestion.key,
    kind: suggestion.type === "quote" ? suggestion.form : suggestion.type,
    face: word ?? suggestionFace(suggestion),
    sure: sureness(suggestion),
    name: spokenSuggestion(suggestion, word),
  };
}
