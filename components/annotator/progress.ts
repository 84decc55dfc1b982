/**
 * How far a review has come: what is judged, what is missing, how much of the
 * page is boilerplate. Kept up to date mark by mark, so that a change costs the
 * same in a long review as in a short one. Changes in place, as its index does.
 */
import type { Annotation, QuoteAnnotation } from "@/lib/core/annotation/annotation";
import {
  type Fault,
  faultsOf,
  type Missing,
  missingOf,
  missingOfAnswers,
} from "@/lib/core/annotation/find-missing";
import type { LayerIndex } from "@/lib/core/annotation/layer-index";
import type { Codebook } from "@/lib/core/codebook/codebook";
import { deriveVerdict } from "@/lib/core/codebook/derive-verdict";
import { blockLabelEntry } from "@/lib/core/codebook/look-up";
import { VERDICT_FAMILIES, type VerdictFamily } from "@/lib/core/codebook/values";
import { countWords } from "@/lib/core/text/canonical-text";

/** Where a numbered quote stands: a verdict of this family, or none yet. */
export type Standing = VerdictFamily | "unjudged";

/** What one mark adds to the sums. */
type Share = {
  /** `null` for a mark without a number. */
  readonly standing: Standing | null;
  readonly faults: readonly Fault[];
  /** A boilerplate label's words; `null` for every other mark. */
  readonly boilerplateWords: number | null;
};

export class Progress {
  private readonly shares = new Map<string, Share>();
  private readonly sums = new Map<Standing, number>();
  private faults = 0;
  private blocks = 0;
  private words = 0;

  constructor(
    private readonly index: LayerIndex,
    private readonly codebook: Codebook,
  ) {
    for (const mark of index.ordered) this.take(mark.id, mark);
  }

  /** Looks again at the marks that may read differently: what `LayerIndex.update` returned. */
  update(ids: Iterable<string>): void {
    for (const id of ids) this.take(id, this.index.layer.annotations.get(id));
  }

  /** Quotes with a number. */
  get all(): number {
    return this.index.numbered.length;
  }

  /** Those of them that have a verdict. */
  get judged(): number {
    return this.all - this.count("unjudged");
  }

  /** Numbered quotes that stand so. */
  count(standing: Standing): number {
    return this.sums.get(standing) ?? 0;
  }

  /** How many things keep the review from being submitted. */
  get missing(): number {
    return this.faults + this.ofArticle().length;
  }

  /** Blocks labelled as no part of the article, and the words in them. */
  get boilerplate(): { readonly blocks: number; readonly words: number } {
    return { blocks: this.blocks, words: this.words };
  }

  /** What is missing, in reading order, `most` at the most. */
  listMissing(most: number): Missing[] {
    const missing: Missing[] = [];
    for (const mark of this.index.ordered) {
      if (missing.length >= most) break;
      const { faults = [] } = this.shares.get(mark.id) ?? {};
      if (mark.type === "quote") missing.push(...missingOf(this.index, mark, faults));
    }
    return [...missing, ...this.ofArticle()].slice(0, most);
  }

  /**
   * The next numbered quote without a verdict after the one given, or after the
   * offset, and round the end; with `by` -1 the one before.
   */
  nextToJudge(from: QuoteAnnotation | number, by: 1 | -1 = 1): QuoteAnnotation | null {
    const { numbered } = this.index;
    const count = numbered.length;
    const after =
      typeof from === "number"
        ? numbered.findIndex((quote) => (quote.spans[0]?.start ?? 0) >= from)
        : (this.index.numberOf(this.index.wholeOf(from)) ?? 0);
    const forward = Math.max(0, after);
    const back = typeof from === "number" ? (after < 0 ? count : after) - 1 : after - 2;
    const start = by === 1 ? forward : back;
    for (let step = 0; step < count; step++) {
      const quote = numbered[(((start + by * step) % count) + count) % count];
      if (quote && this.shares.get(quote.id)?.standing === "unjudged") return quote;
    }
    return null;
  }

  private ofArticle(): readonly Missing[] {
    return missingOfAnswers(this.index.layer, this.codebook);
  }

  private take(id: string, mark: Annotation | undefined): void {
    const before = this.shares.get(id);
    if (before) this.add(before, -1);
    const share = mark && this.shareOf(mark);
    if (share) {
      this.add(share, 1);
      this.shares.set(id, share);
    } else this.shares.delete(id);
  }

  private shareOf(mark: Annotation): Share | undefined {
    if (mark.type === "quote") {
      const derived = deriveVerdict(mark.attributes);
      const standing = derived.kind === "derived" ? VERDICT_FAMILIES[derived.verdict] : "unjudged";
      const numbered = this.index.wholeOf(mark) === mark;
      return {
        standing: numbered ? standing : null,
        faults: faultsOf(this.index, mark, this.codebook, derived),
        boilerplateWords: null,
      };
    }
    if (mark.type !== "block" || blockLabelEntry(this.codebook, mark.attributes.label).article) return;
    const words = mark.spans.reduce((sum, { exact }) => sum + countWords(exact), 0);
    return { standing: null, faults: [], boilerplateWords: words };
  }

  private add({ standing, faults, boilerplateWords }: Share, sign: 1 | -1): void {
    if (standing) this.sums.set(standing, this.count(standing) + sign);
    this.faults += sign * faults.length;
    if (boilerplateWords === null) return;
    this.blocks += sign;
    this.words += sign * boilerplateWords;
  }
}
