/**
 * Making marks into other marks: two quotes into one, one into two, one kind of
 * mark into another, the fragments of a mixed quote. Each is one step to undo.
 */
import { counted } from "@/components/ui/number-words";
import { describeSpan } from "@/lib/core/anchoring/describe-span";
import type { Annotation, ChangeableType, QuoteAnnotation } from "@/lib/core/annotation/annotation";
import type { OperationBody } from "@/lib/core/annotation/operation";
import { overlaps } from "@/lib/core/text/offsets";
import { addSpan, FORM_WORDS, mergeSpans } from "./change-marks";
import { type ActionContext, sameSpans } from "./context";
import { attributesAfterJoin, attributesAfterSplit } from "./joined-attributes";
import { linkBodies } from "./link-marks";
import { marksAround, suggestForm } from "./make-marks";
import { overLimit } from "./mark-limits";
import { halvesOf, quotationsAfter, quotationsInside } from "./quote-pieces";
import type { Change, Refused } from "./session";

/**
 * Makes two quotes one mark with the words of both. The first keeps its id, its
 * attributes and its links; what it lacks of speaker, cue and answers it takes
 * from the second, whose fragments, evidence and own comments become its own.
 */
export function joinQuotes(
  context: ActionContext,
  first: QuoteAnnotation,
  second: QuoteAnnotation,
): Change | Refused | null {
  const { document, index, newId } = context;
  if (first.id === second.id) return null;
  if (isPartOf(context, first, second) || isPartOf(context, second, first)) {
    return { refused: "One of these quotes is a part of the other." };
  }
  const spans = mergeSpans(document.text, [...first.spans, ...second.spans]);
  const over = overLimit(spans);
  if (over) return over;
  const bodies: OperationBody[] = [{ type: "setSpans", annotationId: first.id, spans }];
  const attributes = attributesAfterJoin(first, second, index.linked(first.id, "source") !== null);
  if (Object.keys(attributes).length > 0) {
    bodies.push({ type: "setAttributes", annotationId: first.id, attributes });
  }
  const roles = first.attributes.form === "direct_fragment" ? ROLES : MENTION_ROLES;
  for (const role of roles) {
    const target = index.linked(second.id, role);
    if (target && !index.linked(first.id, role)) {
      bodies.push(...linkBodies(context, first.id, role, target.id));
    }
  }
  for (const fragment of index.linkedTo(second.id, "parent")) {
    bodies.push(...linkBodies(context, fragment.id, "parent", first.id));
  }
  for (const item of index.evidenceOf(second.id)) {
    bodies.push({ type: "putEvidence", evidence: { ...item, id: newId(), annotationId: first.id } });
  }
  for (const comment of index.commentsOn(second.id)) {
    if (comment.by !== "author") continue;
    bodies.push({ type: "putComment", comment: { ...comment, id: newId(), annotationId: first.id } });
  }
  bodies.push({ type: "removeAnnotation", annotationId: second.id });
  return { bodies, label: "Quotes joined", select: first.id };
}

const MENTION_ROLES = ["source", "cue"] as const;
const ROLES = [...MENTION_ROLES, "parent"] as const;

/**
 * Makes one quote two: between the two of its spans that are nearest to the
 * caret, or, where it has one, at the caret. The second has the form, speaker
 * and links of the first and no answers yet, and takes the fragments among its
 * words. `at` is a UTF-16 offset into the text.
 */
export function splitQuote(
  context: ActionContext,
  quote: QuoteAnnotation,
  at: number,
): Change | Refused | null {
  const { document, index, newId } = context;
  const [kept, given] = halvesOf(document.text, quote.spans, at) ?? [];
  const border = given?.[0]?.start;
  if (!kept || !given || border === undefined) {
    return { refused: "Put the caret inside the quote, where the second one begins." };
  }
  const id = newId();
  const bodies: OperationBody[] = [
    { type: "setSpans", annotationId: quote.id, spans: kept },
    {
      type: "createAnnotation",
      annotation: {
        id,
        type: "quote",
        spans: given,
        origin: "manual",
        attributes: attributesAfterSplit(quote),
      },
    },
  ];
  for (const role of ROLES) {
    const target = index.linked(quote.id, role);
    if (target) bodies.push(...linkBodies(context, id, role, target.id));
  }
  for (const fragment of index.linkedTo(quote.id, "parent")) {
    if ((fragment.spans[0]?.start ?? 0) >= border) {
      bodies.push(...linkBodies(context, fragment.id, "parent", id));
    }
  }
  return { bodies, label: "Quote split in two", select: quote.id };
}

/**
 * Changes a mark's type in place. A quote gets the form that its quotation marks
 * suggest; between speaker and cue the quotes linked to it stay linked.
 */
export function changeType(context: ActionContext, mark: Annotation, type: ChangeableType): Change | null {
  if (mark.type === "block" || mark.type === type) return null;
  const form = suggestForm(mark.spans.map(({ exact }) => exact).join(" "));
  const attributes = type === "quote" ? { form } : {};
  const links = isMention(mark.type) && isMention(type) ? relinked(context, mark.id, mark.type, type) : [];
  return {
    // Each link is there only while its end has the type it needs, on the way back too.
    bodies: [
      ...links.flatMap(({ old }) => old.map(({ id }): OperationBody => ({ type: "removeLink", linkId: id }))),
      { type: "setType", annotationId: mark.id, annotationType: type, attributes },
      ...links.flatMap(({ link }): OperationBody[] => (link ? [{ type: "addLink", link }] : [])),
    ],
    label: `Changed to ${type === "quote" ? FORM_WORDS[form] : TYPE_WORDS[type]}`,
    select: mark.id,
  };
}

type MentionRole = "source" | "cue";

function isMention(type: Annotation["type"]): type is MentionRole {
  return type === "source" || type === "cue";
}

/** For each quote linked to a mark: those links, and the one of the new role where it has none of that yet. */
function relinked({ index, newId }: ActionContext, markId: string, from: MentionRole, role: MentionRole) {
  return index.linkedTo(markId, from).map(({ id: annotationId }) => ({
    old: index.linksOf(annotationId, from).filter(({ targetId }) => targetId === markId),
    link: index.linked(annotationId, role) ? null : { id: newId(), annotationId, role, targetId: markId },
  }));
}

const TYPE_WORDS: Readonly<Record<Exclude<ChangeableType, "quote">, string>> = {
  source: "speaker",
  cue: "cue",
  not_speech: "not speech",
};

/**
 * Marks every quotation inside a mixed quote as its fragment, the outermost of
 * nested ones, those left out that are a fragment, another quote or not speech
 * already.
 */
export function makeFragments(context: ActionContext, quote: QuoteAnnotation): Change | Refused | null {
  const { document, index, newId } = context;
  if (quote.attributes.form !== "mixed") return { refused: "Only a mixed quote has fragments." };
  const quotations = quote.spans.flatMap((words) => quotationsInside(document, words));
  const whole = quote.spans.length === 1 ? quote.spans : [];
  const stretches = quotations.filter((stretch) => !sameSpans(whole, [stretch]));
  if (stretches.length === 0) return { refused: "Nothing inside this quote stands in quotation marks." };
  const fragments = index.fragmentsOf(quote);
  const bodies: OperationBody[] = [];
  let count = 0;
  for (const stretch of stretches) {
    if (fragments.some(({ spans }) => spans.some((words) => overlaps(words, stretch)))) continue;
    const marks = marksAround(context, stretch).filter(({ spans }) => sameSpans(spans, [stretch]));
    const loose = marks.find((mark) => mark.type === "quote" && mark.attributes.form === "direct_fragment");
    if (loose && !index.linked(loose.id, "parent")) {
      bodies.push(...linkBodies(context, loose.id, "parent", quote.id));
      count++;
    }
    if (marks.some(({ type }) => type === "quote" || type === "not_speech")) continue;
    const id = newId();
    bodies.push({
      type: "createAnnotation",
      annotation: {
        id,
        type: "quote",
        spans: [describeSpan(document.text, stretch)],
        origin: "manual",
        attributes: { form: "direct_fragment" },
      },
    });
    bodies.push(...linkBodies(context, id, "parent", quote.id));
    count++;
  }
  if (count === 0) return { refused: "Every quotation inside this quote is marked already." };
  return { bodies, label: `${counted(count, "fragment")} marked`, select: quote.id };
}

/**
 * Adds the second half of a quote that its cue splits: the quotation of the same
 * paragraph that the caret stands in, or the next after the caret or the quote.
 * If that is a quote of its own, the two are joined. `at` is a UTF-16 offset.
 */
export function addAroundCue(
  context: ActionContext,
  quote: QuoteAnnotation,
  at: number,
): Change | Refused | null {
  const after = quotationsAfter(context.document, quote.spans.at(-1)?.end ?? 0);
  const half = after.find((quotation) => quotation.end > at) ?? after[0];
  if (!half) return { refused: "No further quotation follows in this paragraph." };
  const own = marksAround(context, half).find(
    (mark) => mark.type === "quote" && sameSpans(mark.spans, [half]),
  );
  if (own?.type === "quote") return joinQuotes(context, quote, own);
  const change = addSpan(context, quote, half);
  return change && "bodies" in change ? { ...change, label: "Second half added" } : change;
}

/** Whether a quote is a fragment of another, through as many parents as there are. */
function isPartOf({ index }: ActionContext, part: QuoteAnnotation, whole: QuoteAnnotation): boolean {
  const seen = new Set<string>();
  for (let id: string | undefined = part.id; id !== undefined && !seen.has(id); ) {
    seen.add(id);
    id = index.linked(id, "parent")?.id;
    if (id === whole.id) return true;
  }
  return false;
}
