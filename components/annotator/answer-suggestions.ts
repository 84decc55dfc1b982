/** Taking suggestions over as marks, and turning them down. */
import { describeSpan } from "@/lib/core/anchoring/describe-span";
import type { Origin, QuoteAttributes } from "@/lib/core/annotation/annotation";
import type { OperationBody } from "@/lib/core/annotation/operation";
import type { SPEAKER_LINKS } from "@/lib/core/codebook/values";
import type { LinkKind } from "@/lib/core/quotes/speaker-reading";
import { extentOf, type QuoteSuggestion, type Suggestion } from "@/lib/core/suggestions/suggestion";
import { blockIndexAt } from "@/lib/core/text/block-index";
import type { Span } from "@/lib/core/text/offsets";
import { type ActionContext, sameSpans } from "./context";
import { speakerNamed } from "./link-marks";
import { overLimit } from "./mark-limits";
import type { Change, Refused } from "./session";

/** Marks what is suggested, with its speaker and its cue. */
export function acceptSuggestion(
  context: ActionContext,
  suggestion: Suggestion,
  origin: Exclude<Origin, "manual"> = "suggested",
): Change | Refused {
  const over = overLimit(suggestion.spans);
  if (over) return over;
  const { id, bodies } = accepted(context, suggestion, origin, new Map());
  return { bodies, label: "Suggestion accepted", select: origin === "edited" ? id : null };
}

/** Marks several at once, to be undone at once. Those that no mark can hold are left out. */
export function acceptAll(context: ActionContext, suggestions: readonly Suggestion[]): Change {
  const mentions = new Map<string, string>();
  const taken = suggestions.filter(({ spans }) => overLimit(spans) === null);
  return {
    bodies: taken.flatMap((suggestion) => accepted(context, suggestion, "suggested", mentions).bodies),
    label: taken.length === 1 ? "1 suggestion accepted" : `${taken.length} suggestions accepted`,
    select: null,
  };
}

/** Turns a suggestion down: it does not come back. */
export function rejectSuggestion({ newId }: Pick<ActionContext, "newId">, suggestion: Suggestion): Change {
  const { type } = suggestion;
  const rejection = { id: newId(), type, ...extentOf(suggestion) };
  return { bodies: [{ type: "rejectSuggestion", rejection }], label: "Suggestion rejected" };
}

/** `mentions` holds the ids of speakers and cues that the same change marks already. */
function accepted(
  context: ActionContext,
  suggestion: Suggestion,
  origin: Exclude<Origin, "manual">,
  mentions: Map<string, string>,
): { readonly id: string; readonly bodies: OperationBody[] } {
  const { document, newId } = context;
  const id = newId();
  const base = { id, origin, spans: anchored(document.text, suggestion.spans) };
  switch (suggestion.type) {
    case "block":
      return {
        id,
        bodies: [
          {
            type: "createAnnotation",
            annotation: { ...base, type: "block", attributes: { label: suggestion.label } },
          },
        ],
      };
    case "not_speech":
      return {
        id,
        bodies: [{ type: "createAnnotation", annotation: { ...base, type: "not_speech", attributes: {} } }],
      };
    case "quote": {
      const attributes = attributesOf(context, suggestion);
      return {
        id,
        bodies: [
          { type: "createAnnotation", annotation: { ...base, type: "quote", attributes } },
          ...fragmentBodies(context, suggestion, id, origin),
          ...mentionBodies(
            context,
            { quoteId: id, role: "source", origin },
            suggestion.source?.spans ?? [],
            mentions,
          ),
          ...mentionBodies(context, { quoteId: id, role: "cue", origin }, suggestion.cue, mentions),
        ],
      };
    }
  }
}

function attributesOf({ speakers }: ActionContext, { form, source }: QuoteSuggestion): QuoteAttributes {
  if (!source?.speaker) return { form };
  const known = speakerNamed(speakers, source.speaker);
  const speakerStated = known
    ? { name: known.name, speakerId: known.id }
    : { name: source.speaker.slice(0, LONGEST_NAME).trim(), speakerId: null };
  const speakerLink = LINKS[source.link];
  return { form, speakerStated, ...(speakerLink ? { speakerLink } : {}) };
}

/** As the schema of a speaker's name has it, UTF-16 units. */
const LONGEST_NAME = 200;

const LINKS: Readonly<Record<LinkKind, (typeof SPEAKER_LINKS)[number] | null>> = {
  same: "explicit",
  name: "explicit",
  role: "explicit",
  pronoun: "pronoun",
  previous: "carried_over",
  unknown: null,
};

function fragmentBodies(
  { document, newId }: ActionContext,
  { fragments }: QuoteSuggestion,
  parentId: string,
  origin: Origin,
): OperationBody[] {
  return fragments.flatMap((fragment): OperationBody[] => {
    const id = newId();
    const spans = anchored(document.text, [fragment]);
    const link = { id: newId(), annotationId: id, role: "parent", targetId: parentId } as const;
    return [
      {
        type: "createAnnotation",
        annotation: { id, type: "quote", spans, origin, attributes: { form: "direct_fragment" } },
      },
      { type: "addLink", link },
    ];
  });
}

/** Links the quote to its speaker or cue: a mark that stands there already, or a new one. */
function mentionBodies(
  { document, index, newId }: ActionContext,
  { quoteId, role, origin }: { quoteId: string; role: "source" | "cue"; origin: Origin },
  spans: readonly Span[],
  mentions: Map<string, string>,
): OperationBody[] {
  if (spans.length === 0 || overLimit(spans)) return [];
  const place = `${role} ${spans.map(({ start, end }) => `${start}-${end}`).join(" ")}`;
  const standing =
    mentions.get(place) ??
    index
      .inBlock(blockIndexAt(document.blocks, spans[0]?.start ?? 0))
      .find((mark) => mark.type === role && sameSpans(mark.spans, spans))?.id;
  const targetId = standing ?? newId();
  mentions.set(place, targetId);
  const link = { id: newId(), annotationId: quoteId, role, targetId };
  const made: OperationBody[] = standing
    ? []
    : [
        {
          type: "createAnnotation",
          annotation: {
            id: targetId,
            type: role,
            spans: anchored(document.text, spans),
            origin,
            attributes: {},
          },
        },
      ];
  return [...made, { type: "addLink", link }];
}

function anchored(text: string, spans: readonly Span[]) {
  return spans.map((one) => describeSpan(text, one));
}
