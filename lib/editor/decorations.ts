/**
 * Draws marks over the article without touching it. What is drawn over one block
 * is one group of decorations with a signature; a repaint replaces the groups
 * whose signature changed and leaves the rest where they are. Of a long article
 * only the blocks near the screen are painted, so a change costs what is seen.
 */
import type { Node } from "@tiptap/pm/model";
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
};

/** Makes the elements that stand among the words. The caller owns their look. */
export type Renderers = {
  chip(mark: MarkDrawing, selected: boolean): HTMLElement;
  /** Gives a chip that stands the number and the name of its mark: one new quote changes those of all that follow. */
  relabel(chip: HTMLElement, mark: MarkDrawing): void;
  note(note: MarkNote): HTMLElement;
  tag(block: BlockDrawing, selected: boolean): HTMLElement;
};

type Group = {
  readonly signature: string;
  readonly decorations: readonly Decoration[];
  /** Signs of characters that cannot be seen: they stay as long as the block is painted, whatever is drawn over it. */
  readonly signs: readonly Decoration[];
};
type Painted = { readonly set: DecorationSet; readonly groups: ReadonlyMap<number, Group> };

const key = new PluginKey<Painted>("marks");

/** Asks for a repaint. The transaction changes neither text nor selection. */
export function paint(state: EditorState, picture: Picture): Transaction {
  return state.tr.setMeta(key, picture).setMeta("addToHistory", false);
}

/** The chips and the endings that stand now, by their mark. */
type Standing = { readonly chips: Map<string, HTMLElement>; readonly endings: Map<string, HTMLElement> };

/** What an editor needs to show marks. */
export type Drawer = {
  readonly plugin: Plugin<Painted>;
  /**
   * The decorations of a state, for the view's own properties: Tiptap makes the view
   * before the state has its plugins, and what a plugin hands it then is drawn
   * over words that stand already, all of them a second time.
   */
  decorations(state: EditorState): DecorationSet;
  /** To be called after a repaint: brings the numbers of marks that were not drawn anew up to date. */
  relabel(picture: Picture): void;
};

/** Draws marks over `document`, from the first moment those of `first`. */
export function createDrawer(
  document: ArticleDocument,
  positions: PositionMap,
  renderers: Renderers,
  first: Picture,
): Drawer {
  let opening: Painted | null = null;
  const standing: Standing = { chips: new Map(), endings: new Map() };
  const plan = planner(document, positions, renderers, standing);
  function relabel({ blocks }: Picture): void {
    for (const { mark, first, last } of blocks.flatMap(({ pieces }) => pieces)) {
      const chip = first ? standing.chips.get(mark.id) : undefined;
      if (chip) renderers.relabel(chip, mark);
      const ending = last ? standing.endings.get(mark.id) : undefined;
      const words = endingWords(mark);
      if (ending && ending.textContent !== words) ending.textContent = words;
    }
  }

  function painted(now: Painted, doc: Node, picture: Picture): Painted {
    const groups = new Map<number, Group>();
    const gone: Decoration[] = [];
    const fresh: Decoration[] = [];
    for (const { block, signature, draw, drawSigns } of plan(picture)) {
      const before = now.groups.get(block);
      if (before?.signature === signature) {
        groups.set(block, before);
        continue;
      }
      const decorations = draw();
      const signs = before?.signs ?? drawSigns();
      if (before) gone.push(...before.decorations);
      else fresh.push(...signs);
      fresh.push(...decorations);
      groups.set(block, { signature, decorations, signs });
    }
    const { from, to } = picture.range;
    const drawn = new Set(picture.blocks.map(({ index }) => index));
    for (const [block, group] of now.groups) {
      if (drawn.has(block) ? groups.has(block) : from <= block && block <= to) {
        if (!drawn.has(block)) groups.set(block, group);
      } else gone.push(...group.decorations, ...group.signs);
    }
    if (gone.length === 0 && fresh.length === 0) return { set: now.set, groups };
    return { set: now.set.remove(gone).add(doc, fresh), groups };
  }

  function open(doc: Node): Painted {
    const bare = () => DecorationSet.create(doc, formatting(document, positions));
    opening ??= painted({ set: bare(), groups: new Map() }, doc, first);
    return opening;
  }

  const plugin = new Plugin<Painted>({
    key,
    state: {
      init: (_config, { doc }) => open(doc),
      apply(transaction, now) {
        const picture: Picture | undefined = transaction.getMeta(key);
        return picture ? painted(now, transaction.doc, picture) : now;
      },
    },
  });
  return { plugin, decorations: (state) => (key.getState(state) ?? open(state.doc)).set, relabel };
}

type Planned = {
  readonly block: number;
  readonly signature: string;
  draw(): Decoration[];
  drawSigns(): Decoration[];
};

function planner(
  { blocks }: ArticleDocument,
  positions: PositionMap,
  renderers: Renderers,
  standing: Standing,
) {
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
        ],
        drawSigns: () => controls.map((control) => drawControl(control)),
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
    const { note } = mark;
    if (piece.first) {
      const at = positions.toPosition(piece.start, "start");
      if (note) decorations.push(widget(at, -3, () => renderers.note(note)));
      if (mark.face) {
        const chip = () => renderers.chip(mark, picture.selectedId === mark.id);
        const place = (dom: HTMLElement) => underLanes(dom, [...outside, piece], on);
        decorations.push(kept(at, -2, { id: mark.id, among: standing.chips, make: chip, place }));
      }
    }
    if (piece.last && mark.ending) {
      // Where several end together, the one inside is said to end first.
      const side = Math.max(1, DEEPEST - outside.length);
      const at = positions.toPosition(piece.end, "end");
      const make = () => hidden(endingWords(mark));
      decorations.push(kept(at, side, { id: mark.id, among: standing.endings, make, place: (dom) => dom }));
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

/** A widget whose element can be found again by its mark for as long as it stands. */
function kept(
  at: number,
  side: number,
  {
    id,
    among,
    make,
    place,
  }: {
    id: string;
    among: Map<string, HTMLElement>;
    make(): HTMLElement;
    place(dom: HTMLElement): HTMLElement;
  },
): Decoration {
  let made: HTMLElement | null = null;
  return Decoration.widget(
    at,
    () => {
      made = make();
      among.set(id, made);
      return place(made);
    },
    {
      side,
      ignoreSelection: true,
      stopEvent: () => true,
      destroy: () => {
        if (made && among.get(id) === made) among.delete(id);
      },
    },
  );
}

function endingWords({ ending }: MarkDrawing): string {
  return ending ? `, ${ending}, ` : "";
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

/**
 * Everything about a piece that shows, numbers and names aside: those are brought
 * up to date where they stand. What it stands in are pieces of the same block,
 * with signatures of their own.
 */
function signatureOf({ mark, start, end, lane, first, last }: MarkPiece, picture: Picture): string {
  const on = `${picture.highlighted.has(mark.id)} ${picture.selectedId === mark.id}`;
  const { face, note } = mark;
  const shown = face
    ? `${face.letter} ${face.verdict} ${face.deeper} ${face.gold} ${mark.ending !== null}`
    : "";
  const beside = note ? `${note.word} ${note.detail}` : "";
  return `${start}-${end}/${lane} ${first} ${last} ${on} ${mark.kind} ${mark.family} ${mark.id} ${shown} ${beside}`;
}

function edges({ start, end }: Span): string {
  return `${start}-${end}`;
}
