/** Every attribution of an article: direct, mixed and indirect. */
import type { Block } from "../text/article-document";
import { contains, overlaps, type Span, span } from "../text/offsets";
import type { Attribution, AttributionRule } from "./attribution";
import { readBlock } from "./block-reading";
import { labelBlock, readModel } from "./chain-model";
import { CHAIN_WEIGHTS } from "./chain-weights";
import { type Joined, joinRoles, type RoleSpan, roleSpans } from "./join-roles";
import type { MarkedStretch } from "./marked-stretch";

type Article = { readonly text: string; readonly blocks: readonly Block[] };

const model = readModel(CHAIN_WEIGHTS);

/** Longer blocks are read in pieces of this many UTF-16 units, so that no block needs memory without bounds. */
const LONGEST_PIECE = 50_000;

/**
 * The attributions of an article, in the order of their content. `stretches` are
 * its outermost marked stretches, in text order; offsets are UTF-16 units.
 * Linear in the length of the text.
 */
export function findAttributions(article: Article, stretches: readonly MarkedStretch[]): Attribution[] {
  const marked = stretches.flatMap(({ parts }) => parts);
  const found: Attribution[] = [];
  let next = 0;
  for (const block of article.blocks) {
    const inBlock: Span[] = [];
    while (next < marked.length && (marked[next] as Span).start < block.end)
      inBlock.push(marked[next++] as Span);
    for (const piece of piecesOf(block)) {
      const reading = readBlock(article.text, piece, inBlock, block.kind === "heading");
      const spans = roleSpans(reading, labelBlock(model, reading));
      found.push(...joinRoles(spans).flatMap((joined) => attributionOf(joined, inBlock, article.text) ?? []));
    }
  }
  return found.sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0));
}

function piecesOf(block: Span): Span[] {
  const pieces: Span[] = [];
  for (let start = block.start as number; start < block.end; start += LONGEST_PIECE) {
    pieces.push(span(start, Math.min(block.end, start + LONGEST_PIECE)));
  }
  return pieces;
}

/** Null for a cue or a source to which no words belong: nothing is attributed by it. */
function attributionOf(joined: Joined, marked: readonly Span[], text: string): Attribution | null {
  const { content, source, cue } = joined;
  if (content.length === 0) return null;
  const fragments = marked.filter((stretch) => content.some((part) => overlaps(part, stretch)));
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
