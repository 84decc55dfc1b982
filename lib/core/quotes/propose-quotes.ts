/**
 * The quotes half of a suggestion run: marked stretches, who is said to say
 * them, and who that is. Everything proposed waits for a reviewer.
 */
import type { Block } from "@/lib/core/text/article-document";
import { blockIndexAt } from "@/lib/core/text/block-index";
import { detectLanguage, type Language } from "@/lib/core/text/language";
import { overlaps, type Span, span } from "@/lib/core/text/offsets";
import type { Attribution, AttributionRule } from "./attribution";
import { findAttributions } from "./find-attributions";
import { findDirectAttributions } from "./find-direct-attributions";
import { findInterview } from "./find-interview";
import { findStretches } from "./find-stretches";
import { linkSpeakers, type SpeakerLink } from "./link-speakers";
import type { MarkedStretch } from "./marked-stretch";
import { settleAttributions } from "./settle-attributions";
import type { LinkKind } from "./speaker-reading";
import type { StretchReason } from "./stretch-features";

/** The words that name a source, and who that is: `speaker` is a name as the article prints it, null if unknown. */
export type ProposedSource = {
  readonly spans: readonly Span[];
  readonly speaker: string | null;
  readonly link: LinkKind;
};

/** One quote to confirm. Spans are UTF-16 units into the article's text. */
export type ProposedQuote = {
  readonly form: "direct" | "mixed" | "indirect" | "direct_fragment";
  readonly spans: readonly Span[];
  /** Where a speaker is carried over, the source of the quote before in the same paragraph, or no spans; null where nobody is named. */
  readonly source: ProposedSource | null;
  readonly cue: { readonly spans: readonly Span[] } | null;
  /** How sure the proposal is, 0 to 1. */
  readonly score: number;
  readonly why: AttributionRule | StretchReason;
};

/** Words between marks that quote nobody. */
export type ProposedNotSpeech = {
  readonly spans: readonly Span[];
  readonly score: number;
  readonly why: StretchReason;
};

export type ProposedQuotes = {
  readonly language: Language;
  /** In the order they start; the fragments of a mixed quote follow it. */
  readonly quotes: readonly ProposedQuote[];
  readonly notSpeech: readonly ProposedNotSpeech[];
};

/**
 * Proposes the quotes of an article. `isArticle` leaves out blocks in which
 * nobody is quoted, such as adverts and comment policies; what between marks
 * quotes nobody is told there too. Linear in the length of the text; never throws.
 */
export function proposeQuotes(
  article: { readonly text: string; readonly blocks: readonly Block[] },
  isArticle: (block: Block) => boolean = () => true,
): ProposedQuotes {
  const language = detectLanguage(article.text);
  const stretches = findStretches(article, language);
  const inArticle = ({ content }: { readonly content: readonly Span[] }) => {
    const block = article.blocks[blockIndexAt(article.blocks, content[0]?.start ?? 0)];
    return block === undefined || isArticle(block);
  };
  const turns = findInterview(article).filter(inArticle);
  const isTurn = coverage(turns.flatMap(({ content }) => content));
  // What a speaker quotes in an interview is a part of the turn.
  const outside = stretches.filter(({ parts }) => !parts.some(isTurn));
  const told = attributionsOf(article, outside, language)
    .filter(inArticle)
    .filter(({ content }) => !content.some(isTurn));
  const attributions = [...turns, ...told];
  const { speech, notSpeech } = unattributed(outside, attributions);
  const sourced: Sourced[] = [
    ...attributions.map(({ rule, ...attribution }) => ({ ...attribution, why: rule })),
    ...speech.map(wordsOnly).filter(inArticle),
  ].sort((a, b) => startOf(a) - startOf(b));
  const links = linkSpeakers(
    article,
    stretches.flatMap(({ parts }) => parts),
    sourced,
  );
  const quotes: ProposedQuote[] = [];
  let named: CarriedSource = { block: -1, source: [] };
  for (const [index, attribution] of sourced.entries()) {
    const link = links[index] ?? { speaker: null, link: "unknown" };
    const block = blockIndexAt(article.blocks, startOf(attribution));
    const source: readonly Span[] | null =
      attribution.source ?? (link.link === "previous" && named.block === block ? named.source : null);
    if (source) named = { block, source };
    for (const quote of proposed({ ...attribution, source }, link)) quotes.push(quote);
  }
  return { language, quotes, notSpeech };
}

/** The last source that the text prints, and the index of its block. */
type CarriedSource = { readonly block: number; readonly source: readonly Span[] };

function attributionsOf(
  article: { readonly text: string; readonly blocks: readonly Block[] },
  stretches: readonly MarkedStretch[],
  language: Language,
): readonly Attribution[] {
  return language === "de" || language === "fr"
    ? findDirectAttributions(article, stretches, language)
    : settleAttributions(article, stretches, findAttributions(article, stretches));
}

/** The stretches that no attribution covers, by what they are. */
function unattributed(
  stretches: readonly MarkedStretch[],
  attributions: readonly Attribution[],
): { speech: readonly MarkedStretch[]; notSpeech: readonly ProposedNotSpeech[] } {
  const isCovered = coverage(attributions.flatMap(({ content }) => content));
  const isQuoted = coverage(
    attributions.flatMap(({ form, content, fragments }) => (form === "direct" ? content : fragments)),
  );
  return {
    speech: stretches.filter(({ speech, parts }) => speech && !parts.some(isCovered)),
    notSpeech: stretches
      .filter(({ speech, parts }) => !speech && !parts.some(isQuoted))
      .map(({ parts, score, why }) => ({ spans: parts, score: 1 - score, why })),
  };
}

/** Says of a span whether any of the given ones shares words with it. */
function coverage(spans: readonly Span[]): (part: Span) => boolean {
  const covered = union(spans);
  return (part) => {
    const around = covered[blockIndexAt(covered, part.end - 1)];
    return around !== undefined && overlaps(around, part);
  };
}

/** Spans in text order that cover what the given ones cover, no two of them touching. */
function union(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const one of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && one.start <= last.end)
      joined[joined.length - 1] = span(last.start, Math.max(last.end, one.end));
    else joined.push(one);
  }
  return joined;
}

type Sourced = Omit<Attribution, "rule"> & { readonly why: AttributionRule | StretchReason };

function wordsOnly({ parts, score, why }: MarkedStretch): Sourced {
  return {
    form: "direct",
    content: parts,
    fragments: [],
    source: null,
    cue: null,
    score: score * ALONE,
    why,
  };
}

/** Speech to which nobody is found is less sure than its marks alone say. */
const ALONE = 0.6;

function startOf({ content }: Sourced): number {
  return content[0]?.start ?? 0;
}

function proposed(
  { form, content, fragments, source, cue, score, why }: Sourced,
  found: SpeakerLink,
): ProposedQuote[] {
  const named = source !== null || found.speaker !== null;
  const shared = {
    source: named ? { spans: source ?? [], speaker: found.speaker, link: found.link } : null,
    cue: cue ? { spans: cue } : null,
    score,
    why,
  };
  const parts = form === "mixed" ? fragments : [];
  return [
    { form, spans: content, ...shared },
    ...parts.map((fragment) => ({ form: "direct_fragment" as const, spans: [fragment], ...shared })),
  ];
}
