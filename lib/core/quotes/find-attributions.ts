/** Every attribution of an article: direct, mixed and indirect. */
import type { Block } from "@/lib/core/text/article-document";
import { blockIndexAt } from "@/lib/core/text/block-index";
import { contains, overlaps, type Span, span } from "@/lib/core/text/offsets";
import type { Attribution, AttributionRule } from "./attribution";
import { type BlockReading, OUTSIDE, readBlock } from "./block-reading";
import { labelBlock, readModel } from "./chain-model";
import { CHAIN_WEIGHTS } from "./chain-weights";
import { announcedBefore, type FoundSpeaker, signatureAfter, subjectOf } from "./find-missing-speakers";
import { type Joined, joinRoles, type RoleSpan, roleSpans } from "./join-roles";
import type { MarkedStretch } from "./marked-stretch";
import { ALL_CLASSES } from "./word-classes";

type Article = { readonly text: string; readonly blocks: readonly Block[] };

const model = readModel(CHAIN_WEIGHTS);

/** The classes of words that can be a cue, or a part of one. */
const SAYING = Uint8Array.from(ALL_CLASSES, (name) =>
  /^(?:says|thinks|wants|judges)-|^(?:according|saying)$/.test(name) ? 1 : 0,
);

/** Longer blocks are read in pieces of this many UTF-16 units, so that no block needs memory without bounds. */
const LONGEST_PIECE = 50_000;

/** A speaker found beside a quotation by the chain's rules of last resort is less sure. */
const BESIDE = 0.8;

/** How sure a stretch is speech that the chain passed over. */
const UNREAD = 0.6;

/**
 * The attributions of an article, in the order of their content. `stretches` are
 * its outermost marked stretches, in text order; offsets are UTF-16 units.
 * Linear in the length of the text. Fitted to English; in other languages most
 * are missed.
 */
export function findAttributions(article: Article, stretches: readonly MarkedStretch[]): Attribution[] {
  const { text, blocks } = article;
  const marked = stretches.flatMap(({ parts, speech }) => parts.map((part) => ({ ...part, speech })));
  const found: Attribution[] = [];
  let next = 0;
  let previous: BlockReading | null = null;
  for (const block of blocks) {
    const inBlock: Marked[] = [];
    for (let part = marked[next]; part && part.start < block.end; part = marked[++next]) inBlock.push(part);
    for (const piece of piecesOf(block)) {
      const inPiece = overlapping(inBlock, piece);
      const reading = readBlock(text, piece, inPiece, block.kind === "heading");
      const silent = silentWords(reading);
      const labelled = silent.includes(0) ? roleSpans(reading, labelBlock(model, reading, silent)) : [];
      const read = joinRoles(labelled)
        .flatMap((joined) => attributionOf(joined, inPiece, text) ?? [])
        .map((attribution) => withSpeaker(attribution, reading, previous));
      const said = read.flatMap(({ content }) => content).sort((a, b) => a.start - b.start);
      found.push(...read);
      for (const part of inPiece) {
        if (!part.speech || overlapping(said, part).length > 0) continue;
        const attribution = withSpeaker(unread(part), reading, previous);
        if (attribution.cue) found.push(attribution);
      }
      previous = reading;
    }
  }
  return found.sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0));
}

type Marked = Span & { readonly speech: boolean };

/** A stretch that the chain passed over. */
function unread(part: Span): Attribution {
  return {
    form: "direct",
    content: [plain(part)],
    fragments: [],
    source: null,
    cue: null,
    score: UNREAD,
    rule: "words_only",
  };
}

function piecesOf(block: Span): Span[] {
  const pieces: Span[] = [];
  for (let start = block.start as number; start < block.end; start += LONGEST_PIECE) {
    pieces.push(span(start, Math.min(block.end, start + LONGEST_PIECE)));
  }
  return pieces;
}

/** Those of the spans, which are in text order and apart, that share words with `range`. */
function overlapping<T extends Span>(spans: readonly T[], range: Span): T[] {
  let from = blockIndexAt(spans, range.start);
  while (from < spans.length && (spans[from] as Span).end <= range.start) from++;
  let to = from;
  while (to < spans.length && (spans[to] as Span).start < range.end) to++;
  return spans.slice(from, to);
}

/** Null for a cue or a source to which no words belong: nothing is attributed by it. */
function attributionOf(joined: Joined, marked: readonly Span[], text: string): Attribution | null {
  const { content, source, cue } = joined;
  if (content.length === 0) return null;
  const fragments = [...new Set(content.flatMap((part) => overlapping(marked, part)))];
  const direct = content.every((part) => fragments.some((stretch) => contains(stretch, part)));
  const form = direct ? "direct" : fragments.length > 0 ? "mixed" : "indirect";
  const parts = [...content, ...source, ...cue];
  return {
    form,
    content: content.map(plain),
    fragments: form === "mixed" ? fragments.map(plain) : [],
    source: source.length > 0 ? source.map(plain) : null,
    cue: cue.length > 0 ? cue.map(plain) : null,
    score: parts.reduce((least, { certainty }) => Math.min(least, certainty), 1),
    rule: ruleOf(joined, form, text),
  };
}

function plain({ start, end }: Span): Span {
  return { start, end };
}

function ruleOf({ content, source, cue }: Joined, form: Attribution["form"], text: string): AttributionRule {
  const [first, by, verb] = [content[0] as RoleSpan, source[0], cue[0]];
  if (!verb) return by ? "speaker_only" : "words_only";
  if (!by) return "cue_only";
  if (/^according/i.test(text.slice(verb.start, verb.end))) return "according_to";
  const words = form === "indirect" ? "clause" : "quotation";
  if (first.start > verb.start) return `speaker_cue_${words}`;
  return by.start < verb.start ? `${words}_speaker_cue` : `${words}_cue_speaker`;
}

/** The attribution, with a speaker of last resort if the chain found none. */
function withSpeaker(
  attribution: Attribution,
  reading: BlockReading,
  previous: BlockReading | null,
): Attribution {
  const { content, source, cue, form } = attribution;
  const [first, last] = [content[0], content.at(-1)];
  if (source || form === "indirect" || !first || !last) return attribution;
  const score = attribution.score * BESIDE;
  if (cue) {
    const [from, to] = [cue[0]?.start ?? 0, cue[0]?.end ?? 0];
    const contentFirst = first.start < from;
    const subject = subjectOf(reading, wordFrom(reading, from), wordFrom(reading, to), contentFirst);
    if (!subject || content.some((part) => overlaps(part, subject))) return attribution;
    return { ...attribution, source: [subject], score, rule: "speaker_cue_quotation" };
  }
  const signed = signatureAfter(reading, wordFrom(reading, last.end));
  const found = signed ?? announced(reading, wordFrom(reading, first.start), previous);
  if (!found) return attribution;
  const rule = found.source ? (signed ? "quotation_cue_speaker" : "speaker_cue_quotation") : "cue_only";
  return { ...attribution, source: found.source && [found.source], cue: [found.cue], rule, score };
}

function announced(
  reading: BlockReading,
  opening: number,
  previous: BlockReading | null,
): FoundSpeaker | null {
  if (opening > 0) return announcedBefore(reading, opening);
  return previous && announcedBefore(previous, previous.words.length);
}

/** The first word that starts at `offset` or later. */
function wordFrom({ words }: BlockReading, offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A one for every word of a sentence that has no word of saying and no mark: the chain would read it for nothing. */
function silentWords({ classes, marks, sentenceEnds }: BlockReading): Uint8Array {
  const silent = new Uint8Array(classes.length);
  let start = 0;
  while (start < classes.length) {
    const end = (sentenceEnds[start] as number) + 1;
    let at = start;
    while (at < end && SAYING[classes[at] as number] !== 1 && marks[at] === OUTSIDE) at++;
    if (at === end) silent.fill(1, start, end);
    start = end;
  }
  return silent;
}
