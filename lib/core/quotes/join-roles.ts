/**
 * Joins the spans that were labelled in one block to attributions: every cue
 * takes the source and the content that belong to it.
 */
import { type Span, span } from "@/lib/core/text/offsets";
import type { BlockReading } from "./block-reading";
import type { Labelling } from "./chain-model";
import { goesOn, type Role, roleOf } from "./roles";

/** A labelled span; `sentence` is the first word of its sentence, and `certainty` how sure the labels at its ends are. */
export type RoleSpan = Span & {
  readonly role: Role;
  readonly sentence: number;
  readonly certainty: number;
};

/** What belongs together; at least one of the three lists holds something. */
export type Joined = { content: RoleSpan[]; source: RoleSpan[]; cue: RoleSpan[] };

/** The labelled spans of a block, in text order. */
export function roleSpans(reading: BlockReading, { labels, certainty }: Labelling): RoleSpan[] {
  const { words, sentenceStarts } = reading;
  const spans: RoleSpan[] = [];
  for (let from = 0; from < labels.length; from++) {
    const label = labels[from] as number;
    if (label === 0 || goesOn(label)) continue;
    let last = from;
    while (labels[last + 1] === label + 1) last++;
    spans.push({
      ...span(words[from]?.start ?? 0, words[last]?.end ?? 0),
      role: roleOf(label),
      sentence: sentenceStarts[from] as number,
      certainty: Math.min(certainty[from] as number, certainty[last] as number),
    });
    from = last;
  }
  return spans;
}

/**
 * Joins spans by the side on which each says that its cue stands. A cue without
 * a source of its own shares that of a cue before it in the block ("X said …,
 * adding that …"), or else of the next one in its sentence ("Noting that …, X said …").
 */
export function joinRoles(spans: readonly RoleSpan[]): Joined[] {
  const joined: Joined[] = spans
    .filter(({ role }) => role === "cue")
    .map((cue) => ({ content: [], source: [], cue: [cue] }));
  const loose: Joined[] = [];
  let next = 0;
  let waiting: RoleSpan | null = null;
  for (const part of spans) {
    const before = joined[next - 1];
    const after = joined[next];
    if (part.role === "cue") {
      if (waiting) after?.source.push(waiting);
      waiting = null;
      next++;
    } else if (part.role === "source_before_cue") {
      waiting = part;
    } else if (part.role === "source_after_cue" && before) {
      before.source = [part];
    } else {
      const owner = part.role === "content_before_cue" ? (after ?? before) : (before ?? after);
      if (owner) owner.content.push(part);
      else loose.push({ content: [part], source: waiting ? [waiting] : [], cue: [] });
    }
  }
  shareSources(joined);
  return [...joined, ...loose];
}

function shareSources(joined: readonly Joined[]): void {
  for (const [index, one] of joined.entries()) {
    if (one.source.length > 0) continue;
    const [cue] = one.cue;
    const following = joined[index + 1];
    const isInSentence = following?.source[0]?.sentence === cue?.sentence;
    one.source = joined[index - 1]?.source ?? [];
    if (one.source.length === 0 && following && isInSentence) one.source = following.source;
  }
}
