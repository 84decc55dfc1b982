import "server-only";
import type { Block, ImageReference, Inline } from "@/lib/core/text/article-document";
import { span, textOffset } from "@/lib/core/text/offsets";
import type { BlockStyle } from "./html-elements";

export type Format =
  | { readonly kind: "link"; readonly href: string }
  | { readonly kind: "strong" | "emphasis" };

type OpenFormat = Format & { start: number | null };

/**
 * Writes the text of a page block by block and keeps the ranges. Inside a block
 * white space collapses as in a browser: runs of ASCII white space to one space,
 * none at the ends; a non-breaking space is a character like any other. Blocks
 * without words are not written.
 */
export class BlockWriter {
  readonly blocks: Block[] = [];
  readonly inlines: Inline[] = [];
  private readonly pieces: string[] = [];
  private readonly pictures: { at: number; src: string; alt: string }[] = [];
  /** Only the outermost of each kind is kept open: more would say nothing. */
  private readonly formats = new Map<Format["kind"], OpenFormat>();
  private length = 0;
  private blockStart: number | null = null;
  private style: BlockStyle = { kind: "paragraph" };
  private spacePending = false;
  private blank = "";

  /** Appends text that follows the white-space rule of its element. */
  write(text: string, style: BlockStyle, preformatted: boolean): void {
    if (preformatted) this.append(text.replace(/\r\n?/g, "\n"), style);
    else for (const run of text.matchAll(/[ \t\n\f\r]+|[^ \t\n\f\r]+/g)) this.writeRun(run[0], style);
  }

  /** True while a block is in hand; it will be the one after {@link blocks}. */
  isOpen(): boolean {
    return this.blockStart !== null;
  }

  /** Ends the block in hand, if there is one. */
  endBlock(): void {
    if (this.blockStart !== null) {
      for (const format of this.formats.values()) this.closeRange(format);
      this.blocks.push({ ...span(this.blockStart, this.length), ...this.style });
    }
    this.blockStart = null;
    this.spacePending = false;
    this.blank = "";
  }

  /** Starts a format; returns whether it must be ended by {@link endFormat}. */
  startFormat(format: Format): boolean {
    if (this.formats.has(format.kind)) return false;
    this.formats.set(format.kind, { ...format, start: null });
    return true;
  }

  endFormat(kind: Format["kind"]): void {
    const format = this.formats.get(kind);
    if (format) this.closeRange(format);
    this.formats.delete(kind);
  }

  addImage(src: string, alt: string): void {
    const at = this.blockStart === null && this.length > 0 ? this.length + 1 : this.length;
    this.pictures.push({ at, src, alt });
  }

  text(): string {
    return this.pieces.join("");
  }

  images(): ImageReference[] {
    return this.pictures.map(({ at, src, alt }) => ({ at: textOffset(Math.min(at, this.length)), src, alt }));
  }

  private writeRun(run: string, style: BlockStyle): void {
    if (/^[ \t\n\f\r]/.test(run)) {
      this.spacePending = this.blockStart !== null || this.blank !== "";
      return;
    }
    const words = this.spacePending ? ` ${run}` : run;
    const gap = this.spacePending ? 1 : 0;
    this.spacePending = false;
    this.append(words, style, gap);
  }

  /** `gap`: leading units that belong to no format: the collapsed space before a word. */
  private append(text: string, style: BlockStyle, gap = 0): void {
    if (this.blockStart === null) {
      // White space alone, non-breaking or preformatted, waits for a word to make it a block.
      const lead = this.blank.length + gap;
      this.blank += text;
      if (!/\S/.test(text)) return;
      this.openBlock(style);
      this.push(this.blank, lead);
      this.blank = "";
    } else {
      this.push(text, gap);
    }
  }

  private openBlock(style: BlockStyle): void {
    if (this.length > 0) {
      this.pieces.push("\n");
      this.length += 1;
    }
    this.blockStart = this.length;
    this.style = style;
  }

  private push(text: string, gap: number): void {
    for (const format of this.formats.values()) format.start ??= this.length + gap;
    this.pieces.push(text);
    this.length += text.length;
  }

  private closeRange(format: OpenFormat): void {
    const { start, ...rest } = format;
    if (start !== null && start < this.length) this.inlines.push({ ...span(start, this.length), ...rest });
    format.start = null;
  }
}
