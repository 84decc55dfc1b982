import "server-only";
import type { BlockFacts } from "@/lib/core/boilerplate/block-facts";
import { CONTAINER_DEPTH } from "@/lib/core/boilerplate/container-features";
import { hintBits, hintsOf, type PageHint } from "@/lib/core/boilerplate/page-hints";
import { BLOCK_ELEMENTS } from "./html-elements";

type Attributes = Readonly<Record<string, string>>;

/** Where in the page an element stands, as far as its blocks need to know. */
export type Place = {
  /** The block element the words stand in, and its number: elements are counted from 1 as they open. */
  readonly element: string;
  readonly number: number;
  /** Of all elements around the words, and of those no farther than the second block element out. */
  readonly hintBits: number;
  readonly nearBits: number;
  /** Of the block element itself and of what stands between it and the words. */
  readonly ownBits: number;
  readonly inLink: boolean;
  /** The place of the block element around that one; null at the top. */
  readonly outer: Place | null;
};

export const OUTSIDE: Place = {
  element: "",
  number: 0,
  hintBits: 0,
  nearBits: 0,
  ownBits: 0,
  inLink: false,
  outer: null,
};

type Count = { readonly place: Place; readonly opensWithLink: boolean; characters: number; linked: number };

/** Attributes whose words name an element. */
const NAMING = ["class", "id", "role", "itemprop"];

/** Different names that are read on one page; the largest pages of people have some thousands. */
const MOST_NAMES = 20_000;

/** Gathers facts of the blocks of a page while it is read. */
export class BlockFactsReader {
  private readonly counts: Count[] = [];
  /** Pages use the same few classes over and over. */
  private readonly bits = new Map<string, number>();
  private readonly hints = new Map<number, readonly PageHint[]>();
  private opened = 0;

  /** The place inside an element that opens in `around`. Call it for every element, in order. */
  enter(name: string, attributes: Attributes, around: Place): Place {
    this.opened += 1;
    const own = this.bitsOf(name, attributes);
    const inner = { hintBits: around.hintBits | own, inLink: around.inLink || name === "a" };
    if (!isPlace(name)) {
      return { ...around, ...inner, nearBits: around.nearBits | own, ownBits: around.ownBits | own };
    }
    const near = { nearBits: around.ownBits | own, ownBits: own };
    return { element: name, number: this.opened, ...inner, ...near, outer: around };
  }

  /** Takes note of words that were written to the block with this index, blocks counted as they open. */
  wrote(block: number, text: string, place: Place): void {
    const count = this.counts[block] ?? {
      place,
      opensWithLink: place.inLink,
      characters: 0,
      linked: 0,
    };
    this.counts[block] = count;
    const characters = countSigns(text);
    count.characters += characters;
    if (place.inLink) count.linked += characters;
  }

  /** `articleNode`: numbers of the block elements whose words Readability keeps, null if unknown. */
  facts(articleNode: ReadonlySet<number> | null): BlockFacts[] {
    return this.counts.map(({ place, opensWithLink, characters, linked }) => ({
      element: place.element,
      linkShare: characters === 0 ? 0 : linked / characters,
      opensWithLink,
      hints: this.hintsAt(place.hintBits),
      nearHints: this.hintsAt(place.nearBits),
      containers: containersOf(place),
      inArticleNode: articleNode === null ? null : articleNode.has(place.number),
    }));
  }

  private bitsOf(name: string, attributes: Attributes): number {
    let names = "";
    for (const attribute of NAMING) {
      const written = attributes[attribute];
      if (written !== undefined) names += ` ${written}`;
    }
    const key = name + names;
    let bits = this.bits.get(key);
    if (bits === undefined) {
      const isReadable = this.bits.size < MOST_NAMES;
      bits = hintBits(name, isReadable ? names : "");
      if (isReadable) this.bits.set(key, bits);
    }
    return bits;
  }

  private hintsAt(bits: number): readonly PageHint[] {
    let hints = this.hints.get(bits);
    if (hints === undefined) {
      hints = hintsOf(bits);
      this.hints.set(bits, hints);
    }
    return hints;
  }
}

/** Characters that are not white space. */
function countSigns(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit > SPACE && unit !== NO_BREAK_SPACE) count += 1;
  }
  return count;
}
const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;

/** Elements that words are said to stand in; a line break holds none. */
export function isPlace(name: string): boolean {
  return name !== "br" && name !== "hr" && BLOCK_ELEMENTS.has(name);
}

function containersOf(place: Place): number[] {
  const containers: number[] = [];
  for (let at = place.outer; at !== null && at.number > 0; at = at.outer) {
    if (containers.length === CONTAINER_DEPTH) break;
    containers.push(at.number);
  }
  return containers;
}
