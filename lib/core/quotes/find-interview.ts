/**
 * Finds the turns of a printed interview: paragraphs that a label opens, "Q:" or
 * a name, where speakers take turns. No marks stand around what they say.
 */
import { trimSpan } from "@/lib/core/anchoring/trim-span";
import { type FoundTurn, findTurns } from "@/lib/core/references/find-turns";
import type { Block } from "@/lib/core/text/article-document";
import { blockIndexAt } from "@/lib/core/text/block-index";
import { type Span, span } from "@/lib/core/text/offsets";
import type { Attribution } from "./attribution";

/** Fewer labelled paragraphs are a list, or a quotation or two with their names before them. */
const FEWEST_TURNS = 4;

/** Speakers of whom each must speak again. */
const FEWEST_SPEAKERS = 2;

/** One turn in so many is a sentence of this many words: lists of results are set in the same way. */
const SENTENCE_EVERY = 3;
const SENTENCE_WORDS = 5;

const SCORE = 0.75;

const OPENING_MARK = /^["“„«‘'`]/;

/**
 * One attribution for every turn, in order; none where the text is no interview.
 * The words of a turn are a part per block, UTF-16 units; its label is the source.
 */
export function findInterview({
  text,
  blocks,
}: {
  readonly text: string;
  readonly blocks: readonly Block[];
}): Attribution[] {
  const turns = findTurns(text).filter((turn) => opensBlock(blocks, turn));
  if (!isInterview(text, turns)) return [];
  return turns.flatMap((turn, index) => {
    const content = wordsOf(text, blocks, turn, index === turns.length - 1);
    if (content.length === 0) return [];
    const source = [span(turn.start, turn.start + labelLength(text, turn))];
    return [{ form: "direct", content, fragments: [], source, cue: null, score: SCORE, rule: "turn" }];
  });
}

/** True of paragraphs alone: what stands before a colon in a title or a heading is no speaker. */
function opensBlock(blocks: readonly Block[], { start }: FoundTurn): boolean {
  const index = blockIndexAt(blocks, start);
  const block = blocks[index];
  if (!block || index === 0) return false;
  return block.kind !== "heading" && start >= block.start && start < block.end;
}

/** Two speakers or more come back, and none of them in quotation marks: those are found by their marks. */
function isInterview(text: string, turns: readonly FoundTurn[]): boolean {
  if (turns.length < FEWEST_TURNS) return false;
  const words = turns.map(({ wordsStart, end }) => text.slice(wordsStart, end));
  if (words.some((one) => OPENING_MARK.test(one) || !/\p{L}/u.test(one))) return false;
  const sentences = words.filter((one) => one.split(/\s+/, SENTENCE_WORDS).length === SENTENCE_WORDS);
  if (sentences.length * SENTENCE_EVERY < turns.length) return false;
  const counts = new Map<string, number>();
  for (const { speaker } of turns) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  return [...counts.values()].filter((count) => count > 1).length >= FEWEST_SPEAKERS;
}

/** The label without its colon or stop. */
function labelLength(text: string, { start, wordsStart }: FoundTurn): number {
  return text.slice(start, wordsStart).replace(/[\s*_:：.]+$/u, "").length;
}

/** The words of a turn, block by block, up to a heading. Where no label follows, the article may go on: there a turn is one paragraph. */
function wordsOf(text: string, blocks: readonly Block[], turn: FoundTurn, isLast: boolean): Span[] {
  const parts: Span[] = [];
  for (let index = blockIndexAt(blocks, turn.start); index < blocks.length; index++) {
    const block = blocks[index] as Block;
    if (block.start >= turn.end || block.kind === "heading") break;
    const start = Math.max(block.start, turn.wordsStart);
    const end = Math.min(block.end, turn.end);
    const words = start < end ? trimSpan(text, span(start, end)) : null;
    if (words) parts.push(words);
    if (isLast) break;
  }
  return parts;
}
