/**
 * Makes of what a finder of attributions reads what the codebook calls a quote:
 * direct ones from mark to mark, over paragraphs where they run on, each
 * stretch once; mixed ones with whole stretches inside; of those without marks
 * only clauses that somebody is said to have said.
 */
import type { Block } from "@/lib/core/text/article-document";
import { blockIndexAt } from "@/lib/core/text/block-index";
import { overlaps, type Span, span } from "@/lib/core/text/offsets";
import type { Attribution } from "./attribution";
import type { MarkedStretch } from "./marked-stretch";
import { reportingForm } from "./word-classes";

/** Less sure indirect speech is not worth a reviewer's look. */
const LEAST_INDIRECT = 0.45;

/** A stretch called no speech is taken for speech all the same where somebody is this surely said to say it. */
const OVERRULES = 0.97;

/** Sources that stand for nobody, or for the author. */
const NO_SOURCE = /^(?:it|that|these|this|those|we|which|you)$/i;

const CONJUNCTION = /^(?:how|if|that|what|when|where|whether|which|who|why)\b/i;

/** What quotations are announced by: “comments like …”. */
const LEADS_IN = /^[^.!?]{0,60}\b(?:like|such as|including)\s$/;

/** Between marked stretches that are listed, and by themselves no clause. */
const LIST = /^[\s,]*(?:(?:and|or|but|then|und|oder|et|ou)\s)?\s*$/;

type Article = { readonly text: string; readonly blocks: readonly Block[] };

/** The attributions of an article as quotes to propose, in text order; UTF-16 units. `stretches` are its outermost ones. */
export function settleAttributions(
  article: Article,
  stretches: readonly MarkedStretch[],
  attributions: readonly Attribution[],
): Attribution[] {
  const settling: Settling = { article, parts: partsOf(stretches), claimed: new Set() };
  const settled = attributions
    .toSorted((a, b) => b.score - a.score)
    .flatMap((attribution) =>
      attribution.form === "indirect" ? indirect(settling, attribution) : marked(settling, attribution),
    );
  return settled.sort((a, b) => startOf(a) - startOf(b));
}

type Part = Span & { readonly stretch: MarkedStretch };

type Settling = {
  readonly article: Article;
  /** The parts of all stretches, in text order. */
  readonly parts: readonly Part[];
  /** A stretch is quoted by one attribution, the surest. */
  readonly claimed: Set<MarkedStretch>;
};

function partsOf(stretches: readonly MarkedStretch[]): Part[] {
  return stretches
    .flatMap((stretch) => stretch.parts.map(({ start, end }) => ({ start, end, stretch })))
    .sort((a, b) => a.start - b.start);
}

function startOf({ content }: Attribution): number {
  return content[0]?.start ?? 0;
}

/** The stretches that share words with any of the spans, in text order. */
function stretchesIn({ parts }: Settling, spans: readonly Span[]): MarkedStretch[] {
  const found = new Set<MarkedStretch>();
  for (const one of spans) {
    for (let index = blockIndexAt(parts, one.start); index < parts.length; index++) {
      const part = parts[index] as Part;
      if (part.start >= one.end) break;
      if (overlaps(part, one)) found.add(part.stretch);
    }
  }
  return [...found];
}

/** A direct or mixed quote, in whole stretches that no surer one has taken. */
function marked(settling: Settling, attribution: Attribution): Attribution[] {
  const { claimed, article } = settling;
  const inside = stretchesIn(settling, attribution.content);
  const speech = inside.filter((one) => one.speech || attribution.score >= OVERRULES);
  const free = speech.filter((one) => !claimed.has(one));
  if (attribution.form === "direct" || isList(article.text, attribution.content, inside)) {
    for (const one of free) claimed.add(one);
    const apart = attribution.form === "direct" ? [free] : free.map((one) => [one]);
    return apart
      .filter((group) => group.length > 0)
      .map((group) => ({
        ...attribution,
        form: "direct",
        content: group.flatMap(({ parts }) => parts),
        fragments: [],
      }));
  }
  if (inside.some((one) => claimed.has(one))) return [];
  if (speech.length === 0) return indirect(settling, { ...attribution, form: "indirect", fragments: [] });
  for (const one of speech) claimed.add(one);
  const content = withoutNextPredicate(article.text, wholeStretches(attribution.content, inside), inside);
  return [{ ...attribution, content, fragments: speech.flatMap(({ parts }) => parts) }];
}

/** “NATO lies” and “Rutte lies”: quotations in a row from the beginning on, whatever follows them. */
function isList(text: string, content: readonly Span[], inside: readonly MarkedStretch[]): boolean {
  let at = content[0]?.start ?? 0;
  for (const { parts } of inside) {
    const [first] = parts;
    if (!first || first.start < at) return false;
    const between = text.slice(at, first.start);
    const leads = at === content[0]?.start && LEADS_IN.test(between);
    if (!leads && !LIST.test(between)) return false;
    at = parts.at(-1)?.end ?? first.end;
  }
  return inside.length > 0;
}

/** The spans, widened to both marks of a stretch that they cut. */
function wholeStretches(content: readonly Span[], inside: readonly MarkedStretch[]): Span[] {
  return content.map((one) => {
    let { start, end }: { start: number; end: number } = one;
    for (const { parts } of inside) {
      for (const part of parts) {
        if (!overlaps(part, one)) continue;
        start = Math.min(start, part.start);
        end = Math.max(end, part.end);
      }
    }
    return span(start, end);
  });
}

/** “…” and continues to pay: what the source does next is not what it says. */
const NEXT_PREDICATE =
  /^\s(?:and|but)\s(?:\p{L}+ly\s)?\p{L}{3,}(?:s|ed)\s(?:a|an|for|her|his|its|on|that|the|their|to)\b/u;

function withoutNextPredicate(
  text: string,
  content: readonly Span[],
  inside: readonly MarkedStretch[],
): Span[] {
  const marksEnd = inside.at(-1)?.parts.at(-1)?.end ?? 0;
  return content.map(({ start, end }) =>
    start < marksEnd && marksEnd < end && NEXT_PREDICATE.test(text.slice(marksEnd, end))
      ? span(start, marksEnd)
      : span(start, end),
  );
}

function indirect(settling: Settling, attribution: Attribution): Attribution[] {
  const { text, blocks } = settling.article;
  const { content, source, cue, score } = attribution;
  const [first] = content;
  const words = (spans: readonly Span[] | null) =>
    (spans ?? []).map(({ start, end }) => text.slice(start, end)).join(" ");
  if (!first || score < LEAST_INDIRECT || source === null || NO_SOURCE.test(words(source))) return [];
  if (blocks[blockIndexAt(blocks, first.start)]?.kind === "heading") return [];
  if (!isReported(words(cue), words(content))) return [];
  return [{ ...attribution, content: toSentenceEnd(settling.article, attribution) }];
}

/** A clause after its cue, with the few words that a comma parts from it at the end of its sentence. */
function toSentenceEnd({ text, blocks }: Article, { content, cue }: Attribution): readonly Span[] {
  const last = content.at(-1);
  if (!last || !cue || (cue[0]?.start ?? 0) > last.start) return content;
  const block = blocks[blockIndexAt(blocks, last.start)] ?? last;
  const [tail] = TAIL.exec(text.slice(last.end, Math.min(block.end, last.end + LONGEST_TAIL))) ?? [];
  if (tail === undefined || FINITE.test(tail) || GOES_ON.test(tail)) return content;
  return [...content.slice(0, -1), span(last.start, last.end + tail.length)];
}

const LONGEST_TAIL = 60;
const TAIL = /^,\s[^.,;:!?“”"]{3,45}(?=[.!?](?:\s|$))/;

/** The words after the comma belong to whoever writes. */
const GOES_ON =
  /^,\s(?:\p{L}+ing|according|although|and|as|but|citing|noting|or|so|though|which|while|who|yet)\b/u;

/** “said that …”, “according to …”; after a verb of saying also a clause without a conjunction. */
function isReported(cue: string, content: string): boolean {
  if (/^according\b/i.test(cue)) return true;
  const kinds = (cue.toLowerCase().match(/[\p{L}]+/gu) ?? []).map((word) => reportingForm(word)?.kind);
  // "comments on", "a warning of": what follows is a thing, not a clause.
  const ofThing = /\b(?:about|against|at|for|of|on|over|to)$/i.test(cue);
  if (kinds.includes("says")) return CONJUNCTION.test(content) || (!ofThing && isClause(content));
  return CONJUNCTION.test(content) && !kinds.includes("thinks") && !kinds.includes("wants");
}

const FINITE =
  /\b(?:am|are|can|could|did|do|does|had|has|have|is|may|might|must|should|was|were|will|would|\p{L}+ed)\b|n['’]t\b/u;

/** Subject, auxiliary and verb. */
const FEWEST_WORDS = 3;

function isClause(content: string): boolean {
  return FINITE.test(content) && content.split(/\s+/, FEWEST_WORDS).length === FEWEST_WORDS;
}
