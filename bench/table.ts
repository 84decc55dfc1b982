/** The figures as a Markdown table: a line a measure and size, a column a contender. */
import { type Figures, figuresOf } from "./figures";
import type { BenchReport } from "./run-bench";
import { type Size, sizeWords } from "./sizes";

type Unit = "ms" | "MB" | "nodes";

type Line = {
  readonly words: string;
  readonly figure: keyof Figures;
  readonly unit: Unit;
  /** Whether a ratio to the floor says something. */
  readonly ratio: boolean;
  /** What the finished annotator is to reach. */
  aim(size: Size): string;
};

const ONE_FRAME = () => "≤ 16.7 ms";
const NO_AIM = () => "";

const LINES: readonly Line[] = [
  { words: "open", figure: "open", unit: "ms", ratio: true, aim: openAim },
  { words: "add one, median", figure: "addMedian", unit: "ms", ratio: true, aim: NO_AIM },
  { words: "add one, 95 %", figure: "addP95", unit: "ms", ratio: true, aim: ONE_FRAME },
  { words: "add one and what follows, 95 %", figure: "addInAllP95", unit: "ms", ratio: true, aim: NO_AIM },
  { words: "change one, median", figure: "changeMedian", unit: "ms", ratio: true, aim: NO_AIM },
  { words: "change one, 95 %", figure: "changeP95", unit: "ms", ratio: true, aim: ONE_FRAME },
  {
    words: "change one and what follows, 95 %",
    figure: "changeInAllP95",
    unit: "ms",
    ratio: true,
    aim: NO_AIM,
  },
  { words: "scroll, longest task", figure: "longestTask", unit: "ms", ratio: true, aim: () => "≤ 50 ms" },
  { words: "scroll, longest gap between frames", figure: "longestGap", unit: "ms", ratio: true, aim: NO_AIM },
  { words: "heap over the page's own", figure: "heap", unit: "MB", ratio: true, aim: NO_AIM },
  { words: "heap of a second visit", figure: "heapAgain", unit: "MB", ratio: true, aim: NO_AIM },
  { words: "kept after leaving", figure: "kept", unit: "MB", ratio: false, aim: NO_AIM },
  { words: "kept by a second visit", figure: "keptAgain", unit: "MB", ratio: false, aim: () => "≈ 0" },
  { words: "nodes kept by a second visit", figure: "nodesKept", unit: "nodes", ratio: false, aim: () => "0" },
];

/** The table, ending in a line feed. The first contender of the report is the floor that ratios are to. */
export function formatTable({ contenders, results }: BenchReport): string {
  const rows = [
    ["words / marks", ...contenders, "aim"],
    ["---", ...contenders.map(() => "---:"), "---"],
  ];
  const sizes = [...new Map(results.map(({ size }) => [sizeWords(size), size])).values()];
  for (const size of sizes) {
    const columns = contenders.map((contender) => {
      const result = results.find(
        (one) => one.contender === contender && sizeWords(one.size) === sizeWords(size),
      );
      const rounds = result?.rounds ?? [];
      return { figures: figuresOf(rounds), silent: rounds.some(({ open }) => open === null) };
    });
    const floor = columns[0]?.figures;
    for (const { words, figure, unit, ratio, aim } of LINES) {
      const cells = columns.map(({ figures, silent }, index) => {
        if (figure === "open" && silent) return "no answer";
        const base = ratio && index > 0 ? (floor?.[figure] ?? null) : null;
        return formatFigure(figures[figure], unit, base);
      });
      rows.push([`${words}, ${sizeWords(size)}`, ...cells, aim(size)]);
    }
  }
  return `${rows.map((cells) => `| ${cells.join(" | ")} |`).join("\n")}\n`;
}

/** A figure with its unit and, over a base above nought, its ratio to it: "74 ms (2.3×)". */
export function formatFigure(value: number | null, unit: Unit, base: number | null): string {
  if (value === null) return "–";
  const ratio = base !== null && base > 0 ? ` (${(value / base).toFixed(1)}×)` : "";
  if (unit === "nodes") return value.toLocaleString("en");
  if (unit === "MB") return `${decimal(value / 1e6, Math.abs(value) < 1e6 ? 2 : 1)} MB${ratio}`;
  return `${decimal(value, Math.abs(value) < 100 ? 1 : 0)} ms${ratio}`;
}

function decimal(value: number, digits: number): string {
  // Rounded first, so that a little less than nothing is nothing.
  const rounded = Number(value.toFixed(digits)) + 0;
  return rounded.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** What is asked of opening: of a news article nothing, for it opens in a frame or two. */
function openAim({ words }: Size): string {
  if (words === 20_000) return "≤ 3× floor";
  if (words === 100_000) return "≤ 5× floor";
  return "";
}
