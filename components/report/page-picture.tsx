import type { PageSegment, PageShare } from "@/lib/core/report/report-content";

const WIDTH = 310;
const COLUMN = 150;
/** Words that fill one drawn line. */
const WORDS_PER_LINE = 12;
const LINE = 5;
const LABEL = 12;

type Placed = { readonly segment: PageSegment; readonly y: number; readonly height: number };

/** The page drawn small, in order: the article as lines, everything else as hatched boxes with its name. */
export function PagePicture({ share }: { share: PageShare }) {
  const placed = place(share.segments);
  const labels = labelled(placed.filter((one) => !one.segment.article));
  const end = Math.max(...placed.map((one) => one.y + one.height), ...labels.map((one) => one.at + 5), 1);
  return (
    <svg
      className="pagepic"
      role="img"
      aria-label={inWords(share)}
      viewBox={`0 0 ${WIDTH} ${end + 1}`}
      width={WIDTH}
      height={end + 1}
    >
      <defs>
        <pattern id="hx" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className="pp-hb" width="5" height="5" />
          <rect className="pp-hx" width="1.6" height="5" />
        </pattern>
      </defs>
      {placed.map((one) =>
        one.segment.article ? <Lines key={one.y} {...one} /> : <Box key={one.y} {...one} />,
      )}
      {labels.map(({ one, at }) => (
        <g key={one.y}>
          <path className="pp-l" d={`M153 ${middle(one)}h6L165 ${at}h3`} />
          <text x="171" y={at + 3.6}>
            {one.segment.word}
            <tspan className="pp-n" dx="5">
              {one.segment.words}
            </tspan>
          </text>
        </g>
      ))}
    </svg>
  );
}

function Lines({ segment, y }: Placed) {
  if (segment.heading) {
    return <rect className="pp-h" x="0" y={y} width={lineWidth(segment.words)} height="6" />;
  }
  return lineLengths(segment.words)
    .map((words, index) => ({ words, top: y + index * LINE }))
    .map(({ words, top }) => (
      <rect key={top} className="pp-a" x="0" y={top} width={lineWidth(words)} height="3" />
    ));
}

function Box({ y, height }: Placed) {
  return <rect className="pp-b" x=".5" y={y + 0.5} width={COLUMN - 1} height={height - 1} />;
}

function place(segments: readonly PageSegment[]): Placed[] {
  let y = 0;
  return segments.map((segment) => {
    const height = heightOf(segment);
    const placed = { segment, y, height };
    y += height + (segment.article && !segment.heading ? 4 : 6);
    return placed;
  });
}

function heightOf(segment: PageSegment): number {
  if (segment.article && segment.heading) return 6;
  const lines = lineLengths(segment.words).length;
  return segment.article ? lines * LINE : Math.max(7, Math.round(lines * LINE));
}

function lineLengths(words: number): number[] {
  const full = Math.floor(words / WORDS_PER_LINE);
  const rest = words % WORDS_PER_LINE;
  return [...Array.from({ length: full }, () => WORDS_PER_LINE), ...(rest > 0 ? [rest] : [])];
}

function lineWidth(words: number): number {
  return Math.max(8, Math.round((COLUMN * Math.min(words, WORDS_PER_LINE)) / WORDS_PER_LINE));
}

/** Labels beside their boxes, pushed down where they would touch. */
function labelled(boxes: readonly Placed[]): { readonly one: Placed; readonly at: number }[] {
  let lowest = Number.NEGATIVE_INFINITY;
  return boxes.map((one) => {
    const at = Math.max(middle(one), lowest + LABEL);
    lowest = at;
    return { one, at };
  });
}

function middle({ y, height }: Placed): number {
  return y + height / 2;
}

function inWords(share: PageShare): string {
  const others = share.byLabel.map((one) => `${one.word} ${one.words}`).join(", ");
  return `The page in order: ${share.articleWords} words of article and ${share.otherWords} words of something else. ${others}`;
}
