/**
 * Joins the spans that were labelled in one block to attributions: every cue
 * takes the source and the content that belong to it.
 */
import { type Span, span } from "../text/offsets";
import type { BlockReading } from "./block-reading";
import type { Labelling } from "./chain-model";
import { goesOn, type Role, roleOf } from "./roles";

/** A labelled span, with how sure the labels at its ends are. */
export type RoleSpan = Span & { readonly role: Role; readonly certainty: number };

/** What belongs together; at least one of the three lists holds something. */
export type Joined = { content: RoleSpan[]; source: RoleSpan[]; cue: RoleSpan[] };

/** The labelled spans of a block, in text order. */
export function roleSpans({ words }: BlockReading, { labels, certainty }: Labelling): RoleSpan[] {
  const spans: RoleSpan[] = [];
  for (let from = 0; from < labels.length; from++) {
    const label = labels[from] as number;
    if (label === 0 || goesOn(label)) continue;
    let last = from;
    while (labels[last + 1] === label + 1) last++;
    const range = span(words[from]?.start ?? 0, words[last]?.end ?? 0);
    const least = Math.min(certainty[from] as number, certainty[last] as number);
    spans.push({ ...range, role: roleOf(label), certainty: least });
    from = last;
  }
  return spans;
}

/**
 * Joins spans by the side on which each says that its cue stands. A cue without
 * a source of its own shares that of the cue before it, as in "X said …, adding
 * that …"; one that follows a content at once shares it if it has none.
 */
export function joinRoles(spans: readonly RoleSpan[]): Joined[] {
  const joined: Joined[] = spans
    .filter(({ role }) => role === "cue")
    .map((cue) => ({ content: [], source: [], cue: [cue] }));
  const loose: Joined[] = [];
  let next = 0;
  let waiting: RoleSpan | null = null;
  let shared: RoleSpan[] = [];
  for (const part of spans) {
    const before = joined[next - 1];
    const after = joined[next];
    if (part.role === "cue") {
      const here = after as Joined;
      if (waiting) here.source.push(waiting);
      else if (shared.length > 0) here.source.push(...shared);
      shared = here.source;
      waiting = null;
      next++;
    } else if (part.role === "source_before_cue") {
      if (waiting && !after) loose.push({ content: [], source: [waiting], cue: [] });
      waiting = part;
    } else if (part.role === "source_after_cue" && before) {
      before.source = [part];
      shared = before.source;
    } else {
      const owner = part.role === "content_before_cue" ? (after ?? before) : (before ?? after);
      if (owner) owner.content.push(part);
      else loose.push({ content: [part], source: [], cue: [] });
    }
  }
  return [...joined, ...loose];
}
