import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addSpan, type EndMove, mergeSpans, moveEnd, setEnd } from "@/components/annotator/change-marks";
import { labelBlocks, markQuote } from "@/components/annotator/make-marks";
import { MOST_SPANS } from "@/components/annotator/mark-limits";
import { MAXIMUM_SPAN_LENGTH } from "@/lib/core/anchoring/selectors";
import { trimSpan } from "@/lib/core/anchoring/trim-span";
import type { QuoteAnnotation } from "@/lib/core/annotation/annotation";
import { span } from "@/lib/core/text/offsets";
import type { Desk } from "./desk";
import {
  addMention,
  addQuote,
  deskOver,
  expectAccepted,
  make,
  picture,
  place,
  quoteOf,
  refusal,
  seen,
} from "./marking";

const RAW = "“No,” he said. “Not\u00a0ever,” the 👩‍👩‍👧 heard. It ended.\n\nNext one here.";

function move(desk: Desk, { id }: QuoteAnnotation, ...moves: EndMove[]): string {
  for (const step of moves) make(desk, moveEnd(desk.store.context(), quoteOf(desk, id), step));
  return picture(desk, id);
}

describe("moving an end", () => {
  test.each<[string, string, EndMove, string]>([
    ["a word", "he said", { side: "end", direction: "out" }, "“No,” [he said.] “Not"],
    ["a word in", "he said", { side: "start", direction: "in" }, "“No,” he [said]. “Not"],
    ["a character", "he sai", { side: "end", direction: "out", unit: "character" }, " [he said]. “Not"],
    ["a character in", "he said", { side: "end", direction: "in", unit: "character" }, " [he sai]d. “Not"],
    [
      "over white space",
      "he said",
      { side: "start", direction: "out", unit: "character" },
      "“No,[” he said].",
    ],
    ["off white space", "he s", { side: "end", direction: "in", unit: "character" }, " [he] said."],
    ["a joined emoji", "the", { side: "end", direction: "out", unit: "character" }, " [the 👩‍👩‍👧] heard"],
    [
      "half of one is all",
      "the 👩‍👩‍👧",
      { side: "end", direction: "in", unit: "character" },
      " [the] 👩‍👩‍👧 heard",
    ],
    [
      "a sentence",
      "heard",
      { side: "start", direction: "out", unit: "sentence" },
      "said. [“Not\u00a0ever,” the 👩‍👩‍👧 heard].",
    ],
    ["a sentence end", "heard", { side: "end", direction: "out", unit: "sentence" }, " [heard.] It"],
    [
      "the next sentence",
      "heard.",
      { side: "end", direction: "out", unit: "sentence" },
      " [heard. It ended.]\n",
    ],
    [
      "over a paragraph",
      "ended.",
      { side: "end", direction: "out", unit: "sentence" },
      "It [ended.\n\nNext one here.]",
    ],
    ["a sentence in", "heard. It", { side: "end", direction: "in", unit: "sentence" }, " [heard.] It"],
    [
      "a sentence in, start",
      "heard. It",
      { side: "start", direction: "in", unit: "sentence" },
      "heard. [It] ended",
    ],
  ])("%s", (_, words, step, drawn) => {
    const desk = deskOver(RAW);
    const quote = addQuote(desk, "indirect", words);
    expect(move(desk, quote, step)).toContain(drawn);
    expectAccepted(desk);
  });

  test("says where the mark ends now, and undoes a run of moves together", () => {
    const desk = deskOver(RAW);
    const quote = addQuote(desk, "indirect", "said");
    move(desk, quote, { side: "end", direction: "out" }, { side: "end", direction: "out", unit: "sentence" });
    expect(desk.store.get().announcement.words).toBe("Ends at: heard.");
    desk.store.undo();
    expect(quoteOf(desk, quote.id).spans).toEqual(quote.spans);
  });

  test("never empties a mark and never leaves the text", () => {
    const desk = deskOver("One two.");
    const quote = addQuote(desk, "indirect", "One");
    for (const unit of ["character", "word", "sentence"] as const) {
      const context = desk.store.context();
      expect(moveEnd(context, quote, { side: "start", direction: "out", unit })).toBeNull();
      if (unit === "character") continue;
      expect(moveEnd(context, quote, { side: "start", direction: "in", unit })).toBeNull();
      expect(moveEnd(context, quote, { side: "end", direction: "in", unit })).toBeNull();
    }
    const one = addQuote(desk, "indirect", "t");
    expect(
      moveEnd(desk.store.context(), one, { side: "end", direction: "in", unit: "character" }),
    ).toBeNull();
    expect(
      moveEnd(desk.store.context(), one, { side: "start", direction: "in", unit: "character" }),
    ).toBeNull();
  });

  test("any span's ends move, and stop before their neighbour", () => {
    const desk = deskOver(RAW);
    const quote = addQuote(desk, "direct", "“No,”", "the 👩‍👩‍👧", "It ended");
    expect(move(desk, quote, { side: "start", direction: "out", spanIndex: 1 })).toBe(
      "[“No,”] he said. “Not\u00a0ever[,” the 👩‍👩‍👧] heard. [It ended].\n\nNext one here.",
    );
    expect(move(desk, quote, { side: "end", direction: "out", unit: "sentence", spanIndex: 1 })).toContain(
      "[,” the 👩‍👩‍👧 heard.] [It ended].",
    );
    expect(
      moveEnd(desk.store.context(), quoteOf(desk, quote.id), { side: "end", direction: "out", spanIndex: 1 }),
    ).toBeNull();
    expect(move(desk, quote, { side: "start", direction: "out", unit: "sentence", spanIndex: 1 })).toContain(
      "[“No,”] he said. [“Not\u00a0ever,” the 👩‍👩‍👧 heard.]",
    );
    const outwards = { side: "start", direction: "out", unit: "sentence", spanIndex: 1 } as const;
    expect(move(desk, quote, outwards)).toContain("[“No,”] [he said. “Not\u00a0ever,” the 👩‍👩‍👧 heard.]");
    expect(moveEnd(desk.store.context(), quoteOf(desk, quote.id), outwards)).toBeNull();
    expect(moveEnd(desk.store.context(), quote, { side: "end", direction: "out", spanIndex: 3 })).toBeNull();
    expectAccepted(desk);
  });

  test("identity, attributes and links survive; a block's label stays where it is", () => {
    const desk = deskOver(RAW);
    const quote = addQuote(desk, "direct", "“No,”");
    const source = addMention(desk, quote, "source", "he");
    move(desk, quote, { side: "end", direction: "out", unit: "sentence" });
    expect(quoteOf(desk, quote.id)).toMatchObject({ id: quote.id, attributes: quote.attributes });
    expect(desk.store.index.linked(quote.id, "source")?.id).toBe(source.id);
    make(desk, labelBlocks(desk.store.context(), place(desk, "Next"), "ad"));
    const label = desk.store.selected();
    expect(label && moveEnd(desk.store.context(), label, { side: "end", direction: "in" })).toBeNull();
    expect(
      label && setEnd(desk.store.context(), label, { side: "end", spanIndex: 0, offset: 60 }),
    ).toBeNull();
  });
});

describe("an end put at an offset", () => {
  const put = (
    desk: Desk,
    { id }: QuoteAnnotation,
    side: "start" | "end",
    spanIndex: number,
    offset: number,
  ) => {
    make(desk, setEnd(desk.store.context(), quoteOf(desk, id), { side, spanIndex, offset }));
    return picture(desk, id);
  };

  test("loses the white space there, and cuts no character", () => {
    const desk = deskOver(RAW);
    const quote = addQuote(desk, "indirect", "he said");
    expect(put(desk, quote, "end", 0, place(desk, "“Not").start)).toContain(" [he said.] “Not");
    expect(put(desk, quote, "start", 0, 5)).toContain(" [he said.]");
    expect(put(desk, quote, "end", 0, place(desk, "👩‍👩‍👧").start + 3)).toContain(
      "[he said. “Not\u00a0ever,” the 👩‍👩‍👧] heard",
    );
    expectAccepted(desk);
  });

  test("past the other end it leaves one character; outside the text it stops at it", () => {
    const desk = deskOver(RAW);
    const quote = addQuote(desk, "indirect", "he said");
    expect(put(desk, quote, "end", 0, 0)).toContain("“No,” [h]e said");
    expect(put(desk, quote, "end", 0, 9999)).toMatch(/\[he said.*Next one here\.\]$/s);
    expect(put(desk, quote, "start", 0, 9999)).toMatch(/here\[\.\]$/);
    expect(put(desk, quote, "start", 0, -5)).toMatch(/^\[“No/);
  });

  test("stops before the mark's other spans", () => {
    const desk = deskOver(RAW);
    const quote = addQuote(desk, "direct", "“No,”", "“Not\u00a0ever,”");
    expect(put(desk, quote, "start", 1, 0)).toContain("[“No,”] [he said. “Not\u00a0ever,”]");
    expect(put(desk, quote, "end", 0, 9999)).toContain("[“No,”] [he");
  });

  test("where it is already, or for a span that is not there, nothing changes", () => {
    const desk = deskOver(RAW);
    const quote = addQuote(desk, "indirect", "he said");
    const end = quote.spans[0]?.end ?? 0;
    expect(setEnd(desk.store.context(), quote, { side: "end", spanIndex: 0, offset: end })).toBeNull();
    expect(setEnd(desk.store.context(), quote, { side: "end", spanIndex: 1, offset: 3 })).toBeNull();
  });
});

describe("what is too much for one mark", () => {
  const sentence = "The delegate never said so and nobody asked. ";
  const long = sentence.repeat(1000);

  test("a mark cannot be made, widened or moved beyond its limit, and the reason is said", () => {
    const desk = deskOver(long);
    const context = desk.store.context();
    const whole = span(0, long.length);
    expect(refusal(markQuote(context, whole))).toBe(
      "That is too long for a mark, which holds 20,000 characters at most.",
    );
    expect(desk.store.change(markQuote(context, whole))).toBe(false);
    expect(desk.store.get().announcement.words).toContain("20,000 characters");
    const quote = addQuote(desk, "indirect", sentence.repeat(440));
    const limit = { side: "end", spanIndex: 0, offset: MAXIMUM_SPAN_LENGTH } as const;
    expect(refusal(setEnd(desk.store.context(), quote, { ...limit, offset: 30_000 }))).toContain("too long");
    expect(refusal(addSpan(desk.store.context(), quote, span(19_000, 21_000)))).toContain("too long");
    make(desk, setEnd(desk.store.context(), quote, limit));
    const full = quoteOf(desk, quote.id);
    expect(
      refusal(moveEnd(desk.store.context(), full, { side: "end", direction: "out", unit: "sentence" })),
    ).toContain("too long");
    expectAccepted(desk);
  });

  test("words that only touch a long span stay a span of their own", () => {
    const desk = deskOver(long);
    const quote = addQuote(desk, "indirect", sentence.repeat(440));
    const end = quote.spans[0]?.end ?? 0;
    make(desk, addSpan(desk.store.context(), quote, span(end, end + 5000)));
    expect(quoteOf(desk, quote.id).spans).toHaveLength(2);
    expectAccepted(desk);
  });

  test("a mark takes no more stretches than the schema allows", () => {
    const words = Array.from({ length: MOST_SPANS + 1 }, (_, i) => `w${i}.`);
    const desk = deskOver(words.join(" and "));
    const quote = addQuote(desk, "indirect", ...words.slice(0, MOST_SPANS));
    expectAccepted(desk);
    const one = place(desk, words.at(-1) ?? "");
    expect(refusal(addSpan(desk.store.context(), quote, one))).toBe(
      "A mark holds 50 separate stretches at most.",
    );
  });
});

test("spans are put in order, and merged where they overlap or only white space parts them", () => {
  const merged = (...spans: [number, number][]) =>
    mergeSpans(
      "ab cd  ef",
      spans.map(([from, to]) => span(from, to)),
    ).map(({ start, end }) => [start, end]);
  expect(merged([7, 9], [0, 2])).toEqual([
    [0, 2],
    [7, 9],
  ]);
  expect(merged([3, 5], [0, 2], [7, 9])).toEqual([[0, 9]]);
  expect(merged([0, 5], [1, 2])).toEqual([[0, 5]]);
});

test("whatever is moved and dragged: spans in order, apart, trimmed and not empty; the rest of the mark untouched", () => {
  const unit = fc.constantFrom(...'abc .,“”‘’"״אבקال،\n', "👩‍👩‍👧", "e\u0301", "\u00a0", "\u200f");
  const text = fc.string({ unit, minLength: 1, maxLength: 60 }).map((raw) => `x ${raw} y`);
  const side = fc.constantFrom("start" as const, "end" as const);
  const spanIndex = fc.nat(3);
  const step = fc.oneof(
    fc.record({
      side,
      direction: fc.constantFrom("in" as const, "out" as const),
      unit: fc.constantFrom("character" as const, "word" as const, "sentence" as const),
      spanIndex,
    }),
    fc.record({ side, spanIndex, offset: fc.integer({ min: -5, max: 130 }) }),
  );
  const cuts = fc.array(fc.nat(70), { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(text, cuts, fc.array(step, { maxLength: 12 }), (raw, offsets, steps) => {
      const desk = deskOver(raw);
      const { text: whole } = desk.store.view.document;
      make(desk, markQuote(desk.store.context(), span(0, 1), "indirect"));
      const id = desk.store.selected()?.id ?? "";
      for (let i = 0; i + 1 < offsets.length; i += 2) {
        const [from = 0, to = 0] = [offsets[i], offsets[i + 1]].map((offset) =>
          Math.min(offset ?? 0, raw.length),
        );
        make(
          desk,
          addSpan(desk.store.context(), quoteOf(desk, id), span(Math.min(from, to), Math.max(from, to))),
        );
      }
      const { layer, undo } = desk.store.get().session;
      for (const change of steps) {
        const old = quoteOf(desk, id);
        const context = desk.store.context();
        make(desk, "offset" in change ? setEnd(context, old, change) : moveEnd(context, old, change));
        const mark = quoteOf(desk, id);
        expect({ ...mark, spans: [] }).toEqual({ ...old, spans: [] });
        expect(mark.spans.length).toBe(old.spans.length);
        let end = 0;
        mark.spans.forEach((piece, index) => {
          if (index !== change.spanIndex) expect(piece).toEqual(old.spans[index]);
          expect(trimSpan(whole, piece)).toEqual(span(piece.start, piece.end));
          expect(piece.start).toBeGreaterThanOrEqual(end);
          end = piece.end;
        });
      }
      expectAccepted(desk);
      while (desk.store.get().session.undo.length > undo.length) desk.store.undo();
      expect(seen(desk.store.get().session.layer)).toEqual(seen(layer));
    }),
  );
});
