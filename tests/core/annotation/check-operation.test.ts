import { describe, expect, it } from "vitest";
import type { Annotation } from "@/lib/core/annotation/annotation";
import { checkOperation } from "@/lib/core/annotation/check-operation";
import type { Operation, OperationBody } from "@/lib/core/annotation/operation";
import { codebookSchema } from "@/lib/core/codebook/codebook";
import type { ArticleDocument, CanonicalText } from "@/lib/core/text/article-document";
import { span, textOffset } from "@/lib/core/text/offsets";
import source from "@/seeds/codebooks/1.0.json";
import { uuid } from "../../support/arbitrary-layer";
import { REVIEW, TEXT } from "../../support/dataset-sources";

const last = TEXT.lastIndexOf("\n") + 1;
const document: ArticleDocument = {
  text: TEXT as CanonicalText,
  blocks: [
    { ...span(0, last - 1), kind: "paragraph" },
    { ...span(last, TEXT.length), kind: "paragraph" },
  ],
  inlines: [],
  images: [],
};
const context = { document, codebook: codebookSchema.parse(source), by: "author" as const };
const [QUOTE, SOURCE, CUE] = [12, 11, 13].map(uuid) as [string, string, string];

const words = (start: number, end: number) => ({
  start: textOffset(start),
  end: textOffset(end),
  exact: TEXT.slice(start, end),
  prefix: "",
  suffix: "",
});
const mark = (more: Partial<Annotation>) =>
  ({
    id: uuid(70),
    type: "quote",
    spans: [words(0, 4)],
    origin: "manual",
    attributes: { form: "direct" },
    ...more,
  }) as Annotation;
const create = (more: Partial<Annotation>): OperationBody => ({
  type: "createAnnotation",
  annotation: mark(more),
});
const set = (annotationId: string, attributes: Record<string, unknown>): OperationBody => ({
  type: "setAttributes",
  annotationId,
  attributes,
});
const link = (from: string, role: "source" | "cue" | "parent", to: string): OperationBody => ({
  type: "addLink",
  link: { id: uuid(80), annotationId: from, role, targetId: to },
});
const put = (id: number, annotationId: string): OperationBody => ({
  type: "putEvidence",
  evidence: { id: uuid(id), annotationId, role: "supports", kind: "recording", grade: "A" },
});

function pointer(body: OperationBody): string | null {
  return checkOperation(REVIEW.layer, { ...body, id: uuid(90) } as Operation, context)?.pointer ?? null;
}

describe("checkOperation", () => {
  it.each<[string, OperationBody]>([
    ["a mark that cuts the words it claims", create({})],
    [
      "a label on a whole block",
      create({ type: "block", spans: [words(0, last - 1)], attributes: { label: "body" } }),
    ],
    ["a patch that fits", set(QUOTE, { wording: "verbatim", rationale: null })],
    ["a link to a source", link(QUOTE, "source", SOURCE)],
    ["evidence on a quote", put(60, QUOTE)],
    ["a change to evidence in its place", put(31, QUOTE)],
    ["a removal", { type: "removeAnnotation", annotationId: QUOTE }],
    ["an operation on a removed mark", set(uuid(19), { wording: "verbatim" })],
    ["the removal of a link that is gone", { type: "removeLink", linkId: uuid(99) }],
  ])("takes %s", (_, body) => {
    expect(pointer(body)).toBeNull();
  });

  it.each<[string, OperationBody, RegExp]>([
    ["words that are not there", create({ spans: [{ ...words(0, 4), exact: "abcd" }] }), /spans\/0\/exact$/],
    ["a span that cuts a character", create({ spans: [words(1, 4)] }), /spans\/0\/start$/],
    [
      "a label on half a block",
      create({ type: "block", spans: [words(last, last + 2)], attributes: { label: "ad" } }),
      /spans$/,
    ],
    [
      "a second label on a block",
      create({ type: "block", spans: [words(last, TEXT.length)], attributes: { label: "ad" } }),
      /spans$/,
    ],
    ["a patch to no mark", set(uuid(71), { wording: "verbatim" }), /^\/annotationId$/],
    ["a value outside the codebook", set(QUOTE, { wording: "verbatimish" }), /^\/attributes\/wording$/],
    ["an attribute of another type", set(CUE, { wording: "verbatim" }), /^\/attributes\/wording$/],
    ["a quote without its form", set(QUOTE, { form: null }), /^\/attributes\/form$/],
    ["a link from no quote", link(CUE, "source", SOURCE), /^\/link\/annotationId$/],
    ["a link to the wrong type", link(QUOTE, "cue", SOURCE), /^\/link\/targetId$/],
    ["a quote that is part of itself", link(QUOTE, "parent", QUOTE), /^\/link\/targetId$/],
    ["evidence on no mark", put(60, uuid(71)), /^\/evidence\/annotationId$/],
    ["evidence on a source", put(60, SOURCE), /^\/evidence\/annotationId$/],
    ["evidence that moves", put(31, uuid(19)), /^\/evidence\/annotationId$/],
    [
      "new spans for no mark",
      { type: "setSpans", annotationId: uuid(71), spans: [words(0, 4)] },
      /^\/annotationId$/,
    ],
  ])("refuses %s", (_, body, expected) => {
    expect(pointer(body)).toMatch(expected);
  });

  it("keeps one label on a block when another is restored or moved there", () => {
    const taken = mark({
      id: uuid(72),
      type: "block",
      spans: [words(last, TEXT.length)],
      attributes: { label: "dek" },
    });
    const removed = new Map([...REVIEW.layer.removed, [taken.id, taken]]);
    const restore = { id: uuid(90), type: "restoreAnnotation", annotationId: taken.id } as const;
    expect(checkOperation({ ...REVIEW.layer, removed }, restore, context)?.pointer).toBe("/annotationId");
    const elsewhere = { ...taken, spans: [words(0, last - 1)] };
    const annotations = new Map([...REVIEW.layer.annotations, [elsewhere.id, elsewhere]]);
    const move = { id: uuid(90), type: "setSpans", annotationId: taken.id, spans: taken.spans } as const;
    expect(checkOperation({ ...REVIEW.layer, annotations }, move, context)?.pointer).toBe("/spans");
    expect(checkOperation({ ...REVIEW.layer, removed }, move, context)).toBeNull();
  });
});
