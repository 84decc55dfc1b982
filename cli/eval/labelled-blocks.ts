/**
 * Attributions as one label a word, as sequence labelling scores and learns
 * them: the published figures on PolNeAR are counted so (CofeNet, Wang and
 * others 2022). A paragraph is one sequence; a span that runs over several
 * begins anew in each.
 */
import type { BlockReading } from "@/lib/core/quotes/block-reading";
import { beginning, type Role } from "@/lib/core/quotes/roles";
import type { Span } from "@/lib/core/text/offsets";

/** What is labelled: the spans of one attribution, gold or proposed. */
export type Labelled = {
  readonly content: readonly Span[];
  readonly source: readonly Span[] | null;
  readonly cue: readonly Span[] | null;
};

/** The label that each UTF-16 unit of an article has, and where spans begin. Later attributions cover earlier ones. */
export type UnitLabels = { readonly labels: Uint8Array; readonly begins: Uint8Array };

/** Labels the units of an article of `length` units. */
export function labelUnits(length: number, attributions: readonly Labelled[]): UnitLabels {
  const labels = new Uint8Array(length);
  const begins = new Uint8Array(length);
  const set = (spans: readonly Span[], role: (span: Span) => Role) => {
    for (const span of spans) {
      labels.fill(beginning(role(span)), span.start, span.end);
      begins.fill(0, span.start, span.end);
      begins[span.start] = 1;
    }
  };
  for (const { content, source, cue } of attributions) {
    const anchor = cue?.[0]?.start ?? source?.[0]?.start ?? -1;
    set(source ?? [], ({ start }) =>
      cue?.length && start > anchor ? "source_after_cue" : "source_before_cue",
    );
    set(content, ({ start }) => (start > anchor ? "content_after_cue" : "content_before_cue"));
    set(cue ?? [], () => "cue");
  }
  return { labels, begins };
}

/** The labels of a block's words: a word has the role of the first of its units that has one. */
export function labelWords({ labels, begins }: UnitLabels, { words }: BlockReading): Uint8Array {
  const found = new Uint8Array(words.length);
  for (const [index, { start, end }] of words.entries()) {
    let at = start;
    while (at < end && labels[at] === 0) at++;
    const label = at < end ? (labels[at] as number) : 0;
    if (label === 0) continue;
    const previous = found[index - 1] ?? 0;
    const starts = begins.subarray(start, end).includes(1);
    const continues = !starts && (previous === label || previous === label + 1);
    found[index] = continues ? label + 1 : label;
  }
  return found;
}
