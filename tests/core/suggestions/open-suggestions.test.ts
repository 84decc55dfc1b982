import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { describeSpan } from "@/lib/core/anchoring/describe-span";
import type { Annotation } from "@/lib/core/annotation/annotation";
import { invertOperation } from "@/lib/core/annotation/invert-operation";
import { applyOperations, EMPTY_LAYER, type Layer } from "@/lib/core/annotation/layer";
import { LayerIndex } from "@/lib/core/annotation/layer-index";
import type { Operation } from "@/lib/core/annotation/operation";
import { OpenSuggestions } from "@/lib/core/suggestions/open-suggestions";
import { type QuoteSuggestion, type Suggestion, suggestionKey } from "@/lib/core/suggestions/suggestion";
import { canonicalText } from "@/lib/core/text/canonical-text";
import { span } from "@/lib/core/text/offsets";
import { documentFromText } from "@/lib/core/text/text-blocks";
import { uuid } from "@/tests/support/arbitrary-layer";

const { text, blocks } = documentFromText(
  canonicalText("The mayor said the bridge is safe.\n\nNobody asked the engineers.\n\nSubscribe for more."),
);
const [first = span(0, 0), second = span(0, 0), third = span(0, 0)] = blocks;

function quote(start: number, end: number): QuoteSuggestion {
  const words = span(start, end);
  return {
    type: "quote",
    key: suggestionKey("quote", words),
    spans: [words],
    form: "indirect",
    fragments: [],
    source: null,
    cue: [],
    introduced: null,
    score: 0.8,
    why: "speaker_cue_clause",
  };
}

const BRIDGE = quote(15, 33);
const ENGINEERS = quote(second.start, second.start + 12);
const SUBSCRIBE: Suggestion = {
  type: "block",
  key: suggestionKey("block", third),
  spans: [span(third.start, third.end)],
  label: "newsletter_signup",
  score: 0.9,
  why: "says_so",
};
const ITEMS = [BRIDGE, ENGINEERS, SUBSCRIBE];

function mark(number: number, type: "quote" | "source" | "block", start: number, end: number): Operation {
  const base = { id: uuid(100 + number), origin: "manual", spans: [describeSpan(text, span(start, end))] };
  const attributes = { quote: { form: "direct" }, source: {}, block: { label: "promo" } }[type];
  return {
    id: uuid(number),
    type: "createAnnotation",
    annotation: { ...base, type, attributes } as Annotation,
  };
}

function reject(number: number, type: "quote" | "block", start: number, end: number): Operation {
  return {
    id: uuid(number),
    type: "rejectSuggestion",
    rejection: { id: uuid(500 + number), type, start, end },
  };
}

class Follower {
  layer: Layer = EMPTY_LAYER;
  readonly index = new LayerIndex(EMPTY_LAYER, blocks);
  readonly open = new OpenSuggestions(ITEMS, blocks, this.index);

  take(operation: Operation): boolean {
    const before = this.layer;
    this.layer = applyOperations(before, [operation]);
    this.index.update(this.layer, [operation]);
    return this.open.update(before, this.layer, [operation]);
  }
}

describe("a suggestion is answered", () => {
  test("by a quote on most of its words, whoever made it", () => {
    const follower = new Follower();
    expect(follower.take(mark(1, "quote", 15, 30))).toBe(true);
    expect(follower.open.all).toEqual([ENGINEERS, SUBSCRIBE]);
    expect(follower.open.inBlock(0)).toEqual([]);
  });

  test("by a mark that can be asked what it answers", () => {
    const follower = new Follower();
    follower.take(mark(1, "quote", 15, 30));
    follower.take(mark(2, "quote", second.end - 10, second.end));
    const answers = [...follower.layer.annotations.values()].map((one) => follower.open.answeredBy(one));
    expect(answers).toEqual([BRIDGE, null]);
  });

  test("not by a quote on a few of them, nor by a speaker on all", () => {
    const follower = new Follower();
    expect(follower.take(mark(1, "quote", 15, 20))).toBe(false);
    expect(follower.take(mark(2, "source", 15, 33))).toBe(false);
    expect(follower.open.all).toEqual(ITEMS);
  });

  test("by any label of its block", () => {
    const follower = new Follower();
    follower.take(mark(1, "block", third.start, third.end));
    expect(follower.open.all).toEqual([BRIDGE, ENGINEERS]);
  });

  test("by turning it down, also where a newer engine draws it a little otherwise", () => {
    const follower = new Follower();
    follower.take(reject(1, "quote", 11, 33));
    expect(follower.open.all).toEqual([ENGINEERS, SUBSCRIBE]);
  });

  test("not by turning down another kind of suggestion there", () => {
    const follower = new Follower();
    follower.take(reject(1, "block", first.start, first.end));
    expect(follower.open.all).toEqual(ITEMS);
  });
});

test("taking an answer back opens the suggestion again", () => {
  const follower = new Follower();
  for (const operation of [mark(1, "quote", 15, 33), reject(2, "block", third.start, third.end)]) {
    const back = invertOperation(follower.layer, operation);
    follower.take(operation);
    expect(follower.open.all).toHaveLength(2);
    follower.take({ ...back, id: uuid(90) } as Operation);
    expect(follower.open.all).toEqual(ITEMS);
  }
});

test("following change by change comes to what a fresh look comes to", () => {
  const place = fc
    .tuple(fc.integer({ min: 0, max: text.length - 1 }), fc.integer({ min: 1, max: 30 }))
    .map(([start, length]) => span(start, Math.min(text.length, start + length)));
  const operation = fc.oneof(
    fc
      .tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom("quote" as const, "source" as const), place)
      .map(([number, type, { start, end }]) => mark(number, type, start, end)),
    fc
      .tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom("quote" as const, "block" as const), place)
      .map(([number, type, { start, end }]) => reject(number, type, start, end)),
    fc.integer({ min: 1, max: 9 }).map(
      (number): Operation => ({
        id: uuid(number + 40),
        type: "removeAnnotation",
        annotationId: uuid(100 + number),
      }),
    ),
    fc.integer({ min: 1, max: 9 }).map(
      (number): Operation => ({
        id: uuid(number + 60),
        type: "withdrawRejection",
        rejectionId: uuid(500 + number),
      }),
    ),
  );
  fc.assert(
    fc.property(fc.array(operation, { maxLength: 12 }), (operations) => {
      const follower = new Follower();
      for (const one of operations) follower.take(one);
      const fresh = new OpenSuggestions(ITEMS, blocks, new LayerIndex(follower.layer, blocks));
      expect(follower.open.all).toEqual(fresh.all);
    }),
  );
});
