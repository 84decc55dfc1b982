/** Computes the automatic document signals of one layer (CODEBOOK 8). */
import type { Annotation, QuoteAnnotation } from "@/lib/core/annotation/annotation";
import { holdsSomething } from "@/lib/core/annotation/find-missing";
import type { Layer } from "@/lib/core/annotation/layer";
import { LayerIndex } from "@/lib/core/annotation/layer-index";
import type { Codebook } from "@/lib/core/codebook/codebook";
import { deriveVerdict } from "@/lib/core/codebook/derive-verdict";
import { type BlockLabel, type SpeakerClass, VERDICT_FAMILIES } from "@/lib/core/codebook/values";
import { stretchesOf } from "@/lib/core/report/marked-stretches";
import type { ArticleDocument } from "@/lib/core/text/article-document";
import type { AutomaticSignals, ShareSignal, UndefinedReason, UndefinedSignal } from "./automatic-signals";
import { type LabelPiece, labelPieces } from "./label-pieces";
import { countBetween, type TextFacts } from "./text-facts";

export type SignalInput = {
  readonly document: ArticleDocument;
  /** What `readText` found in the document. */
  readonly text: TextFacts;
  readonly layer: Layer;
  readonly codebook: Codebook;
  /** ISO date, or `null` where it is not known. */
  readonly publishedAt: string | null;
};

/** Classes of a speaker that is there and has no name. */
const UNNAMED: readonly SpeakerClass[] = [
  "role_only",
  "unnamed_individual",
  "unnamed_collective",
  "anonymous_social",
];
const NAMED: readonly SpeakerClass[] = ["named_person", "named_org"];

/** Fewest words of a quote worth checking (CODEBOOK 3, `claimBearing`). */
const FEWEST_WORDS = 4;

/**
 * Every automatic signal, each a value with what it is counted among, or the
 * reason why it has none. The article's text is not read here: {@link readText}
 * does so once. Takes time that grows with n log n of marks and blocks.
 */
export function computeSignals(input: SignalInput): AutomaticSignals {
  const { document, layer, codebook, text } = input;
  const index = new LayerIndex(layer);
  const pieces = labelPieces(document.blocks, layer.annotations.values());
  const ofArticle = new Set<BlockLabel>(
    codebook.blockLabels.flatMap(({ id, article }) => (article ? id : [])),
  );
  const article = pieces.filter(({ label }) => ofArticle.has(label));
  const isSpeech = (mark: Annotation): mark is QuoteAnnotation =>
    mark.type === "quote" && mark.attributes.form !== "not_speech" && !isInEmbeddedHeadline(mark, pieces);
  const quotes = index.numbered.filter(isSpeech);
  return {
    ...ofSpeakers(quotes),
    ...ofVerdicts(quotes, index, text),
    ...ofText(input, article, index.ordered.filter(isSpeech)),
    ...ofLabels(layer.annotations.values(), pieces, article),
    quoteCount: { kind: "count", count: quotes.length, left: 0 },
    hasDate: { kind: "answer", holds: input.publishedAt !== null },
  };
}

function ofSpeakers(
  quotes: readonly QuoteAnnotation[],
): Pick<AutomaticSignals, "distinctSpeakers" | "namedSpeakerShare" | "unnamedShare" | "vagueSourcing"> {
  const classes = quotes.flatMap(({ attributes }): SpeakerClass[] => {
    if (attributes.speakerClass) return [attributes.speakerClass];
    return attributes.speakerStated ? ["named_person"] : [];
  });
  const whole = classes.length;
  const left = quotes.length - whole;
  const none = undefinedFor(quotes.length === 0 ? "no-quotes" : "no-speakers-told");
  const count = (wanted: readonly SpeakerClass[]) => classes.filter((one) => wanted.includes(one)).length;
  const counted = (number: number) =>
    whole === 0 ? none : ({ kind: "count", count: number, left } as const);
  const share = (part: number) => (whole === 0 ? none : ({ kind: "share", part, whole, left } as const));
  return {
    distinctSpeakers: counted(distinctNames(quotes)),
    namedSpeakerShare: share(count(NAMED)),
    unnamedShare: share(count(UNNAMED)),
    vagueSourcing: counted(count(["unnamed_collective"])),
  };
}

/** A name without an entry in the registry is the entry's that another quote gives under the same name. */
function distinctNames(quotes: readonly QuoteAnnotation[]): number {
  const names = quotes.flatMap(({ attributes: { speakerStated } }) =>
    speakerStated ? [{ id: speakerStated.speakerId, name: plainName(speakerStated.name) }] : [],
  );
  const idOf = new Map(names.flatMap(({ id, name }) => (id === null ? [] : [[name, id] as const])));
  return new Set(names.map(({ id, name }) => id ?? idOf.get(name) ?? `"${name}"`)).size;
}

function plainName(name: string): string {
  return name.normalize("NFKC").trim().replace(/\s+/g, " ").toLowerCase();
}

function ofVerdicts(
  quotes: readonly QuoteAnnotation[],
  index: LayerIndex,
  text: TextFacts,
): Pick<AutomaticSignals, "evidenceCoverage" | "accurateShare"> {
  const claims = quotes.filter((quote) => isClaimBearing(quote, text));
  const proven = claims.filter(({ id }) =>
    index.evidenceOf(id).some((item) => item.role !== "context" && holdsSomething(item)),
  );
  const families = quotes.map(({ attributes }) => {
    const derived = deriveVerdict(attributes);
    return derived.kind === "derived" ? VERDICT_FAMILIES[derived.verdict] : "open";
  });
  const sound = families.filter((family) => family === "sound").length;
  const faulty = families.filter((family) => family === "distort" || family === "wrong").length;
  const noQuotes = quotes.length === 0;
  return {
    evidenceCoverage: shareOf(proven.length, claims.length, 0, noQuotes ? "no-quotes" : "no-claims"),
    accurateShare: shareOf(
      sound,
      sound + faulty,
      quotes.length - sound - faulty,
      noQuotes ? "no-quotes" : "nothing-decided",
    ),
  };
}

function isClaimBearing({ attributes, spans }: QuoteAnnotation, text: TextFacts): boolean {
  const { claimBearing, form, speakerClass, speakerStated } = attributes;
  if (claimBearing !== undefined) return claimBearing;
  if (form !== "direct" && form !== "mixed") return false;
  if (speakerClass ? !NAMED.includes(speakerClass) : !speakerStated) return false;
  const words = spans.reduce((sum, { start, end }) => sum + countBetween(text.words, start, end), 0);
  return words >= FEWEST_WORDS;
}

function ofText(
  { document, text }: SignalInput,
  article: readonly LabelPiece[],
  speech: readonly QuoteAnnotation[],
): Pick<AutomaticSignals, "directWordShare" | "outboundLinkCount" | "exclamationAndCapsRate"> {
  const within = (places: readonly number[]) =>
    article.reduce((sum, { start, end }) => sum + countBetween(places, start, end), 0);
  const words = within(text.words);
  const spoken = speech.flatMap(({ attributes, spans }) =>
    stretchesOf(attributes.form, spans, document.text),
  );
  const direct = sharedStretches(joined(spoken), article).reduce(
    (sum, { start, end }) => sum + countBetween(text.words, start, end),
    0,
  );
  return {
    directWordShare: shareOf(direct, words, 0, "no-words"),
    outboundLinkCount:
      text.outboundLinks === null
        ? undefinedFor("no-address")
        : { kind: "count", count: within(text.outboundLinks), left: 0 },
    exclamationAndCapsRate:
      words === 0
        ? undefinedFor("no-words")
        : {
            kind: "rate",
            exclamations: within(text.exclamations),
            capitals: within(text.capitals),
            words,
          },
  };
}

function ofLabels(
  annotations: Iterable<Annotation>,
  pieces: readonly LabelPiece[],
  article: readonly LabelPiece[],
): Pick<AutomaticSignals, "boilerplateCharShare" | "adBlockCount" | "embeddedHeadlineCount" | "hasByline"> {
  const marks = new Map<BlockLabel, number>();
  for (const mark of annotations) {
    if (mark.type === "block") marks.set(mark.attributes.label, (marks.get(mark.attributes.label) ?? 0) + 1);
  }
  const counted = (label: BlockLabel) => ({ kind: "count", count: marks.get(label) ?? 0, left: 0 }) as const;
  const page = lengthOf(pieces);
  return {
    boilerplateCharShare: shareOf(page - lengthOf(article), page, 0, "no-words"),
    adBlockCount: counted("ad"),
    embeddedHeadlineCount: counted("embedded_headline_link"),
    hasByline: { kind: "answer", holds: marks.has("byline_dateline") },
  };
}

function isInEmbeddedHeadline({ spans }: QuoteAnnotation, pieces: readonly LabelPiece[]): boolean {
  const start = spans[0]?.start ?? 0;
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle] as LabelPiece).end <= start) low = middle + 1;
    else high = middle;
  }
  const piece = pieces[low];
  return piece !== undefined && piece.start <= start && piece.label === "embedded_headline_link";
}

type Stretch = { readonly start: number; readonly end: number };

/** The same places without overlaps, in order. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const next of stretches.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && next.start <= last.end) {
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, next.end) };
    } else result.push(next);
  }
  return result;
}

/** What lies in both; each is in order and without overlaps. */
function sharedStretches(a: readonly Stretch[], b: readonly Stretch[]): Stretch[] {
  const shared: Stretch[] = [];
  let [i, j] = [0, 0];
  for (let left = a[i], right = b[j]; left && right; left = a[i], right = b[j]) {
    const [start, end] = [Math.max(left.start, right.start), Math.min(left.end, right.end)];
    if (start < end) shared.push({ start, end });
    if (left.end < right.end) i++;
    else j++;
  }
  return shared;
}

function lengthOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { start, end }) => sum + end - start, 0);
}

function shareOf(
  part: number,
  whole: number,
  left: number,
  otherwise: UndefinedReason,
): ShareSignal | UndefinedSignal {
  return whole === 0 ? undefinedFor(otherwise) : { kind: "share", part, whole, left };
}

function undefinedFor(why: UndefinedReason): UndefinedSignal {
  return { kind: "undefined", why };
}
