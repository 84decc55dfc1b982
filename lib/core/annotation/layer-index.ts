/**
 * What is asked of a layer again and again, kept ready: marks in reading order,
 * the numbers of quotes, what is linked to what, what lies in which block. It
 * follows the layer operation by operation at a cost that grows with the change
 * and not with the layer. Unlike the layer it changes in place.
 */
import type { Span } from "@/lib/core/text/offsets";
import type { Annotation, AnnotationLink, Comment, Evidence, LinkRole, QuoteAnnotation } from "./annotation";
import { BlockOccupancy } from "./block-occupancy";
import { compareEvidence, isLive, type Layer } from "./layer";
import { MultiMap } from "./multi-map";
import type { Operation } from "./operation";
import { compareReadingOrder, placeOf } from "./reading-order";
import { touchedBy } from "./touched-by";

/** Serif kind letter of a chip. A fragment is direct speech; U is a quote found to be not speech. */
const LETTERS = { direct: "D", indirect: "I", mixed: "M", direct_fragment: "D", not_speech: "U" } as const;
export type QuoteLetter = (typeof LETTERS)[keyof typeof LETTERS];

export type QuoteLabel = {
  readonly letter: QuoteLetter;
  /** The number in reading order; a fragment has its mixed quote's. */
  readonly number: number;
  /** "6", or "7a" for the first fragment of quote 7. */
  readonly label: string;
};

export class LayerIndex {
  private current: Layer;
  private readonly marks: Annotation[];
  private readonly wholes: QuoteAnnotation[];
  private readonly outgoing = new MultiMap<AnnotationLink>();
  private readonly incoming = new MultiMap<AnnotationLink>();
  private readonly proofs = new MultiMap<Evidence>();
  private readonly remarks = new MultiMap<Comment>();
  private readonly occupancy: BlockOccupancy;

  /** `blocks` are the article's; without them nothing can be asked by block. */
  constructor(layer: Layer, blocks: readonly Span[] = []) {
    this.current = layer;
    this.occupancy = new BlockOccupancy(blocks);
    for (const link of layer.links.values()) this.addLink(link);
    for (const item of layer.evidence.values()) this.proofs.add(item.annotationId, item);
    for (const comment of layer.comments.values()) this.remarks.add(comment.annotationId ?? "", comment);
    this.marks = [...layer.annotations.values()].sort(compareReadingOrder);
    this.wholes = this.marks.filter((mark) => mark.type === "quote").filter((quote) => this.isWhole(quote));
    for (const mark of this.marks) this.occupancy.add(mark);
  }

  get layer(): Layer {
    return this.current;
  }

  /** Every live mark in reading order. */
  get ordered(): readonly Annotation[] {
    return this.marks;
  }

  /** The quotes that have a number, in its order: number n is at n - 1. */
  get numbered(): readonly QuoteAnnotation[] {
    return this.wholes;
  }

  /**
   * Follows the layer to `next`, which differs from the present one by these
   * operations at most, in whatever order they were applied. Returns the ids of
   * the marks of which anything may now read differently, numbers aside.
   */
  update(next: Layer, operations: readonly Operation[]): ReadonlySet<string> {
    const before = this.current;
    const touched = touchedBy(operations, before);
    this.current = next;
    for (const id of touched.links) {
      const [old, link] = [before.links.get(id), next.links.get(id)];
      if (old === link) continue;
      if (old) this.dropLink(old);
      if (link) this.addLink(link);
    }
    for (const id of touched.evidence) {
      replace(this.proofs, before.evidence.get(id), next.evidence.get(id), (item) => item.annotationId);
    }
    for (const id of touched.comments) {
      const placeOfComment = (comment: Comment) => comment.annotationId ?? "";
      replace(this.remarks, before.comments.get(id), next.comments.get(id), placeOfComment);
    }
    for (const id of touched.annotations) {
      const [old, mark] = [before.annotations.get(id), next.annotations.get(id)];
      if (old === mark) continue;
      if (old) {
        cutOut(this.marks, old);
        if (old.type === "quote") cutOut(this.wholes, old);
        this.occupancy.remove(old);
      }
      if (mark) {
        this.marks.splice(placeOf(this.marks, mark), 0, mark);
        this.occupancy.add(mark);
      }
    }
    const affected = this.withDependants(touched.annotations);
    for (const id of affected) this.renumber(id);
    return affected;
  }

  /** The links of one role from a quote that count, oldest first. */
  linksOf(quoteId: string, role: LinkRole): AnnotationLink[] {
    return this.outgoing.get(quoteId).filter((link) => link.role === role && isLive(this.current, link));
  }

  /** The mark a quote's newest link of this role leads to. */
  linked(quoteId: string, role: LinkRole): Annotation | null {
    const link = this.linksOf(quoteId, role).at(-1);
    return (link && this.current.annotations.get(link.targetId)) ?? null;
  }

  /** The quotes whose newest link of this role leads to the mark, in reading order. */
  linkedTo(markId: string, role: LinkRole): QuoteAnnotation[] {
    const quotes = this.incoming
      .get(markId)
      .filter((link) => link.role === role && this.linked(link.annotationId, role)?.id === markId)
      .map((link) => this.current.annotations.get(link.annotationId));
    return [...new Set(quotes)].filter((quote) => quote?.type === "quote").sort(compareReadingOrder);
  }

  /** True if any quote leads to the mark, as its speaker or its cue. */
  isLinkedTo(markId: string): boolean {
    return this.incoming.get(markId).some((link) => isLive(this.current, link));
  }

  /** A quote's evidence in its order; see `evidenceOf`. */
  evidenceOf(quoteId: string): Evidence[] {
    if (this.current.annotations.get(quoteId)?.type !== "quote") return [];
    return this.proofs.get(quoteId).toSorted(compareEvidence);
  }

  /** The comments on a mark, or with `null` on the article, oldest first. */
  commentsOn(markId: string | null): Comment[] {
    return this.remarks.get(markId ?? "").toSorted((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
  }

  /** The quote a fragment is a part of, through as many parents as are fragments themselves; otherwise the quote itself. */
  wholeOf(quote: QuoteAnnotation): QuoteAnnotation {
    const seen = new Set<string>();
    let current = quote;
    while (current.attributes.form === "direct_fragment") {
      // Two fragments linked to each other are parts of nothing.
      if (seen.has(current.id)) return quote;
      seen.add(current.id);
      const parent = this.linked(current.id, "parent");
      if (parent?.type !== "quote") break;
      current = parent;
    }
    return current;
  }

  /** The fragments of a quote, fragments of fragments too, in reading order. */
  fragmentsOf(quote: QuoteAnnotation): QuoteAnnotation[] {
    return [...this.withDependants([quote.id])]
      .map((id) => this.current.annotations.get(id))
      .filter((mark) => mark?.type === "quote")
      .filter((mark) => mark.id !== quote.id && this.wholeOf(mark).id === quote.id)
      .sort(compareReadingOrder);
  }

  /** A quote's number, 1 upwards in reading order, or `null` for a part of another. */
  numberOf(quote: QuoteAnnotation): number | null {
    const place = placeOf(this.wholes, quote);
    return this.wholes[place]?.id === quote.id ? place + 1 : null;
  }

  /** How screens name a quote. */
  labelOf(quote: QuoteAnnotation): QuoteLabel {
    const letter = LETTERS[quote.attributes.form];
    const own = this.numberOf(quote);
    if (own !== null) return { letter, number: own, label: String(own) };
    const whole = this.wholeOf(quote);
    const number = this.numberOf(whole) ?? 0;
    const index = this.fragmentsOf(whole).findIndex(({ id }) => id === quote.id);
    return { letter, number, label: `${number}${suffix(Math.max(0, index))}` };
  }

  /** The marks that have words in the block, in reading order. */
  inBlock(block: number): Annotation[] {
    return this.occupancy
      .ids(block)
      .map((id) => this.current.annotations.get(id))
      .filter((mark) => mark !== undefined)
      .sort(compareReadingOrder);
  }

  /** The marks themselves, the fragments below them, and the quotes that lead to either. */
  private withDependants(ids: Iterable<string>): Set<string> {
    const found = new Set<string>(ids);
    for (const id of found) {
      for (const link of this.incoming.get(id)) found.add(link.annotationId);
    }
    return found;
  }

  private renumber(id: string): void {
    const mark = this.current.annotations.get(id);
    if (mark?.type !== "quote") return;
    const place = placeOf(this.wholes, mark);
    const stands = this.wholes[place]?.id === id;
    const whole = this.isWhole(mark);
    if (whole && !stands) this.wholes.splice(place, 0, mark);
    if (!whole && stands) this.wholes.splice(place, 1);
  }

  private isWhole(quote: QuoteAnnotation): boolean {
    return this.wholeOf(quote) === quote;
  }

  private addLink(link: AnnotationLink): void {
    this.outgoing.add(link.annotationId, link);
    this.incoming.add(link.targetId, link);
  }

  private dropLink(link: AnnotationLink): void {
    this.outgoing.remove(link.annotationId, link);
    this.incoming.remove(link.targetId, link);
  }
}

function replace<V>(map: MultiMap<V>, old: V | undefined, next: V | undefined, keyOf: (value: V) => string) {
  if (old === next) return;
  if (old) map.remove(keyOf(old), old);
  if (next) map.add(keyOf(next), next);
}

function cutOut(ordered: Annotation[], mark: Annotation): void {
  const place = placeOf(ordered, mark);
  if (ordered[place]?.id === mark.id) ordered.splice(place, 1);
}

/** a to z, then aa, ab … */
function suffix(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : suffix(Math.floor(index / 26) - 1) + letter;
}
