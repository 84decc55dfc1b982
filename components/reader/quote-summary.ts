/** What every screen says about a quote: its number, who it is credited to, its verdict and the verdict's word. */
import type { Annotation, QuoteAnnotation } from "@/lib/core/annotation/annotation";
import type { LayerIndex, QuoteLabel } from "@/lib/core/annotation/layer-index";
import type { Codebook } from "@/lib/core/codebook/codebook";
import { type DerivedVerdict, deriveVerdict } from "@/lib/core/codebook/derive-verdict";
import { formEntry } from "@/lib/core/codebook/look-up";
import { verdictWord } from "@/lib/core/codebook/pick-verdict";
import { VERDICT_FAMILIES, type Verdict, type VerdictFamily } from "@/lib/core/codebook/values";

export type QuoteSummary = {
  readonly quote: QuoteAnnotation;
  readonly letter: QuoteLabel["letter"];
  /** "6", or "7a" for the first fragment of quote 7. */
  readonly number: string;
  /** True for a fragment judged with the quote it is a part of: it need not be judged by itself. */
  readonly isPart: boolean;
  readonly derived: DerivedVerdict;
  /** `null` until the facets decide one. */
  readonly verdict: Verdict | null;
  readonly family: VerdictFamily;
  /** The verdict's word for this kind of quote, or "not judged". */
  readonly word: string;
  readonly kindWord: string;
  /** The name given, else the words of the linked source, else `null`. */
  readonly creditedTo: string | null;
  /** Who said it, where that is someone else. */
  readonly saidBy: string | null;
  readonly source: Annotation | null;
  readonly cue: Annotation | null;
  readonly parent: QuoteAnnotation | null;
};

const NOT_JUDGED = "not judged";

/** The summary of one quote. Its cost does not grow with the layer. */
export function summariseQuote(index: LayerIndex, codebook: Codebook, quote: QuoteAnnotation): QuoteSummary {
  const { attributes } = quote;
  const { letter, label } = index.labelOf(quote);
  const derived = deriveVerdict(attributes);
  const verdict = derived.kind === "derived" ? derived.verdict : null;
  const source = index.linked(quote.id, "source");
  const parent = index.linked(quote.id, "parent");
  const actual = attributes.speaker === "wrong" ? (attributes.speakerActual?.name ?? null) : null;
  return {
    quote,
    letter,
    number: label,
    isPart: parent !== null && attributes.form === "direct_fragment",
    derived,
    verdict,
    family: verdict ? VERDICT_FAMILIES[verdict] : "none",
    word: verdict ? verdictWord(codebook, verdict, attributes.form) : NOT_JUDGED,
    kindWord: formEntry(codebook, attributes.form).word,
    creditedTo: attributes.speakerStated?.name ?? source?.spans[0]?.exact ?? null,
    saidBy: actual,
    source,
    cue: index.linked(quote.id, "cue"),
    parent: parent?.type === "quote" ? parent : null,
  };
}

/** "Direct quote 6, credited to Mark Rutte, misattributed, said by Pete Hegseth." */
export function spokenName(summary: QuoteSummary): string {
  const parts = [`${summary.kindWord} quote ${summary.number}`];
  if (summary.creditedTo) parts.push(`credited to ${summary.creditedTo}`);
  parts.push(summary.word.toLowerCase());
  if (summary.saidBy) parts.push(`said by ${summary.saidBy}`);
  return parts.join(", ");
}

/** "Rutte → Hegseth": surnames, as the margin is narrow. */
export function speakerChange({ creditedTo, saidBy }: QuoteSummary): string | null {
  if (!creditedTo || !saidBy || creditedTo === saidBy) return null;
  return `${shortName(creditedTo)} → ${shortName(saidBy)}`;
}

/** The surname, if this looks like a person's name: two or three words, each with a capital. */
export function shortName(name: string): string {
  const words = name.trim().split(/\s+/);
  const person = (words.length === 2 || words.length === 3) && words.every((word) => /^\p{Lu}/u.test(word));
  return (person && words.at(-1)) || name;
}
