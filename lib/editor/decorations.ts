/**
 * Draws marks over the article without touching it. What is drawn over one block
 * is one group of decorations with a signature; a repaint replaces the groups
 * whose signature changed and leaves the rest where they are. Of a long article
 * only the blocks near the screen are painted, so a change costs what is seen.
 */
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { ArticleDocument } from "@/lib/core/text/article-document";
import type { ControlCharacter } from "@/lib/core/text/control-characters";
import { overlaps, type Span } from "@/lib/core/text/offsets";
import {
  type BlockDrawing,
  type MarkDrawing,
  type MarkNote,
  type MarkPiece,
  pieceClass,
  pieceData,
} from "./drawing";
import { enclosing } from "./enclosing";
import { formatting } from "./formatting";
import type { PositionMap } from "./positions";

/** What the article shows at one moment. */
export type Picture = {
  /** The blocks to draw, in any number; those left out are shown bare. */
  readonly blocks: readonly BlockDrawing[];
  /** The mark in hand; its chip carries the ring. */
  readonly selectedId: string | null;
  /** The mark in hand with its source and cue: highlighted together. */
  readonly highlighted: ReadonlySet<string>;
  /** What "find in article" found, in text order. */
  readonly found: readonly Span[];
};

/** Makes the elements that stand among the words. The caller owns their look. */
export type Renderers = {
  chip(mark: MarkDrawing, selected: boolean): HTMLElement;
  note(note: MarkNote): HTMLElement;
  tag(block: BlockDrawing, selected: boolean): HTMLElement;
};

type Group = { readonly signature: string; readonly decorations: readonly Decoration[] };
type Painted = { readonly set: DecorationSet; readonly groups: ReadonlyMap<number, Group> };

const key = new PluginKey<Painted>("marks");

/** Asks for a repaint. The transaction changes neither text nor selection. */
export function paint(state: EditorState, picture: Picture): Transaction {
  return state.tr.setMeta(key, picture).setMeta("addToHistory", false);
}

export function marksPlugin(
  document: ArticleDocument,
  positions: PositionMap,
  renderers: Renderers,
): Plugin<Painted> {
  const plan = planner(document, positions, renderers);
  return new Plugin<Painted>({
    key,
    state: {
      init: (_config, state) => ({
        set: DecorationSet.create(state.doc, formatting(document, positions)),
        groups: new Map(),
      }),
      apply(transaction, painted) {
        const picture: Picture | undefined = transaction.getMeta(key);
        if (!picture) return painted;
        const groups = new Map<number, Group>();
        const gone: Decoration[] = [];
        const fresh: Decoration[] = [];
        for (const { block, signature, draw } of plan(picture)) {
          const before = painted.groups.get(block);
          if (before?.signature === signature) {
            groups.set(block, before);
            continue;
          }
          const decorations = draw();
          if (before) gone.push(...before.decorations);
          fresh.push(...decorations);
          groups.set(block, { signature, decorations });
        }
        for (const [block, group] of painted.groups) if (!groups.has(block)) gone.push(...group.decorations);
        if (gone.length === 0 && fresh.length === 0) return { set: painted.set, groups };
        return { set: painted.set.remove(gone).add(transaction.doc, fresh), groups };
      },
    },
    props: { decorations: (state) => key.getState(state)?.set ?? null },
  });
}

type Planned = { readonly block: number; readonly signature: string; draw(): Decoration[] };

function planner({ blocks }: ArticleDocument, positions: PositionMap, renderers: Renderers) {
  return function* plan(picture: Picture): Generator<Planned> {
    for (const drawing of picture.blocks) {
      const selected = drawing.annotationId !== null && drawing.annotationId === picture.selectedId;
      const block = blocks[drawing.index] as Span;
      const found = picture.found.filter((place) => overlaps(place, block));
      const { boilerplate, deep, label, word, pieces, controls, index } = drawing;
      const plain = !boilerplate && !deep && label === "body" && pieces.length === 0;
      if (plain && found.length === 0 && controls.length === 0) continue;
      const about = `${label} ${word} ${deep} ${selected} ${drawing.annotationId}`;
      yield {
        block: index,
        signature: [about, ...pieces.map((piece) => signatureOf(piece, picture)), ...found.map(edges)].join(
          "|",
        ),
        draw: () => [
          ...(plain ? [] : drawBlock(drawing, selected)),
          ...drawPieces(pieces, picture),
          ...found.flatMap((place) => inline(place, "found")),
          ...controls.map((control) => drawControl(control)),
        ],
      };
    }
  };

  function inline(span: Span, className: string, data: Record<string, string> = {}): Decoration[] {
    const range = positions.toRange(span);
    if (!range) return [];
    return [Decoration.inline(range.from, range.to, { nodeName: "span", class: className, ...data })];
  }

  function drawPieces(pieces: readonly MarkPiece[], picture: Picture): Decoration[] {
    const around = enclosing(pieces);
    return pieces.flatMap((piece) => drawPiece(piece, picture, around.get(piece) ?? []));
  }

  function drawPiece(piece: MarkPiece, picture: Picture, outside: readonly MarkPiece[]): Decoration[] {
    const { mark } = piece;
    const on = (id: string) => picture.highlighted.has(id);
    const data = { ...pieceData(piece), "data-mark": mark.id };
    const decorations = inline(piece, pieceClass(mark, on(mark.id)), data);
    const { note, ending } = mark;
    if (piece.first) {
      const at = positions.toPosition(piece.start, "start");
      if (note) decorations.push(widget(at, -3, () => renderers.note(note)));
      const chip = () => renderers.chip(mark, picture.selectedId === mark.id);
      if (mark.face) decorations.push(widget(at, -2, () => underLanes(chip(), [...outside, piece], on)));
    }
    if (piece.last && ending) {
      // Where several end together, the one inside is said to end first.
      const side = Math.max(1, DEEPEST - outside.length);
      decorations.push(widget(positions.toPosition(piece.end, "end"), side, () => hidden(`, ${ending}, `)));
    }
    return decorations;
  }

  function drawControl({ at, sign, name }: ControlCharacter): Decoration {
    return widget(positions.toPosition(at, "start"), -1, () => {
      const dom = document.createElement("span");
      dom.className = "control-character";
      dom.dataset.sign = sign;
      dom.setAttribute("role", "img");
      dom.setAttribute("aria-label", name);
      dom.title = name;
      return dom;
    });
  }

  function drawBlock(block: BlockDrawing, selected: boolean): Decoration[] {
    const { from, to } = positions.blockRange(block.index);
    const classes = [block.deep ? "deep" : "", block.boilerplate ? "bp" : "", selected ? "selected" : ""];
    if (!block.boilerplate && block.label !== "body") classes.push(`as-${block.label}`);
    const decorations = [Decoration.node(from, to, { class: classes.filter(Boolean).join(" ") })];
    if (!block.boilerplate) return decorations;
    decorations.push(widget(from + 1, -4, () => renderers.tag(block, selected)));
    return decorations;
  }
}

function widget(at: number, side: number, make: () => HTMLElement): Decoration {
  return Decoration.widget(at, make, { side, ignoreSelection: true, stopEvent: () => true });
}

/** Nesting beyond this is not told apart. */
const DEEPEST = 10;

/** Keeps a chip on the line of its first word. */
const WORD_JOINER = "\u2060";

/** Carries the lanes of the marks a chip stands in on beneath it. */
function underLanes(
  chip: HTMLElement,
  lanes: readonly MarkPiece[],
  on: (markId: string) => boolean,
): HTMLElement {
  let dom = chip;
  for (const piece of lanes.toReversed()) {
    const line = chip.ownerDocument.createElement("span");
    line.className = pieceClass(piece.mark, on(piece.mark.id));
    for (const [name, value] of Object.entries(pieceData(piece))) line.setAttribute(name, value);
    line.append(dom, ...(dom === chip ? [WORD_JOINER] : []));
    dom = line;
  }
  return dom;
}

function hidden(words: string): HTMLElement {
  const dom = document.createElement("span");
  dom.className = "sr";
  dom.textContent = words;
  return dom;
}

/** Everything about a piece that shows. What it stands in are pieces of the same block, with signatures of their own. */
function signatureOf({ mark, start, end, lane, first, last }: MarkPiece, picture: Picture): string {
  const on = `${picture.highlighted.has(mark.id)} ${picture.selectedId === mark.id}`;
  const face = mark.face ? `${mark.face.deeper} ${mark.face.gold}` : "";
  return `${start}-${end}/${lane} ${first} ${last} ${on} ${mark.kind} ${mark.family} ${face} ${mark.id} ${mark.name} ${mark.note?.detail}`;
}

function edges({ start, end }: Span): string {
  return `${start}-${end}`;
}
