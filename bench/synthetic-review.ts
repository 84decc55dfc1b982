/** A review in full work over a synthetic article: what the annotator is opened with. */
import { describeSpan } from "@/lib/core/anchoring/describe-span";
import type { Annotation, AnnotationLink, QuoteAttributes } from "@/lib/core/annotation/annotation";
import type { ReviewView, SpeakerSummary } from "@/lib/core/annotation/review-view";
import type { Codebook } from "@/lib/core/codebook/codebook";
import { facetsForVerdict, verdictsForForm } from "@/lib/core/codebook/pick-verdict";
import type { SyntheticArticle } from "./synthetic-article";

const FORMS = ["direct", "indirect", "mixed"] as const;

/**
 * What the marks are, by their place in a group of ten: eight quotes, a source
 * and a cue, both linked to the quote before them.
 */
const GROUP = 10;
const SOURCE_PLACE = 3;
const CUE_PLACE = 4;

/** Every third quote has a verdict. */
const JUDGED_EVERY = 3;

export type MarkKind = (typeof FORMS)[number] | "source" | "cue";

/** What the mark at this place in the article is. Quotes are direct, indirect and mixed in turn. */
export function kindOf(index: number): MarkKind {
  const place = index % GROUP;
  if (place === SOURCE_PLACE) return "source";
  if (place === CUE_PLACE) return "cue";
  return FORMS[index % FORMS.length] as MarkKind;
}

/** The id of the thing of this kind with this number; lower-case UUIDs, in order. */
export function idOf(kind: "mark" | "link" | "other", number: number): string {
  const group = { mark: "1", link: "2", other: "3" }[kind];
  return `01990000-0000-700${group}-8000-${number.toString(16).padStart(12, "0")}`;
}

/** An open review of the article, all its marks in place and nothing waiting. */
export function makeReview({ document, marks }: SyntheticArticle, codebook: Codebook): ReviewView {
  const annotations: Annotation[] = [];
  const links: AnnotationLink[] = [];
  for (const [index, mark] of marks.entries()) {
    const base = {
      id: idOf("mark", index),
      spans: [describeSpan(document.text, mark)],
      origin: "manual" as const,
    };
    const kind = kindOf(index);
    if (kind === "source" || kind === "cue") {
      annotations.push({ ...base, type: kind, attributes: {} });
      const quote = index - (index % GROUP) + SOURCE_PLACE - 1;
      links.push({
        id: idOf("link", links.length),
        annotationId: idOf("mark", quote),
        role: kind,
        targetId: base.id,
      });
    } else {
      annotations.push({ ...base, type: "quote", attributes: attributesOf(index, kind, codebook) });
    }
  }
  return {
    reviewId: idOf("other", 1),
    accountId: idOf("other", 4),
    kind: "review",
    status: "open",
    editable: true,
    reviewerPseudonym: "Reviewer 1",
    article: {
      id: idOf("other", 2),
      versionId: idOf("other", 3),
      title: "An article made to be measured",
      outlet: "No outlet",
      url: null,
      publishedAt: "2026-01-01",
      capturedAt: "2026-01-02T09:00:00Z",
      sha256: "0".repeat(64),
    },
    document,
    blocks: { facts: null, repeated: [] },
    codebook,
    layer: { annotations, removed: [], links, evidence: [], signals: [], comments: [], rejections: [] },
    sequence: 0,
    speakers: SPEAKERS,
    references: [],
  };
}

const SPEAKERS: readonly SpeakerSummary[] = ["Ada Example", "Ben Example", "Example Office"].map(
  (name, index) => ({
    id: idOf("other", 10 + index),
    name,
    kind: index === 2 ? "organisation" : "person",
    aliases: [],
    office: null,
    wikidataId: null,
  }),
);

function attributesOf(index: number, form: (typeof FORMS)[number], codebook: Codebook): QuoteAttributes {
  const speaker = SPEAKERS[index % SPEAKERS.length] as SpeakerSummary;
  const bare: QuoteAttributes = { form, speakerStated: { name: speaker.name, speakerId: speaker.id } };
  if (index % JUDGED_EVERY !== 0) return bare;
  const verdicts = verdictsForForm(codebook, form);
  const verdict = verdicts[index % verdicts.length];
  if (verdict === undefined) return bare;
  // A patch may clear what it does not set; here there is nothing to clear.
  const facets = Object.entries(facetsForVerdict(codebook, verdict, bare)).filter(
    ([, value]) => value !== null,
  );
  return { ...bare, ...(Object.fromEntries(facets) as Partial<QuoteAttributes>) };
}
