/** A stored record as sentences, and which of them a quote most likely comes from. */
import { isFunctionWord } from "@/lib/core/alignment/meaning-words";
import { normaliseWords } from "@/lib/core/alignment/normalise-words";
import type { ReferenceSummary } from "@/lib/core/annotation/review-view";
import { type Span, span } from "@/lib/core/text/offsets";
import { sentencesIn } from "@/lib/core/text/sentences";

type StoredRecord = Pick<ReferenceSummary, "text" | "turns">;

/** A line of the record that is not blank; `number` is 1 upwards. */
export type Paragraph = Span & { readonly number: number };

export type Sentence = {
  /** UTF-16 offsets into the record's text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly speaker: string | null;
  readonly opensTurn: boolean;
  /** Number of the paragraph, 1 upwards. */
  readonly paragraph: number;
};

export function paragraphsOf(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const match of text.matchAll(/[^\n]+/g)) {
    if (match[0].trim() === "") continue;
    const place = span(match.index, match.index + match[0].length);
    paragraphs.push({ ...place, number: paragraphs.length + 1 });
  }
  return paragraphs;
}

/** The sentences of these paragraphs, or of the whole record, in text order. */
export function sentencesOf(
  { text, turns }: StoredRecord,
  paragraphs: readonly Paragraph[] = paragraphsOf(text),
): Sentence[] {
  const inOrder = [...turns].sort((a, b) => a.start - b.start);
  const sentences: Sentence[] = [];
  let at = 0;
  let lastTurn: unknown = null;
  for (const paragraph of paragraphs) {
    for (const { start, end } of sentencesIn(text, paragraph)) {
      while (at < inOrder.length && (inOrder[at]?.end ?? 0) <= start) at++;
      const next = inOrder[at];
      const turn = next && next.start <= start ? next : null;
      sentences.push({
        start,
        end,
        text: text.slice(start, end),
        speaker: turn?.speaker ?? null,
        opensTurn: turn !== null && turn !== lastTurn,
        paragraph: paragraph.number,
      });
      lastTurn = turn;
    }
  }
  return sentences;
}

/**
 * The run of one to three sentences that holds most of the quote's content
 * words, the shortest such; `score` is their share. A place to look, no more.
 */
export function bestPassage(
  sentences: readonly Sentence[],
  quote: string,
): { readonly from: number; readonly to: number; readonly score: number } | null {
  const wanted = contentWords(quote);
  if (wanted.size === 0) return null;
  const held = sentences.map(({ text }) => [...contentWords(text)].filter((word) => wanted.has(word)));
  let best: { from: number; to: number; score: number; worth: number } | null = null;
  for (let from = 0; from < sentences.length; from++) {
    const found = new Set<string>();
    for (let to = from; to < Math.min(sentences.length, from + 3); to++) {
      for (const word of held[to] ?? []) found.add(word);
      const score = found.size / wanted.size;
      const worth = score - 0.05 * (to - from);
      if (!best || worth > best.worth + 1e-9) best = { from, to, score, worth };
    }
  }
  return best && { from: best.from, to: best.to, score: best.score };
}

function contentWords(text: string): Set<string> {
  return new Set(
    normaliseWords(text)
      .map(({ form }) => form)
      .filter((form) => !isFunctionWord(form)),
  );
}

/** What a chosen run of sentences gives the evidence. */
export function passageOf(
  { text }: Pick<ReferenceSummary, "text">,
  sentences: readonly Sentence[],
  { from, to }: { from: number; to: number },
): { excerpt: string; speaker: string | null; locator: string } {
  const chosen = sentences.slice(from, to + 1);
  const [first] = chosen;
  const last = chosen.at(-1);
  if (!first || !last) return { excerpt: "", speaker: null, locator: "" };
  const speakers = new Set(chosen.map(({ speaker }) => speaker));
  return {
    excerpt: text.slice(first.start, last.end),
    speaker: speakers.size === 1 ? first.speaker : null,
    locator:
      first.paragraph === last.paragraph ? `¶${first.paragraph}` : `¶${first.paragraph}–${last.paragraph}`,
  };
}
