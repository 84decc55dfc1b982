/**
 * Joins what lib/core/text/marked-quotations pairs in each paragraph into the
 * marked stretches of a whole article: nested ones inside one another, those
 * that run on over paragraphs as one. Whether they are speech is not asked here.
 */
import type { Block } from "@/lib/core/text/article-document";
import {
  type LoneMark,
  lastWordEnd,
  type MarkPair,
  type PairedMarks,
  pairMarks,
} from "@/lib/core/text/marked-quotations";
import { type Span, span } from "@/lib/core/text/offsets";
import { mayClose } from "@/lib/core/text/quotation-marks";

/** A stretch with its marks, before it is judged; see `MarkedStretch`. */
export type ScannedStretch = {
  readonly parts: readonly Span[];
  readonly unclosed: boolean;
  readonly children: readonly ScannedStretch[];
  /** The mark that opened it. */
  readonly mark: string;
};

/** Left open by one of these, a stretch is proposed all the same; a lone single mark is an apostrophe. */
const DOUBLE = ["“", "”", "„", "‟", "«", "»", "「", "『", '"', "``", "״"];

/**
 * The marked stretches of an article in the order they start, the outermost
 * only; UTF-16 units.
 *
 * A stretch that is open at the end of its paragraph goes on in the next one if
 * that begins with the same mark, or holds a closing mark that has nothing else
 * to close. If it does not, it ends with its paragraph, or before the next
 * quotation of the same kind, and is `unclosed`. Stretches without a letter or
 * digit are left out.
 */
export function scanStretches({
  text,
  blocks,
}: {
  readonly text: string;
  readonly blocks: readonly Block[];
}): ScannedStretch[] {
  const found: ScannedStretch[] = [];
  let running: RunningStretch | null = null;
  for (const block of blocks) {
    const paired = pairMarks(text, block);
    let roots = nest(paired.pairs);
    let open = paired.open;
    if (running) {
      const next = continued(text, block, running, { ...paired, roots });
      if (next) ({ roots, open } = next);
      if (next?.running) {
        running = next.running;
      } else {
        append(found, next ? [next.finished] : givenUp(running));
        running = null;
      }
    }
    if (!running) {
      const start = lastOfOutermostKind(open);
      if (start) {
        const part = span(start.at, Math.max(lastWordEnd(text, block), start.at + start.mark.length));
        const inside = roots.filter((root) => startOf(root) > start.at);
        running = { mark: start.mark, parts: [part], children: inside };
        roots = roots.filter((root) => startOf(root) < start.at);
      }
    }
    append(found, roots);
  }
  if (running) append(found, givenUp(running));
  return withWords(text, found).sort((a, b) => startOf(a) - startOf(b));
}

/** Where a stretch begins, UTF-16. */
export function startOf({ parts }: Pick<ScannedStretch, "parts">): number {
  return parts[0]?.start ?? 0;
}

/** Where a stretch ends, UTF-16. */
export function endOf({ parts }: Pick<ScannedStretch, "parts">): number {
  return parts.at(-1)?.end ?? 0;
}

type RunningStretch = Omit<ScannedStretch, "unclosed">;

type Paragraph = PairedMarks & { readonly roots: readonly ScannedStretch[] };

type Continuation = { readonly roots: ScannedStretch[]; readonly open: readonly LoneMark[] } & (
  | { readonly running: RunningStretch }
  | { readonly running: null; readonly finished: ScannedStretch }
);

/** How `running` goes on in the next paragraph, and what the paragraph holds besides; null if it does not. */
function continued(
  text: string,
  block: Span,
  running: RunningStretch,
  { roots, open, stray }: Paragraph,
): Continuation | null {
  const { mark } = running;
  const [first, ...others] = roots;
  const begin = block.start + (text.slice(block.start, block.end).search(/\S/) || 0);
  if (first && first.mark === mark && startOf(first) === begin) {
    const finished = extended(running, first.parts, first.children);
    return {
      running: null,
      finished: { ...finished, unclosed: false },
      roots: others,
      open: openAfter(endOf(first), open),
    };
  }
  const [outermost, ...inner] = open;
  if (outermost?.mark === mark && outermost.at === begin) {
    const part = span(begin, lastWordEnd(text, block));
    // Another mark of the kind is left open further on: this one was closed by nobody.
    if (!inner.some((other) => other.mark === mark)) {
      return { running: extended(running, [part], roots), roots: [], open: [] };
    }
  }
  if (
    stray &&
    mayClose(stray.mark, mark) &&
    !roots.some((root) => root.mark === mark && startOf(root) < stray.at)
  ) {
    const part = span(begin, stray.at + stray.mark.length);
    const inside = roots.filter((root) => startOf(root) < part.end);
    const finished = { ...extended(running, [part], inside), unclosed: false };
    return {
      running: null,
      finished,
      roots: roots.filter((root) => startOf(root) >= part.end),
      open: openAfter(part.end, open),
    };
  }
  return null;
}

/** What is left open inside a stretch that ends has ended with it. */
function openAfter(end: number, open: readonly LoneMark[]): readonly LoneMark[] {
  return open.filter(({ at }) => at >= end);
}

function extended(
  running: RunningStretch,
  parts: readonly Span[],
  children: readonly ScannedStretch[],
): RunningStretch {
  // One array grows with the stretch: a copy for every paragraph would cost the square of their number.
  append(running.parts as Span[], parts);
  append(running.children as ScannedStretch[], children);
  return running;
}

/** Arguments of a call are limited in number, and a text may be made of quotations. */
function append<T>(list: T[], more: readonly T[]): void {
  for (const one of more) list.push(one);
}

/** A stretch that nothing closed, and what follows it where it is cut short. */
function givenUp({ mark, parts, children }: RunningStretch): ScannedStretch[] {
  if (!DOUBLE.includes(mark)) return [...children];
  const [part] = parts;
  const next = children.findIndex((child) => child.mark === mark);
  if (!part || parts.length > 1 || next === -1) return [{ mark, parts, children, unclosed: true }];
  const cut = span(part.start, Math.max(part.start + mark.length, startOf(children[next] as ScannedStretch)));
  return [{ mark, parts: [cut], children: children.slice(0, next), unclosed: true }, ...children.slice(next)];
}

/** Pairs come in the order they close, so that what lies inside one has come just before it. */
function nest(pairs: readonly MarkPair[]): ScannedStretch[] {
  const roots: ScannedStretch[] = [];
  for (const { start, end, mark } of pairs) {
    if (end - start <= 2 * mark.length) continue;
    let inside = roots.length;
    while (inside > 0 && startOf(roots[inside - 1] as ScannedStretch) > start) inside--;
    const children = roots.splice(inside);
    roots.push({ mark, parts: [span(start, end)], children, unclosed: false });
  }
  return roots;
}

/** Of several open marks of one kind the earlier ones are strays more often than not. */
function lastOfOutermostKind(open: readonly LoneMark[]): LoneMark | undefined {
  return open.findLast(({ mark }) => mark === open[0]?.mark);
}

function withWords(text: string, stretches: readonly ScannedStretch[]): ScannedStretch[] {
  return stretches
    .filter(({ parts }) => parts.some(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end))))
    .map((stretch) =>
      stretch.children.length === 0 ? stretch : { ...stretch, children: withWords(text, stretch.children) },
    );
}
