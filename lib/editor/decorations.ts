/**
 * Draws marks over the article without touching it. Each mark and each block
 * is one group of decorations with a signature; a repaint replaces the groups
 * whose signature changed and leaves the rest where they are.
 */
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { ArticleDocument, Inline } from "@/lib/core/text/article-document";
import type { Span } from "@/lib/core/text/offsets";
import {
  type BlockDrawing,
  type Drawing,
  type MarkDrawing,
  type MarkNote,
  type MarkPiece,
  pieceClass,
  pieceData,
} from "./drawing";
import { enclosing } from "./enclosing";
import type { PositionMap } from "./positions";

/** Everything the article shows at one moment. */
export type Picture = Drawing & {
  /** The mark in hand; its chip carries the ring. */
  readonly selectedId: string | null;
  /** The mark in hand with its source and cue: highlighted together. */
  readonly highlighted: ReadonlySet<string>;
  /** What "find in article" found. */
  readonly found: readonly Span[];
};

/** Makes the elements that stand among the words. The caller owns their look. */
export type Renderers = {
  chip(mark: MarkDrawing, selected: boolean): HTMLElement;
  note(note: MarkNote): HTMLElement;
  tag(block: BlockDrawing, selected: boolean): HTMLElement;
};

type Group = { readonly signature: string; readonly decorations: readonly Decoration[] };
type Painted = { readonly set: DecorationSet; readonly groups: ReadonlyMap<string, Group> };

const key = new PluginKey<Painted>("marks");

/** Asks for a repaint. The transaction changes neither text nor selection. */
export function paint(state: EditorState, picture: Picture): Transaction {
  return state.tr.setMeta(key, picture).setMeta("addToHistory", false);
}

/** How many groups of decorations are drawn; for tests and measurements. */
export function paintedGroups(state: EditorState): number {
  return key.getState(state)?.groups.size ?? 0;
}

export function marksPlugin(
  document: ArticleDocument,
  positions: PositionMap,
  renderers: Renderers,
): Plugin<Painted> {
  const plan = planner(positions, renderers);
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
        const groups = new Map<string, Group>();
        const gone: Decoration[] = [];
        const fresh: Decoration[] = [];
        for (const { id, signature, draw } of plan(picture)) {
          const before = painted.groups.get(id);
          if (before?.signature === signature) {
            groups.set(id, before);
            continue;
          }
          const decorations = draw();
          if (before) gone.push(...before.decorations);
          fresh.push(...decorations);
          groups.set(id, { signature, decorations });
        }
        for (const [id, group] of painted.groups) if (!groups.has(id)) gone.push(...group.decorations);
        if (gone.length === 0 && fresh.length === 0) return { set: painted.set, groups };
        return { set: painted.set.remove(gone).add(transaction.doc, fresh), groups };
      },
    },
    props: { decorations: (state) => key.getState(state)?.set ?? null },
  });
}

type Planned = { readonly id: string; readonly signature: string; draw(): Decoration[] };

function planner(positions: PositionMap, renderers: Renderers) {
  return function* plan(picture: Picture): Generator<Planned> {
    const around = enclosing(picture.marks);
    for (const mark of picture.marks) {
      const on = picture.highlighted.has(mark.id);
      const selected = picture.selectedId === mark.id;
      const outside = (around.get(mark.id) ?? []).map((outer) => ({
        ...outer,
        on: picture.highlighted.has(outer.mark.id),
      }));
      yield {
        id: `mark ${mark.id}`,
        signature: signatureOf(mark, on, selected, outside),
        draw: () => drawMark(mark, on, selected, outside),
      };
    }
    for (const block of picture.blocks) {
      const selected = block.annotationId !== null && block.annotationId === picture.selectedId;
      const { boilerplate, deep, label, word } = block;
      if (!boilerplate && !deep && label === "body") continue;
      yield {
        id: `block ${block.index}`,
        signature: `${label} ${word} ${deep} ${selected} ${block.annotationId}`,
        draw: () => drawBlock(block, selected),
      };
    }
    for (const { start, end } of picture.found) {
      yield { id: `found ${start} ${end}`, signature: "", draw: () => inline({ start, end }, "found") };
    }
  };

  function inline(span: Span, className: string, data: Record<string, string> = {}): Decoration[] {
    const range = positions.toRange(span);
    if (!range) return [];
    return [Decoration.inline(range.from, range.to, { nodeName: "span", class: className, ...data })];
  }

  function drawMark(
    mark: MarkDrawing,
    on: boolean,
    selected: boolean,
    outside: readonly Outside[],
  ): Decoration[] {
    const decorations = mark.pieces.flatMap((piece) =>
      inline(piece, pieceClass(mark, on), { ...pieceData(mark, piece), "data-mark": mark.id }),
    );
    const [first] = mark.pieces;
    const last = mark.pieces.at(-1);
    if (!first || !last) return decorations;
    const at = positions.toPosition(first.start, "start");
    const { note, ending } = mark;
    if (note) decorations.push(widget(at, -3, () => renderers.note(note)));
    if (mark.face) {
      decorations.push(
        widget(at, -2, () =>
          underLanes(renderers.chip(mark, selected), [...outside, { mark, piece: first, on }]),
        ),
      );
    }
    if (ending) {
      // Where several end together, the one inside is said to end first.
      const side = Math.max(1, DEEPEST - outside.length);
      decorations.push(widget(positions.toPosition(last.end, "end"), side, () => hidden(`, ${ending}, `)));
    }
    return decorations;
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

type Outside = { readonly mark: MarkDrawing; readonly piece: MarkPiece; readonly on: boolean };

/** Keeps a chip on the line of its first word. */
const WORD_JOINER = "\u2060";

/** Carries the lanes of the marks a chip stands in on beneath it. */
function underLanes(chip: HTMLElement, lanes: readonly Outside[]): HTMLElement {
  let dom = chip;
  for (const { mark, piece, on } of lanes.toReversed()) {
    const line = chip.ownerDocument.createElement("span");
    line.className = pieceClass(mark, on);
    for (const [name, value] of Object.entries(pieceData(mark, piece))) line.setAttribute(name, value);
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

function signatureOf(mark: MarkDrawing, on: boolean, selected: boolean, outside: readonly Outside[]): string {
  const pieces = mark.pieces.map(({ start, end, lane }) => `${start}-${end}/${lane}`).join();
  const around = outside.map((o) => `${o.mark.kind}${o.mark.family}${o.piece.lane}${o.on}`).join();
  const face = mark.face ? `${mark.face.deeper}${mark.face.gold}` : "";
  return `${mark.kind}|${mark.family}|${on}|${selected}|${pieces}|${around}|${face}|${mark.name}|${mark.note?.detail}`;
}

/** Links and emphasis of the page, drawn once: they are the article's and never change. */
function formatting({ inlines, blocks, images }: ArticleDocument, positions: PositionMap): Decoration[] {
  const decorations = inlines.flatMap((inline) => {
    const range = positions.toRange(inline);
    return range ? [Decoration.inline(range.from, range.to, formatOf(inline))] : [];
  });
  for (const image of images) {
    if (blocks.length === 0) break;
    const { from } = positions.blockRange(positions.blockAt(image.at, "start"));
    decorations.push(widget(from, -1, () => picture(image.alt)));
  }
  return decorations;
}

function formatOf(inline: Inline): Record<string, string> {
  if (inline.kind === "link") return { nodeName: "span", class: "was-link", title: inline.href };
  return { nodeName: inline.kind === "strong" ? "strong" : "em" };
}

function picture(alt: string): HTMLElement {
  const dom = document.createElement("p");
  dom.className = "picture";
  dom.textContent = alt ? `Picture: ${alt}` : "Picture without a description";
  return dom;
}
