/** Joining a quote to its source, its cue and its parent. */
import type { Annotation, LinkRole, QuoteAnnotation, SpeakerName } from "@/lib/core/annotation/annotation";
import type { OperationBody } from "@/lib/core/annotation/operation";
import type { SpeakerSummary } from "@/lib/core/annotation/review-view";
import { blockIndexAt } from "@/lib/core/text/block-index";
import type { Span } from "@/lib/core/text/offsets";
import type { ActionContext } from "./context";
import type { Change } from "./session";

/** Bodies that make `targetId` the quote's one source, cue or parent, in place of any other. */
export function linkBodies(
  { index, newId }: Pick<ActionContext, "index" | "newId">,
  quoteId: string,
  role: LinkRole,
  targetId: string,
): OperationBody[] {
  const before = index.linksOf(quoteId, role);
  const kept = before.findLast((link) => link.targetId === targetId);
  const bodies = before.filter((link) => link !== kept).map(({ id }) => removal(id));
  if (!kept) bodies.push({ type: "addLink", link: { id: newId(), annotationId: quoteId, role, targetId } });
  return bodies;
}

function removal(linkId: string): OperationBody {
  return { type: "removeLink", linkId };
}

/** Links a quote to a mark that is already there. */
export function linkTo(context: ActionContext, quote: QuoteAnnotation, target: Annotation): Change {
  const role = target.type === "cue" ? "cue" : "source";
  return {
    bodies: [
      ...linkBodies(context, quote.id, role, target.id),
      ...(role === "source" ? nameFromSource(context, quote, target.spans[0]?.exact ?? "") : []),
    ],
    label: role === "cue" ? "Cue linked" : "Speaker linked",
    select: quote.id,
  };
}

export function unlink({ index }: ActionContext, quoteId: string, role: LinkRole): Change | null {
  const links = index.linksOf(quoteId, role);
  if (links.length === 0) return null;
  return {
    bodies: links.map(({ id }) => removal(id)),
    label: role === "cue" ? "Cue unlinked" : "Speaker unlinked",
  };
}

/** Fills "credited to" from the words of the source, if they name one person or body of the registry. */
export function nameFromSource(
  { speakers }: Pick<ActionContext, "speakers">,
  quote: QuoteAnnotation,
  words: string,
): OperationBody[] {
  if (quote.attributes.speakerStated) return [];
  const speaker = speakerNamed(speakers, words);
  if (!speaker) return [];
  const speakerStated: SpeakerName = { name: speaker.name, speakerId: speaker.id };
  return [{ type: "setAttributes", annotationId: quote.id, attributes: { speakerStated } }];
}

/**
 * The one registered speaker the words name: by full name or alias anywhere in
 * them, or by last name alone. A person named with their organisation is the
 * speaker. `null` if none is named, or more than one.
 */
export function speakerNamed(speakers: readonly SpeakerSummary[], words: string): SpeakerSummary | null {
  const said = ` ${normalise(words)} `;
  const holds = (name: string) => normalise(name) !== "" && said.includes(` ${normalise(name)} `);
  const byName = speakers.filter(({ name, aliases }) => [name, ...aliases].some(holds));
  if (byName.length === 1) return byName[0] ?? null;
  if (byName.length > 1) {
    const [person, ...others] = byName.filter(({ kind }) => kind === "person");
    return person && others.length === 0 && !JOINED.test(words) ? person : null;
  }
  const people = speakers.filter(({ kind }) => kind === "person");
  const byLastName = people.filter(({ name }) => holds(name.split(" ").at(-1) ?? ""));
  return byLastName.length === 1 ? (byLastName[0] ?? null) : null;
}

/** Two who speak together. */
const JOINED = / (?:and|or) |&/i;

function normalise(words: string): string {
  return words
    .normalize("NFKC")
    .toLowerCase()
    .replace(/['’]s\b/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The quote nearest to some words inside the block they begin in, those without this link first. */
export function nearestQuote(
  { document: { blocks }, index }: Pick<ActionContext, "document" | "index">,
  words: Span,
  role: LinkRole,
): QuoteAnnotation | null {
  const at = blockIndexAt(blocks, words.start);
  const block = blocks[at];
  let best: { quote: QuoteAnnotation; cost: number } | null = null;
  for (const quote of block ? index.inBlock(at) : []) {
    if (quote.type !== "quote" || quote.attributes.form === "direct_fragment") continue;
    for (const { start, end } of quote.spans) {
      if (!block || start >= block.end || end <= block.start) continue;
      const distance = Math.max(0, start - words.end, words.start - end);
      const cost = distance + (index.linked(quote.id, role) ? FAR : 0);
      if (!best || cost < best.cost) best = { quote, cost };
    }
  }
  return best?.quote ?? null;
}

/** UTF-16 units by which a quote that has this link already counts as further away. */
const FAR = 10_000;
