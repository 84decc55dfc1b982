/** What one block adds to the picture: its share of the page, and whether it is the article. */
export type PictureBlock = {
  readonly words: number;
  readonly article: boolean;
  readonly heading: boolean;
};

const WIDTH = 100;
/** The picture shows the head of a long page, not all of it. */
const TALLEST = 150;
const WORDS_PER_LINE = 26;
const LINE = 3;
const GAP = 2;

export type Bar = {
  readonly kind: "heading" | "line" | "other";
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** Lays the page's blocks out as bars from the top, in units of a 100 wide page. */
export function pictureBars(blocks: readonly PictureBlock[]): { bars: readonly Bar[]; height: number } {
  const bars: Bar[] = [];
  let y = 0;
  for (const block of blocks) {
    if (y >= TALLEST) break;
    if (!block.article) {
      const height = Math.max(6, Math.ceil(block.words / WORDS_PER_LINE) * LINE);
      bars.push({ kind: "other", y, width: WIDTH, height });
      y += height;
    } else if (block.heading) {
      bars.push({ kind: "heading", y, width: lineWidth(block.words * 2), height: 6 });
      y += 6;
    } else {
      for (let left = block.words; left > 0 && y < TALLEST; left -= WORDS_PER_LINE) {
        bars.push({ kind: "line", y, width: lineWidth(left), height: 2 });
        y += LINE;
      }
    }
    y += GAP;
  }
  return { bars, height: Math.min(TALLEST, Math.max(1, y - GAP)) };
}

/** The page drawn small: article as lines, what is not the article hatched. Needs one `HatchPattern` on the page. */
export function PagePicture({ blocks }: { blocks: readonly PictureBlock[] }) {
  const { bars, height } = pictureBars(blocks);
  return (
    <svg className="pagepic" role="img" aria-label={inWords(blocks)} viewBox={`0 0 ${WIDTH} ${height}`}>
      {bars.map((bar) => (
        <rect
          key={bar.y}
          className={CLASSES[bar.kind]}
          x={bar.kind === "other" ? 0.5 : 0}
          y={bar.y}
          width={bar.kind === "other" ? bar.width - 1 : bar.width}
          height={bar.height}
        />
      ))}
    </svg>
  );
}

const CLASSES = { heading: "pp-h", line: "pp-a", other: "pp-b" } as const;

/** The hatch of everything that is not the article, defined once a page. */
export function HatchPattern() {
  return (
    <svg className="sr" aria-hidden="true" focusable="false">
      <defs>
        <pattern id="hx" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className="pp-hb" width="5" height="5" />
          <rect className="pp-hx" width="1.6" height="5" />
        </pattern>
      </defs>
    </svg>
  );
}

function lineWidth(words: number): number {
  return Math.max(4, Math.round((WIDTH * Math.min(words, WORDS_PER_LINE)) / WORDS_PER_LINE));
}

function inWords(blocks: readonly PictureBlock[]): string {
  const sum = (chosen: readonly PictureBlock[]) => chosen.reduce((total, block) => total + block.words, 0);
  const other = sum(blocks.filter((block) => !block.article));
  const all = sum(blocks);
  return other === 0
    ? `The page, ${all} words`
    : `${other} of ${all} words on this page are marked as not the article`;
}
