import "server-only";
import type { BlockFacts } from "@/lib/core/boilerplate/block-facts";
import type { ArticleDocument } from "@/lib/core/text/article-document";
import { canonicalText } from "@/lib/core/text/canonical-text";
import type { PageSize } from "./article-node";
import { BlockFactsReader, OUTSIDE, type Place } from "./block-facts-reader";
import { BlockWriter, type Format } from "./block-writer";
import {
  BLOCK_ELEMENTS,
  type BlockStyle,
  DROPPED_ELEMENTS,
  type Dropped,
  PREFORMATTED_ELEMENTS,
  styleOf,
  UNSEEN_ELEMENTS,
} from "./html-elements";
import { FactsReader, type PageFacts } from "./html-facts";
import { isTracker } from "./tracker";
import { resolveAddress } from "./web-address";

/** A page as an article, with what it says about itself. */
export type HtmlImport = PageFacts & {
  readonly document: ArticleDocument;
  /** What the page tells of each block, in the order of the document's blocks. */
  readonly blockFacts: readonly BlockFacts[];
  /** What was left out, counted, so that the admin sees it. */
  readonly dropped: Dropped;
};

type Attributes = Readonly<Record<string, string>>;

/** How the text inside an element is set, and what ends with it. */
type Frame = {
  readonly style: BlockStyle;
  readonly preformatted: boolean;
  readonly endsBlock: boolean;
  readonly endsFormat: Format["kind"] | null;
  /** Text not on the page: passed over, or collected for what it says about the page. */
  readonly unseen: boolean;
  readonly collects: "title" | "linked-data" | null;
  readonly place: Place;
};

const OUTERMOST: Frame = {
  style: { kind: "paragraph" },
  preformatted: false,
  endsBlock: true,
  endsFormat: null,
  unseen: false,
  collects: null,
  place: OUTSIDE,
};

/** Takes a page's tags and texts in order and writes its document. Open and close must be balanced. */
export class PageReader {
  private readonly dropped: Record<keyof Dropped, number> = {
    scripts: 0,
    styles: 0,
    noscripts: 0,
    frames: 0,
    templates: 0,
    trackers: 0,
    scriptLinks: 0,
  };
  private readonly writer = new BlockWriter();
  private readonly facts = new FactsReader();
  private readonly blockFacts = new BlockFactsReader();
  private readonly frames: Frame[] = [OUTERMOST];
  private collected: string[] = [];
  private base: string | null = null;
  private elements = 0;
  private depths = 0;
  /** True right after the start tag of preformatted text. */
  private atStart = false;

  constructor(private readonly address: string | undefined) {}

  open(name: string, attributes: Attributes): void {
    const outer = this.frame();
    this.elements += 1;
    this.depths += this.frames.length;
    this.facts.element(name, attributes);
    if (name === "base" && attributes.href !== undefined) {
      this.base ??= resolveAddress(attributes.href, this.pageAddress());
    }
    const droppedAs = DROPPED_ELEMENTS.get(name);
    if (droppedAs && !outer.unseen) this.dropped[droppedAs] += 1;
    const unseen = outer.unseen || droppedAs !== undefined || UNSEEN_ELEMENTS.has(name);
    const place = this.blockFacts.enter(name, attributes, outer.place);
    this.frames.push(
      unseen
        ? { ...OUTERMOST, unseen, endsBlock: false, collects: collects(name, attributes), place }
        : this.enter(name, attributes, { outer, place }),
    );
    this.atStart = PREFORMATTED_ELEMENTS.has(name);
  }

  text(text: string): void {
    const { style, preformatted, unseen, collects, place } = this.frame();
    if (collects) this.collected.push(text);
    if (unseen) return;
    // A line feed right after the start tag is not part of preformatted text (HTML Standard, 13.1.2.5).
    this.write(this.atStart ? text.replace(/^\r?\n/, "") : text, style, { preformatted, place });
    this.atStart = false;
  }

  close(): void {
    const { endsBlock, endsFormat, collects } = this.frame();
    if (this.frames.length > 1) this.frames.pop();
    if (collects) {
      const text = this.collected.join("");
      this.collected = [];
      if (collects === "title") this.facts.titleText(text);
      else this.facts.linkedDataText(text);
    }
    if (endsFormat) this.writer.endFormat(endsFormat);
    if (endsBlock) this.writer.endBlock();
    this.atStart = false;
  }

  /** How large a tree of what was read would be. */
  size(): PageSize {
    return { elements: this.elements, depths: this.depths };
  }

  /** `articleNode`: the block elements that Readability keeps, null if it was not asked. */
  finish(articleNode: ReadonlySet<number> | null): HtmlImport {
    this.writer.endBlock();
    const { blocks } = this.writer;
    const text = canonicalText(this.writer.text());
    const inlines = this.writer.inlines.sort((a, b) => a.start - b.start || b.end - a.end);
    const heading = blocks.find(({ level }) => level === 1);
    const facts = this.facts.facts(this.address, heading ? text.slice(heading.start, heading.end) : null);
    return {
      ...facts,
      document: { text, blocks, inlines, images: this.writer.images() },
      blockFacts: this.blockFacts.facts(articleNode),
      dropped: this.dropped,
    };
  }

  private frame(): Frame {
    return this.frames.at(-1) ?? OUTERMOST;
  }

  private pageAddress(): string | null {
    return this.address ?? this.facts.address(undefined);
  }

  private write(
    text: string,
    style: BlockStyle,
    { preformatted, place }: Pick<Frame, "preformatted" | "place">,
  ): void {
    this.writer.write(text, style, preformatted);
    if (this.writer.isOpen()) this.blockFacts.wrote(this.writer.blocks.length, text, place);
  }

  private enter(
    name: string,
    attributes: Attributes,
    { outer, place }: { readonly outer: Frame; readonly place: Place },
  ): Frame {
    if (name === "br" && outer.preformatted) this.write("\n", outer.style, outer);
    else if (BLOCK_ELEMENTS.has(name)) this.writer.endBlock();
    if (name === "img") this.addImage(attributes);
    if (name === "input") this.addButton(attributes, { ...outer, place });
    const format = this.formatOf(name, attributes);
    return {
      ...OUTERMOST,
      style: styleOf(name) ?? outer.style,
      preformatted: outer.preformatted || PREFORMATTED_ELEMENTS.has(name),
      endsBlock: BLOCK_ELEMENTS.has(name) && name !== "br",
      endsFormat: format && this.writer.startFormat(format) ? format.kind : null,
      place,
    };
  }

  private formatOf(name: string, { href: target }: Attributes): Format | null {
    if (name === "strong" || name === "b") return { kind: "strong" };
    if (name === "em" || name === "i") return { kind: "emphasis" };
    if (name !== "a" || target === undefined) return null;
    const href = resolveAddress(target, this.base ?? this.pageAddress(), /^(https?|mailto):$/);
    if (href) return { kind: "link", href };
    // Browsers ignore white space and control characters in a scheme: so must the count.
    if (/^(javascript|vbscript|data):/i.test(target.replace(/[\s\p{Cc}]/gu, "")))
      this.dropped.scriptLinks += 1;
    return null;
  }

  private addImage(attributes: Attributes): void {
    if (isTracker(attributes)) {
      this.dropped.trackers += 1;
      return;
    }
    // Pages that load pictures late keep the real address beside a placeholder.
    for (const written of [attributes.src, attributes["data-src"]]) {
      const src = written === undefined ? null : resolveAddress(written, this.base ?? this.pageAddress());
      if (src) {
        this.writer.addImage(src, attributes.alt ?? "");
        return;
      }
    }
  }

  /** The words on a button that is an input stand in an attribute. */
  private addButton({ type, value }: Attributes, { style, place }: Frame): void {
    if (!/^(submit|button|reset)$/i.test(type ?? "")) return;
    this.writer.endBlock();
    this.write(value ?? "", style, { preformatted: false, place });
    this.writer.endBlock();
  }
}

function collects(name: string, { type }: Attributes): Frame["collects"] {
  if (name === "title") return "title";
  return name === "script" && /^\s*application\/ld\+json\s*$/i.test(type ?? "") ? "linked-data" : null;
}
