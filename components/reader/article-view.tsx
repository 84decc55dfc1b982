/**
 * The article with its marks, to read. Pure: the same document and layer give
 * the same markup, with no script, no hook and no inline style, so that it can
 * stand in a frozen page as well as under the annotator.
 */
import { Fragment } from "react";
import { ChipContent, chipClass } from "@/components/ui/chip";
import { VerdictText } from "@/components/ui/verdict-badge";
import type { ArticleDocument } from "@/lib/core/text/article-document";
import { blockIndexAt } from "@/lib/core/text/block-index";
import type { ControlCharacter } from "@/lib/core/text/control-characters";
import { directionOf } from "@/lib/core/text/direction";
import { span } from "@/lib/core/text/offsets";
import { blockClass, blockElement, blockNumbers } from "@/lib/editor/block-look";
import {
  type BlockDrawing,
  type MarkFace,
  type MarkPiece,
  pieceClass,
  pieceData,
} from "@/lib/editor/drawing";
import { chipFace } from "./chip-face";
import { type Segment, segmentBlock } from "./segments";
import { ShownWords } from "./shown-words";

export type ArticleViewProps = {
  readonly document: ArticleDocument;
  /** One a block, in their order. */
  readonly drawing: readonly BlockDrawing[];
  /** Where a mark's chip leads; without it chips are plain. */
  chipHref?(annotationId: string): string;
  /** Marks shown as in hand. */
  readonly highlighted?: ReadonlySet<string>;
};

export function ArticleView({ document, drawing, chipHref, highlighted }: ArticleViewProps) {
  const numbers = blockNumbers(document);
  const inlines = new Map<number, ArticleDocument["inlines"][number][]>();
  for (const inline of document.inlines) {
    const index = blockIndexAt(document.blocks, inline.start);
    inlines.set(index, [...(inlines.get(index) ?? []), inline]);
  }
  return (
    <div className="article-text">
      {document.blocks.map((block, index) => {
        const look = drawing[index];
        const Element = blockElement(block.kind, "h3");
        const segments = segmentBlock(block, look?.pieces ?? [], inlines.get(index) ?? []);
        const words = (
          <Segments
            segments={segments}
            text={document.text}
            controls={look?.controls ?? NONE}
            chipHref={chipHref}
            highlighted={highlighted ?? NOTHING}
          />
        );
        const pictures = document.images.filter(
          ({ at }) => at <= block.start && at > (document.blocks[index - 1]?.start ?? -1),
        );
        return (
          <Fragment key={block.start}>
            {pictures.map(({ src, alt }) => (
              <p className="picture" key={src}>
                {alt ? `Picture: ${alt}` : "Picture without a description"}
              </p>
            ))}
            <Element
              className={[blockClass(block.kind), look ? lookClass(look) : ""].filter(Boolean).join(" ")}
              dir={directionOf(document.text, block)}
              {...(numbers[index] ? { "data-n": numbers[index] } : {})}
            >
              {look?.boilerplate ? (
                <>
                  <span className="kind">
                    <span className="sr">Not the article: </span>
                    {look.word}
                  </span>
                  <span className="words">{words}</span>
                </>
              ) : (
                words
              )}
            </Element>
          </Fragment>
        );
      })}
    </div>
  );
}

const NOTHING: ReadonlySet<string> = new Set();
const NONE: readonly ControlCharacter[] = [];

/** What a block's label and lanes add to its class list. */
function lookClass(block: BlockDrawing): string {
  const classes = [block.deep ? "deep" : "", block.boilerplate ? "bp" : ""];
  if (!block.boilerplate && block.label !== "body") classes.push(`as-${block.label}`);
  return classes.filter(Boolean).join(" ");
}

type Shared = {
  readonly text: string;
  readonly controls: readonly ControlCharacter[];
  readonly chipHref: ((annotationId: string) => string) | undefined;
  readonly highlighted: ReadonlySet<string>;
};

function Segments({ segments, ...shared }: Shared & { segments: readonly Segment[] }) {
  return segments.map((segment) => {
    const key = `${segment.kind} ${segment.start}`;
    if (segment.kind === "text") {
      const { text, controls } = shared;
      const stretch = span(segment.start, segment.end);
      return <ShownWords key={key} stretch={stretch} text={text} controls={controls} />;
    }
    const inside = <Segments segments={segment.inside} {...shared} />;
    if (segment.kind === "mark") {
      return (
        <Piece key={key} piece={segment.piece} {...shared}>
          {inside}
        </Piece>
      );
    }
    const { inline } = segment;
    if (inline.kind === "strong") return <strong key={key}>{inside}</strong>;
    if (inline.kind === "emphasis") return <em key={key}>{inside}</em>;
    return (
      <span key={key} className="was-link" title={inline.href}>
        {inside}
      </span>
    );
  });
}

function Piece({
  piece,
  chipHref,
  highlighted,
  children,
}: Shared & { piece: MarkPiece; children: React.ReactNode }) {
  const { mark } = piece;
  const on = highlighted.has(mark.id);
  return (
    <>
      {piece.first && mark.note && (
        <span className="note" aria-hidden="true">
          <VerdictText family={mark.note.family} icon={mark.note.verdict} word={mark.note.word} />
          {mark.note.detail && <small>{mark.note.detail}</small>}
        </span>
      )}
      <span
        className={pieceClass(mark, on)}
        {...pieceData(piece)}
        {...(piece.first ? { id: `mark-${mark.id}` } : {})}
      >
        {piece.first && mark.face && (
          <MarkChip face={mark.face} name={mark.name} href={chipHref?.(mark.id)} on={on} />
        )}
        {children}
      </span>
      {piece.last && mark.ending && <span className="sr">, {mark.ending}, </span>}
    </>
  );
}

function MarkChip({
  face,
  name,
  href,
  on,
}: {
  face: MarkFace;
  name: string;
  href: string | undefined;
  on: boolean;
}) {
  const content = (
    <>
      <span aria-hidden="true">
        <ChipContent face={chipFace(face)} />
      </span>
      <span className="sr">{name}: </span>
    </>
  );
  const className = chipClass(face, on);
  return href ? (
    <a className={className} href={href}>
      {content}
    </a>
  ) : (
    <span className={className}>{content}</span>
  );
}
