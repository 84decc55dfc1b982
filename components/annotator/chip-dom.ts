/** The elements the editor stands among the words. They look as the static reader's do. */

import { chipClass } from "@/components/ui/chip";
import { ICON_SHAPES, type IconName, type IconShape } from "@/components/ui/icon-shapes";
import type { BlockDrawing, MarkDrawing, MarkFace, MarkNote } from "@/lib/editor/drawing";
import type { GhostDrawing } from "@/lib/editor/ghost";
import type { Renderers } from "@/lib/editor/picture";
import { hidden, rewrite } from "@/lib/editor/widgets";

export const renderers: Renderers = { chip, relabel, note, tag, ghostChip, ghostAnswer };

function chip(mark: MarkDrawing, selected: boolean): HTMLElement {
  const dom = document.createElement("button");
  dom.type = "button";
  dom.tabIndex = -1;
  dom.dataset.select = mark.id;
  dom.setAttribute("aria-pressed", String(selected));
  dom.setAttribute("aria-details", "inspector");
  const { face } = mark;
  if (!face) return dom;
  dom.className = chipClass(face, selected);
  const shown = document.createElement("span");
  shown.setAttribute("aria-hidden", "true");
  if (face.gold) shown.append(icon("gold"));
  const letter = document.createElement("b");
  letter.textContent = face.letter;
  shown.append(letter);
  if (numberOf(face) !== "") {
    const number = document.createElement("span");
    number.dataset.number = "";
    number.textContent = numberOf(face);
    shown.append(number);
  }
  if (face.verdict) shown.append(icon(face.verdict));
  else {
    const dot = document.createElement("i");
    dot.className = "dot";
    shown.append(dot);
  }
  dom.append(shown, hidden(mark.name));
  return dom;
}

function relabel(dom: HTMLElement, { face, name }: MarkDrawing): void {
  if (!face) return;
  rewrite(dom.querySelector("[data-number]"), numberOf(face));
  rewrite(dom.querySelector(".sr"), name);
}

function numberOf({ number, deeper }: MarkFace): string {
  return number + (deeper > 0 ? ` +${deeper}` : "");
}

function note({ family, verdict, word, detail }: MarkNote): HTMLElement {
  const dom = document.createElement("span");
  dom.className = "note";
  dom.setAttribute("aria-hidden", "true");
  const text = document.createElement("span");
  text.className = `vt ${family}`;
  text.append(icon(verdict), word);
  dom.append(text);
  if (detail) {
    const small = document.createElement("small");
    small.textContent = detail;
    dom.append(small);
  }
  return dom;
}

function tag(block: BlockDrawing, selected: boolean): HTMLElement {
  const dom = document.createElement("button");
  dom.type = "button";
  dom.tabIndex = -1;
  dom.className = "kind";
  dom.textContent = block.word;
  dom.setAttribute("aria-label", `Not the article: ${block.word.toLowerCase()}`);
  dom.setAttribute("aria-pressed", String(selected));
  if (block.annotationId) dom.dataset.select = block.annotationId;
  return dom;
}

function ghostChip(ghost: GhostDrawing, held: boolean): HTMLElement {
  const dom = document.createElement("button");
  dom.type = "button";
  dom.tabIndex = -1;
  dom.className = held ? "chip ghost on" : "chip ghost";
  dom.dataset.hold = ghost.key;
  dom.setAttribute("aria-pressed", String(held));
  dom.setAttribute("aria-details", "inspector");
  const shown = document.createElement("span");
  shown.setAttribute("aria-hidden", "true");
  const letter = document.createElement("b");
  letter.textContent = ghost.face;
  shown.append(letter, "?");
  dom.append(shown, hidden(ghost.name));
  return dom;
}

function ghostAnswer(ghost: GhostDrawing): HTMLElement {
  const dom = document.createElement("span");
  dom.className = "ghost-answer";
  dom.setAttribute("role", "group");
  dom.setAttribute("aria-label", ghost.name);
  dom.append(
    answerButton("accept", ghost, icon("check"), ghost.sure, hidden(": accept the suggestion")),
    answerButton("reject", ghost, icon("cross"), hidden("Reject the suggestion")),
  );
  return dom;
}

function answerButton(
  answer: "accept" | "reject",
  { key }: GhostDrawing,
  ...content: readonly (Node | string)[]
): HTMLElement {
  const dom = document.createElement("button");
  dom.type = "button";
  dom.tabIndex = -1;
  dom.dataset[answer] = key;
  dom.title = answer === "accept" ? "Accept the suggestion" : "Reject the suggestion";
  dom.append(...content);
  return dom;
}

const SVG = "http://www.w3.org/2000/svg";

function icon(name: IconName): SVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "i");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("aria-hidden", "true");
  const shapes: readonly IconShape[] = ICON_SHAPES[name];
  for (const shape of shapes) {
    const dom = document.createElementNS(SVG, "path" in shape ? "path" : "circle");
    if ("path" in shape) dom.setAttribute("d", shape.path);
    else {
      for (const [i, attribute] of ["cx", "cy", "r"].entries()) {
        dom.setAttribute(attribute, String(shape.circle[i]));
      }
    }
    if (shape.filled) dom.setAttribute("class", "f");
    if (shape.dash) dom.setAttribute("stroke-dasharray", shape.dash);
    svg.append(dom);
  }
  return svg;
}
