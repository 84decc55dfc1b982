/** What is drawn for one mark: lines to what it is joined to, and where those lead that leave the screen. */
import type { Annotation } from "@/lib/core/annotation/annotation";
import type { Direction } from "@/lib/core/text/direction";
import type { Away, Box, Ruler } from "./article-ruler";
import { type Column, levelOf, type Port, pathAway, pathBetween } from "./connector-path";
import { type End, facingEnd, type Join, nearestSpan } from "./joined-marks";

/** Joins drawn for one mark; a speaker may have hundreds. */
export const MOST_JOINS = 12;

/** Where lines lead that leave the screen on one side. */
export type Beyond = {
  readonly on: Away["on"];
  /** The nearest mark there. */
  readonly mark: Annotation;
  /** Further quotes there, those beyond {@link MOST_JOINS} left out. */
  readonly more: number;
};

export type Connectors = {
  /** SVG paths in the ruler's pixels. */
  readonly paths: readonly string[];
  readonly beyond: readonly Beyond[];
};

export type Ground = {
  readonly ruler: Pick<Ruler, "placeOf" | "outerLines" | "width">;
  /** The box of the chip before a mark's first word. */
  chipOf(mark: Annotation): Box | null;
  directionAt(offset: number): Direction;
};

type Ends = { readonly mark: Annotation; readonly at: readonly Port[] | Away };

/** Draws a mark's joins, the nearest first. */
export function drawConnectors(joins: readonly Join[], ground: Ground): Connectors {
  const drawn = joins.slice(0, MOST_JOINS).map(({ quote, mention }) => {
    const end = facingEnd(quote, mention);
    return {
      quote: { mark: quote, at: portsOfQuote(quote, end, ground) },
      mention: { mark: mention, at: portsOfMention(mention, end, ground) },
      column: columnAt(end, ground),
    };
  });
  const passed = drawn.flatMap(({ mention: { at } }) => ("on" in at ? [] : at));
  const paths = new Set<string>();
  const beyond: { readonly on: Away["on"]; readonly mark: Annotation }[] = [];
  for (const { quote, mention, column } of drawn) {
    const [here, there] = "on" in quote.at ? [mention, quote] : [quote, mention];
    if ("on" in here.at) continue;
    if (!("on" in there.at)) paths.add(pathBetween(here.at, there.at, column, passed));
    else {
      paths.add(pathAway(here.at, there.at.y, column, passed));
      beyond.push({ on: there.at.on, mark: there.mark });
    }
  }
  return { paths: [...paths].filter(Boolean), beyond: nearestBeyond(beyond) };
}

function portsOfQuote(quote: Annotation, end: End, { ruler, chipOf }: Ground): Ends["at"] {
  const box = ruler.placeOf(end);
  if ("on" in box) return box;
  const chip = end.side === "start" ? chipOf(quote) : null;
  const beside = chip !== null && chip.top < box.bottom && box.top < chip.bottom;
  return [
    {
      left: beside ? Math.min(box.left, chip.left) : box.left,
      right: beside ? Math.max(box.right, chip.right) : box.right,
      y: levelOf(box),
    },
  ];
}

function portsOfMention(mention: Annotation, { offset }: End, { ruler }: Ground): Ends["at"] {
  const boxes = ruler.outerLines(nearestSpan(mention, offset));
  if ("on" in boxes) return boxes;
  return boxes.map((box) => ({ left: box.left, right: box.right, y: levelOf(box) }));
}

function columnAt({ offset }: End, { ruler, directionAt }: Ground): Column {
  return { width: ruler.width, start: directionAt(offset) === "rtl" ? "right" : "left" };
}

/** Of each side of the screen the first, and how many more quotes are there. */
function nearestBeyond(ends: readonly { readonly on: Away["on"]; readonly mark: Annotation }[]): Beyond[] {
  return (["above", "below"] as const).flatMap((on) => {
    const marks = [...new Set(ends.filter((end) => end.on === on).map(({ mark }) => mark))];
    const [mark] = marks;
    // A cue is where its speaker is.
    const more = marks.filter(({ type }) => type === "quote").length - 1;
    return mark ? [{ on, mark, more: Math.max(0, more) }] : [];
  });
}
