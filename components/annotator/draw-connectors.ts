/** What is drawn for one mark: lines to what it is joined to, and where those lead that leave the screen. */
import type { Annotation } from "@/lib/core/annotation/annotation";
import { startOf } from "@/lib/core/annotation/reading-order";
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
  /** Further quotes there, those that are not drawn too. */
  readonly more: number;
};

/** SVG paths in the ruler's pixels, and what lies beyond the screen. */
export type Connectors = {
  readonly lines: string;
  /** Over the speakers that lines lead to. */
  readonly brackets: string;
  /** Over the cues, one dash long each 5 pixels. */
  readonly dots: string;
  readonly beyond: readonly Beyond[];
};

export type Ground = {
  readonly ruler: Pick<Ruler, "placeOf" | "outerLines" | "width">;
  /** The box of the chip before a mark's first word. */
  chipOf(mark: Annotation): Box | null;
  directionAt(offset: number): Direction;
};

type LinePort = Port & { readonly top: number };
type Ends<P extends Port> = { readonly mark: Annotation; readonly at: readonly P[] | Away };
type Pair = readonly [Ends<Port>, Ends<Port>];

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
  const outlined = (type: Annotation["type"]) =>
    drawn.flatMap(({ mention: { mark, at } }) => (mark.type !== type || "on" in at ? [] : at));
  const [speakers, cues] = [outlined("source"), outlined("cue")];
  const passed = [...speakers, ...cues];
  const paths = new Set<string>();
  const beyond: Pick<Beyond, "on" | "mark">[] = [];
  for (const { quote, mention, column } of drawn) {
    const [here, there]: Pair = "on" in quote.at ? [mention, quote] : [quote, mention];
    if ("on" in here.at) continue;
    if ("on" in there.at) {
      paths.add(pathAway(here.at, there.at.y, column, passed));
      beyond.push({ on: there.at.on, mark: there.mark });
    } else paths.add(pathBetween(here.at, there.at, column, passed));
  }
  return {
    lines: [...paths].join(""),
    brackets: unique(speakers.map(bracketOver)),
    dots: unique(cues.map(dotsOver)),
    beyond: nearestBeyond(beyond, joins.slice(MOST_JOINS)),
  };
}

/** As `marks.css` draws them: a bracket with ends of 5 pixels, and dots 5 pixels apart from 3.5 on. */
function bracketOver({ left, right, top }: LinePort): string {
  return `M${left + 1} ${top + 4}V${top}H${right - 1}V${top + 4}`;
}
function dotsOver({ left, right, top }: LinePort): string {
  return `M${left + 3.5} ${top + 0.5}H${Math.max(left + 3.5, right - 1.5)}`;
}

function unique(paths: readonly string[]): string {
  return [...new Set(paths)].join("");
}

function portsOfQuote(quote: Annotation, end: End, { ruler, chipOf }: Ground): Ends<Port>["at"] {
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

function portsOfMention(mention: Annotation, { offset }: End, { ruler }: Ground): Ends<LinePort>["at"] {
  const boxes = ruler.outerLines(nearestSpan(mention, offset));
  if ("on" in boxes) return boxes;
  return boxes.map((box) => ({ left: box.left, right: box.right, y: levelOf(box), top: box.top }));
}

function columnAt({ offset }: End, { ruler, directionAt }: Ground): Column {
  return { width: ruler.width, start: directionAt(offset) === "rtl" ? "right" : "left" };
}

/**
 * Of each side of the screen the first, and how many more quotes are there. Joins
 * come the nearest first, so that what is not drawn lies beyond what is.
 */
function nearestBeyond(ends: readonly Pick<Beyond, "on" | "mark">[], undrawn: readonly Join[]): Beyond[] {
  return (["above", "below"] as const).flatMap((on): Beyond[] => {
    const marks = [...new Set(ends.filter((end) => end.on === on).map(({ mark }) => mark))];
    const [mark] = marks;
    if (!mark) return [];
    // A cue is where its speaker is.
    if (mark.type !== "quote") return [{ on, mark, more: 0 }];
    const further = undrawn.filter(
      ({ quote, mention }) => startOf(quote) < startOf(mention) === (on === "above"),
    );
    return [{ on, mark, more: marks.length - 1 + further.length }];
  });
}
