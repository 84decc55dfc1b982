/** The lines of the outline, in reading order. Labels of neighbouring blocks share a line. */
import { chipFace } from "@/components/reader/chip-face";
import { type QuoteSummary, shortName } from "@/components/reader/quote-summary";
import type { ChipFace } from "@/components/ui/chip";
import type { Annotation } from "@/lib/core/annotation/annotation";
import type { Layer } from "@/lib/core/annotation/layer";
import { compareReadingOrder } from "@/lib/core/annotation/number-quotes";
import type { ReviewView } from "@/lib/core/annotation/review-view";
import { blockLabelEntry } from "@/lib/core/codebook/look-up";

export type OutlineTab = "all" | "quotes" | "boilerplate";

export type OutlineEntry =
  | {
      readonly kind: "mark" | "mention";
      readonly id: string;
      readonly face: ChipFace | null;
      /** Shown instead of a chip: how a speaker or a cue is drawn. */
      readonly sign: "sp" | "cue" | "";
      readonly signWord: string;
      readonly exact: string;
      readonly detail: string;
      readonly word: string;
      readonly judged: boolean;
    }
  | { readonly kind: "blocks"; readonly ids: readonly string[]; readonly words: string };

export function outlineEntries(
  layer: Layer,
  quotes: readonly QuoteSummary[],
  { codebook, kind }: Pick<ReviewView, "codebook" | "kind">,
  tab: OutlineTab,
): OutlineEntry[] {
  const summaries = new Map(quotes.map((summary) => [summary.quote.id, summary]));
  const linked = new Set([...layer.links.values()].map(({ targetId }) => targetId));
  const entries: OutlineEntry[] = [];
  let run: { ids: string[]; words: string[] } | null = null;
  const closeRun = () => {
    if (run) entries.push({ kind: "blocks", ids: run.ids, words: runWords(run.words) });
    run = null;
  };
  for (const annotation of [...layer.annotations.values()].sort(compareReadingOrder)) {
    if (annotation.type === "block") {
      const label = blockLabelEntry(codebook, annotation.attributes.label);
      if (tab === "quotes" || label.article) continue;
      run ??= { ids: [], words: [] };
      run.ids.push(annotation.id);
      run.words.push(label.word);
      continue;
    }
    const entry = tab === "boilerplate" ? null : entryOf(annotation, summaries, linked, tab, kind === "gold");
    if (!entry) continue;
    closeRun();
    entries.push(entry);
  }
  closeRun();
  return entries;
}

function entryOf(
  annotation: Exclude<Annotation, { type: "block" }>,
  summaries: ReadonlyMap<string, QuoteSummary>,
  linked: ReadonlySet<string>,
  tab: OutlineTab,
  gold: boolean,
): OutlineEntry | null {
  const exact = annotation.spans.map((span) => span.exact).join(" … ");
  const base = { id: annotation.id, exact: exact.slice(0, 90) };
  const summary = summaries.get(annotation.id);
  if (summary) {
    const { letter, number, verdict, family, creditedTo, saidBy, word, isPart, parent } = summary;
    const whole = isPart && parent ? summaries.get(parent.id) : null;
    return {
      ...base,
      kind: "mark",
      face: chipFace({ letter, number, verdict, family, deeper: 0, gold }),
      sign: "",
      signWord: "",
      detail: whole
        ? `inside quote ${whole.number}`
        : saidBy
          ? `→ ${shortName(saidBy)}`
          : (creditedTo ?? "no speaker"),
      word: whole && verdict === null ? "" : word,
      judged: verdict !== null,
    };
  }
  if (tab === "quotes") return null;
  if (annotation.type === "not_speech") {
    const face = chipFace({
      letter: "",
      number: "",
      verdict: "not_applicable",
      family: "none",
      deeper: 0,
      gold: false,
    });
    return {
      ...base,
      kind: "mark",
      face,
      sign: "",
      signWord: "",
      detail: "",
      word: "not speech",
      judged: false,
    };
  }
  // A speaker or cue that belongs to a quote is reached through it; one that hangs loose is listed.
  if (linked.has(annotation.id)) return null;
  const source = annotation.type === "source";
  return {
    ...base,
    kind: "mention",
    face: null,
    sign: source ? "sp" : "cue",
    signWord: source ? "name" : "said",
    detail: source ? "speaker" : "cue",
    word: "not linked",
    judged: false,
  };
}

/** "Byline, promo", each word once; more than three become "Byline and others". */
function runWords(words: readonly string[]): string {
  const distinct = [...new Set(words)];
  const shown = distinct.slice(0, 3).map((word, i) => (i === 0 ? word : word.toLowerCase()));
  return distinct.length > 3 ? `${shown.join(", ")}, …` : shown.join(", ");
}
