/** The decorations of each block, with a signature that says how they look. */
import { Decoration } from "@tiptap/pm/view";
import type { ArticleDocument } from "@/lib/core/text/article-document";
import type { ControlCharacter } from "@/lib/core/text/control-characters";
import { overlaps, type Span } from "@/lib/core/text/offsets";
import { type BlockDrawing, type MarkFace, type MarkPiece, pieceClass, pieceData } from "./drawing";
import { enclosing } from "./enclosing";
import { type GhostPiece, ghostSignature } from "./ghost";
import type { Picture, Renderers } from "./picture";
import type { PositionMap } from "./positions";
import { endingWords, hidden, kept, underLanes, widget } from "./widgets";

/** The chips and the endings that stand now, by their mark. */
export type Standing = {
  readonly chips: Map<string, HTMLElement>;
  readonly endings: Map<string, HTMLElement>;
};

/** Nesting beyond this is not told apart. */
const DEEPEST = 10;

type Planned = {
  readonly block: number;
  readonly signature: string;
  draw(): Decoration[];
  drawSigns(): Decoration[];
};

/**
 * What is to be drawn over the blocks of a picture. Nothing is made before it is
 * drawn: a block whose signature stands already costs no element.
 */
export function planner(
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
      const ghosts = picture.ghosts.get(index) ?? [];
      const deepest = deep || ghosts.some(({ lane }) => lane > 1);
      const plain = !boilerplate && !deepest && label === "body" && pieces.length === 0;
      if (plain && found.length === 0 && controls.length === 0 && ghosts.length === 0) continue;
      const about = `${label} ${word} ${deepest} ${selected} ${drawing.annotationId}`;
      const isHeld = ({ ghost }: GhostPiece) => ghost.key === picture.heldKey;
      yield {
        block: index,
        signature: [
          about,
          ...pieces.map((piece) => signatureOf(piece, picture)),
          ...ghosts.map((piece) => ghostSignature(piece, isHeld(piece))),
          ...found.map(edges),
        ].join("|"),
        draw: () => [
          ...(plain ? [] : drawBlock({ ...drawing, deep: deepest }, selected)),
          ...drawPieces(pieces, picture),
          ...ghosts.flatMap((piece) => drawGhost(piece, isHeld(piece))),
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
      if (note) {
        const key = `note ${note.verdict} ${note.word} ${note.detail}`;
        decorations.push(widget(at, -3, key, () => renderers.note(note)));
      }
      if (mark.face) {
        const selected = picture.selectedId === mark.id;
        const lanes = [...outside, piece];
        const key = ["chip", mark.id, faceSignature(mark.face), selected, ...lanes.map(laneOf)].join(" ");
        const chip = () => renderers.chip(mark, selected);
        const place = (dom: HTMLElement) => underLanes(dom, lanes, on);
        decorations.push(kept(at, -2, key, { id: mark.id, among: standing.chips, make: chip, place }));
      }
    }
    if (piece.last && mark.ending) {
      // Where several end together, the one inside is said to end first.
      const side = Math.max(1, DEEPEST - outside.length);
      const at = positions.toPosition(piece.end, "end");
      const make = () => hidden(endingWords(mark));
      const place = (dom: HTMLElement) => dom;
      decorations.push(
        kept(at, side, `end ${mark.id}`, { id: mark.id, among: standing.endings, make, place }),
      );
    }
    return decorations;

    function laneOf(lane: MarkPiece): string {
      return `${pieceClass(lane.mark, on(lane.mark.id))} ${Object.values(pieceData(lane)).join(" ")}`;
    }
  }

  function drawGhost(piece: GhostPiece, held: boolean): Decoration[] {
    const { ghost, lane, first, last } = piece;
    const look = ghost.kind === "block" ? "ghost-block" : "m ghost";
    const kind = ghost.kind === "block" ? {} : { "data-kind": ghost.kind };
    const data = {
      ...kind,
      ...(lane > 1 ? { "data-lane": String(lane) } : {}),
      "data-suggestion": ghost.key,
    };
    const decorations = inline(piece, held ? `${look} selected` : look, data);
    if (first) {
      const at = positions.toPosition(piece.start, "start");
      const key = `ghost ${ghost.key} ${ghost.face} ${ghost.sure} ${held}`;
      decorations.push(widget(at, -1.5, key, () => renderers.ghostChip(ghost, held)));
    }
    if (last) {
      const at = positions.toPosition(piece.end, "end");
      const key = `answer ${ghost.key} ${ghost.sure}`;
      decorations.push(widget(at, DEEPEST + 1, key, () => renderers.ghostAnswer(ghost)));
    }
    return decorations;
  }

  function drawControl({ at, sign, name }: ControlCharacter): Decoration {
    return widget(positions.toPosition(at, "start"), -1, `sign ${sign} ${name}`, () => {
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
    const key = `tag ${block.annotationId} ${block.word} ${selected}`;
    decorations.push(widget(from + 1, -4, key, () => renderers.tag(block, selected)));
    return decorations;
  }
}

/**
 * Everything about a piece that shows, numbers and names aside: those are brought
 * up to date where they stand. What it stands in are pieces of the same block,
 * with signatures of their own.
 */
function signatureOf({ mark, start, end, lane, first, last }: MarkPiece, picture: Picture): string {
  const on = `${picture.highlighted.has(mark.id)} ${picture.selectedId === mark.id}`;
  const { face, note } = mark;
  const shown = face ? `${faceSignature(face)} ${mark.ending !== null}` : "";
  const beside = note ? `${note.word} ${note.detail}` : "";
  return `${start}-${end}/${lane} ${first} ${last} ${on} ${mark.kind} ${mark.family} ${mark.id} ${shown} ${beside}`;
}

function faceSignature({ letter, number, verdict, family, deeper, gold }: MarkFace): string {
  return `${letter} ${number !== ""} ${verdict} ${family} ${deeper} ${gold}`;
}

function edges({ start, end }: Span): string {
  return `${start}-${end}`;
}
