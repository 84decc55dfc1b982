/** Whatever a reviewer does, in whatever order: the server takes it, and it can be undone and done again. */
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addSpan,
  changeForm,
  dropSpan,
  moveEnd,
  removeMark,
  setEnd,
} from "@/components/annotator/change-marks";
import { putEvidence } from "@/components/annotator/judge-quotes";
import { linkTo, unlink } from "@/components/annotator/link-marks";
import { labelBlocks, markMention, markNotSpeech, markQuote } from "@/components/annotator/make-marks";
import {
  addAroundCue,
  changeType,
  joinQuotes,
  makeFragments,
  splitQuote,
} from "@/components/annotator/reshape-marks";
import type { Change, Refused } from "@/components/annotator/session";
import { trimSpan } from "@/lib/core/anchoring/trim-span";
import { CHANGEABLE_TYPES, type QuoteAnnotation } from "@/lib/core/annotation/annotation";
import { QUOTE_FORMS } from "@/lib/core/codebook/values";
import { borderAtOrBefore } from "@/lib/core/text/graphemes";
import { type Span, span } from "@/lib/core/text/offsets";
import { uuid } from "@/tests/support/arbitrary-layer";
import type { Desk } from "./desk";
import { deskOver, expectAccepted, make, quoteOf, seen } from "./marking";

const word = fc.constantFrom(
  ...'he said. “no,” ‘it’ «لم نعد» قال، אמר ״ארה״ב״ ה"ניצחון" \n\n 👩‍👩‍👧 e\u0301 \u200f x'.split(" "),
);
const text = fc.array(word, { minLength: 10, maxLength: 25 }).map((words) => `Go ${words.join(" ")} on.`);

type Draw = { readonly kind: number; readonly a: number; readonly b: number; readonly c: number };
const draw: fc.Arbitrary<Draw> = fc.record({
  kind: fc.nat(15),
  a: fc.nat(999),
  b: fc.nat(999),
  c: fc.nat(999),
});

/** A stretch of the article, chosen by two numbers. */
function stretch({ store }: Desk, a: number, b: number): Span {
  const { length } = store.view.document.text;
  const [from, to] = [a % (length + 1), b % (length + 1)];
  return span(Math.min(from, to), Math.max(from, to));
}

/** What the numbers make of the article and its marks as they are; `null` where there is nothing to do. */
function act(desk: Desk, { kind, a, b, c }: Draw): Change | Refused | null {
  const { store } = desk;
  const { index } = store;
  const context = store.context();
  const words = stretch(desk, b, c);
  const mark = index.ordered[a % Math.max(1, index.ordered.length)];
  const quotes = index.ordered.filter((one): one is QuoteAnnotation => one.type === "quote");
  const quote = quotes[a % Math.max(1, quotes.length)];
  const other = quotes[b % Math.max(1, quotes.length)];
  if (kind === 0) return markQuote(context, words);
  if (kind === 1) return markQuote(context, words, a % 2 ? "mixed" : "direct_fragment");
  if (kind === 2) return markMention(context, words, a % 2 ? "source" : "cue");
  if (kind === 3) return markNotSpeech(context, words);
  if (kind === 4) return labelBlocks(context, words, a % 2 ? "ad" : "promo");
  if (!mark) return null;
  const side = b % 2 ? "start" : "end";
  if (kind === 5) return addSpan(context, mark, words);
  if (kind === 6) return dropSpan(mark, b % 3);
  if (kind === 7) {
    const direction = c % 2 ? "in" : "out";
    const unit = (["character", "word", "sentence"] as const)[c % 3] ?? "word";
    return moveEnd(context, mark, { side, direction, unit, spanIndex: b % 3 });
  }
  if (kind === 8) return setEnd(context, mark, { side, spanIndex: b % 3, offset: c % 150 });
  if (kind === 9) return changeType(context, mark, CHANGEABLE_TYPES[b % CHANGEABLE_TYPES.length] ?? "quote");
  if (kind === 10) return b % 4 ? null : removeMark(mark);
  if (!quote || !other) return null;
  if (kind === 11) return joinQuotes(context, quote, other);
  if (kind === 12) return splitQuote(context, quote, words.start);
  if (kind === 13) return b % 2 ? makeFragments(context, quote) : addAroundCue(context, quote, words.start);
  if (kind === 14) return changeForm(quote, QUOTE_FORMS[b % QUOTE_FORMS.length] ?? "direct");
  if (b % 3 === 0) return unlink(context, quote.id, c % 2 ? "source" : "cue");
  if (b % 3 === 1 && (mark.type === "source" || mark.type === "cue")) return linkTo(context, quote, mark);
  const id = uuid(5000 + c);
  if (store.get().session.layer.evidence.has(id)) return null;
  return putEvidence({ id, annotationId: quote.id, role: "supports", kind: "recording", grade: "A" });
}

/** Fails unless every mark's spans are trimmed, in order and apart, and every fragment's chain of parents ends. */
function expectSound({ store }: Desk): void {
  const { text } = store.view.document;
  for (const { id, spans } of store.index.ordered) {
    const parents = new Set<string>();
    for (
      let parent = store.index.linked(id, "parent");
      parent;
      parent = store.index.linked(parent.id, "parent")
    ) {
      expect(parent.id).not.toBe(id);
      expect(parents.has(parent.id)).toBe(false);
      parents.add(parent.id);
    }
    let end = 0;
    for (const words of spans) {
      expect(trimSpan(text, words)).toEqual(span(words.start, words.end));
      expect(words.start).toBeGreaterThanOrEqual(end);
      end = words.end;
    }
  }
}

test("every action is one the server takes, and one step that undo takes back and redo repeats", () => {
  fc.assert(
    fc.property(text, fc.array(draw, { minLength: 20, maxLength: 40 }), (raw, draws) => {
      const desk = deskOver(raw);
      const layers = [seen(desk.store.get().session.layer)];
      for (const numbers of draws) {
        const change = act(desk, numbers);
        const { length } = desk.store.get().session.undo;
        if (!desk.store.change(change)) continue;
        expectSound(desk);
        // Moves of one end in a row are one step.
        if (desk.store.get().session.undo.length === length) layers.pop();
        layers.push(seen(desk.store.get().session.layer));
      }
      for (const layer of layers.toReversed()) {
        expect(seen(desk.store.get().session.layer)).toEqual(layer);
        desk.store.undo();
      }
      for (const layer of layers) {
        expect(seen(desk.store.get().session.layer)).toEqual(layer);
        desk.store.redo();
      }
      expectAccepted(desk);
    }),
    { numRuns: 150 },
  );
}, 30_000);

test("a quote that is split and joined again has its words, its id and its answers", () => {
  const cuts = fc.array(fc.nat(300), { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(text, cuts, fc.nat(300), (raw, offsets, seed) => {
      const desk = deskOver(raw);
      make(desk, markQuote(desk.store.context(), span(0, 2), "direct"));
      const id = desk.store.selected()?.id ?? "";
      for (let i = 1; i < offsets.length; i++) {
        const words = stretch(desk, offsets[i - 1] ?? 0, offsets[i] ?? 0);
        make(desk, addSpan(desk.store.context(), quoteOf(desk, id), words));
      }
      const before = quoteOf(desk, id);
      const split = splitQuote(desk.store.context(), before, borderAtOrBefore(raw, seed % raw.length));
      if (!split || "refused" in split) return;
      make(desk, split);
      const second = desk.store.index.numbered.find((quote) => quote.id !== id);
      expect(second?.spans[0]?.start).toBeGreaterThan(quoteOf(desk, id).spans[0]?.start ?? Number.NaN);
      make(desk, second ? joinQuotes(desk.store.context(), quoteOf(desk, id), second) : null);
      expect(quoteOf(desk, id)).toEqual(before);
      expectAccepted(desk);
    }),
  );
});
