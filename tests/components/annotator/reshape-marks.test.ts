import { describe, expect, test } from "vitest";
import { linkTo } from "@/components/annotator/link-marks";
import { markQuote } from "@/components/annotator/make-marks";
import { addAroundCue, changeType, makeFragments, splitQuote } from "@/components/annotator/reshape-marks";
import type { QuoteAnnotation } from "@/lib/core/annotation/annotation";
import {
  addMention,
  addNotSpeech,
  addQuote,
  answer,
  deskOver,
  expectAccepted,
  expectOneStep,
  make,
  picture,
  place,
  proof,
  quoteOf,
  refusal,
} from "./marking";

const SPLIT = "“We never,” the envoy said, “promised it.” She left.";
const MIXED = "The envoy held that the “old” plan was “never ‘a promise’ at all” and a “term of art” only.";

describe("splitting a quote", () => {
  test("between its spans, the gap nearest to the caret; speaker, cue and form are both quotes'", () => {
    const desk = deskOver(SPLIT);
    const quote = addQuote(desk, "direct", "“We never,”", "“promised it.”");
    const source = addMention(desk, quote, "source", "the envoy");
    const cue = addMention(desk, quote, "cue", "said");
    answer(desk, quote, "occurrence", "confirmed");
    answer(desk, quote, "confidence", 3);
    answer(desk, quote, "rationale", "Heard it.");
    answer(desk, quote, "channel", "speech");
    expectOneStep(desk, splitQuote(desk.store.context(), quoteOf(desk, quote.id), 0));
    const second = desk.store.index.numbered[1] as QuoteAnnotation;
    expect(picture(desk, quote.id)).toBe("[“We never,”] the envoy said, “promised it.” She left.");
    expect(picture(desk, second.id)).toBe("“We never,” the envoy said, [“promised it.”] She left.");
    expect(quoteOf(desk, quote.id).attributes).toMatchObject({
      occurrence: "confirmed",
      rationale: "Heard it.",
    });
    expect(second.attributes).toEqual({ form: "direct", channel: "speech" });
    for (const { id } of [quote, second]) {
      expect(desk.store.index.linked(id, "source")?.id).toBe(source.id);
      expect(desk.store.index.linked(id, "cue")?.id).toBe(cue.id);
    }
  });

  test("the gap is the caret's", () => {
    const desk = deskOver("One two three four five six.");
    const quote = addQuote(desk, "indirect", "One", "three", "five");
    make(desk, splitQuote(desk.store.context(), quote, place(desk, "five").start));
    expect(picture(desk, quote.id)).toBe("[One] two [three] four five six.");
    desk.store.undo();
    make(desk, splitQuote(desk.store.context(), quote, place(desk, "two").start));
    expect(picture(desk, quote.id)).toBe("[One] two three four five six.");
  });

  test("at the caret, white space and half characters left out", () => {
    const desk = deskOver("The 👩‍👩‍👧 never promised it.");
    const quote = addQuote(desk, "indirect", "The 👩‍👩‍👧 never promised");
    expectOneStep(desk, splitQuote(desk.store.context(), quote, place(desk, "👩").start + 3));
    expect(picture(desk, quote.id)).toBe("[The] 👩‍👩‍👧 never promised it.");
    const second = desk.store.index.numbered[1];
    expect(picture(desk, second?.id ?? "")).toBe("The [👩‍👩‍👧 never promised] it.");
  });

  test("fragments go with the words they stand in; a fragment's halves are both fragments", () => {
    const desk = deskOver(MIXED);
    const whole = addQuote(desk, "mixed", "that the “old” plan was “never ‘a promise’ at all”");
    make(desk, makeFragments(desk.store.context(), whole));
    const [old, never] = desk.store.index.fragmentsOf(whole);
    make(desk, splitQuote(desk.store.context(), whole, place(desk, "was").start));
    const second = desk.store.index.numbered[1] as QuoteAnnotation;
    expect(second.attributes.form).toBe("mixed");
    expect(desk.store.index.linked(old?.id ?? "", "parent")?.id).toBe(whole.id);
    expect(desk.store.index.linked(never?.id ?? "", "parent")?.id).toBe(second.id);
    make(desk, splitQuote(desk.store.context(), never as QuoteAnnotation, place(desk, "‘a").start));
    expect(desk.store.index.fragmentsOf(second)).toHaveLength(2);
    expectAccepted(desk);
  });

  test("needs the caret inside a quote of one span, with words on both sides", () => {
    const desk = deskOver(SPLIT);
    const quote = addQuote(desk, "indirect", "the envoy said");
    const [words] = quote.spans;
    for (const at of [0, words?.start ?? 0, words?.end ?? 0]) {
      expect(refusal(splitQuote(desk.store.context(), quote, at))).toBe(
        "Put the caret inside the quote, where the second one begins.",
      );
    }
  });
});

describe("changing the type", () => {
  test("to a quote, with the form its marks suggest, and back without them", () => {
    const desk = deskOver(MIXED);
    const mark = addNotSpeech(desk, "“old”");
    expectOneStep(desk, changeType(desk.store.context(), mark, "quote"));
    expect(quoteOf(desk, mark.id).attributes).toEqual({ form: "direct" });
    expect(desk.store.get().announcement.words).toBe("Done again: Changed to direct quote");
    make(desk, changeType(desk.store.context(), quoteOf(desk, mark.id), "not_speech"));
    expect(desk.store.selected()).toEqual(mark);
    expect(desk.store.get().announcement.words).toBe("Changed to not speech");
  });

  test("all that was said of a quote is back when that is undone", () => {
    const desk = deskOver(SPLIT);
    const quote = addQuote(desk, "direct", "“We never,”");
    addMention(desk, quote, "source", "the envoy");
    answer(desk, quote, "occurrence", "confirmed");
    make(desk, { bodies: [{ type: "putEvidence", evidence: proof(1, quote) }], label: "Noted" });
    expectOneStep(desk, changeType(desk.store.context(), quoteOf(desk, quote.id), "source"));
    expect(desk.store.selected()).toMatchObject({ id: quote.id, type: "source", attributes: {} });
  });

  test("between speaker and cue the quote stays linked, unless it has one of that", () => {
    const desk = deskOver(SPLIT);
    const first = addQuote(desk, "direct", "“We never,”");
    const mention = addMention(desk, first, "source", "said");
    const second = addQuote(desk, "direct", "“promised it.”");
    const cue = addMention(desk, second, "cue", "the envoy");
    make(desk, linkTo(desk.store.context(), second, mention));
    expectOneStep(desk, changeType(desk.store.context(), mention, "cue"));
    const { index } = desk.store;
    expect(index.linked(first.id, "cue")?.id).toBe(mention.id);
    expect(index.linked(first.id, "source")).toBeNull();
    expect(index.linked(second.id, "cue")?.id).toBe(cue.id);
    expect(index.linked(second.id, "source")).toBeNull();
    const changed = desk.store.get().session.layer.annotations.get(mention.id);
    make(desk, changed ? changeType(desk.store.context(), changed, "source") : null);
    expect(index.linked(first.id, "source")?.id).toBe(mention.id);
    expectAccepted(desk);
  });

  test("to what it is already changes nothing", () => {
    const desk = deskOver(SPLIT);
    const quote = addQuote(desk, "direct", "“We never,”");
    expect(changeType(desk.store.context(), quote, "quote")).toBeNull();
  });
});

describe("the fragments of a mixed quote", () => {
  test("every outermost quotation inside it, once; what is not speech stays that", () => {
    const desk = deskOver(MIXED);
    addNotSpeech(desk, "“term of art”");
    const quote = addQuote(
      desk,
      "mixed",
      "that the “old” plan was “never ‘a promise’ at all” and a “term of art” only",
    );
    expectOneStep(desk, makeFragments(desk.store.context(), quote));
    const words = desk.store.index.fragmentsOf(quote).map(({ spans }) => spans[0]?.exact);
    expect(words).toEqual(["“old”", "“never ‘a promise’ at all”"]);
    expect(desk.store.selected()?.id).toBe(quote.id);
    expect(refusal(makeFragments(desk.store.context(), quote))).toBe(
      "Every quotation inside this quote is marked already.",
    );
  });

  test("a loose fragment is taken in; one with other ends counts as made", () => {
    const desk = deskOver(MIXED);
    const loose = addQuote(desk, "direct_fragment", "“old”");
    const quote = addQuote(desk, "mixed", "that the “old” plan was “never ‘a promise’ at all”");
    const inner = addQuote(desk, "direct_fragment", "never ‘a promise’");
    make(desk, makeFragments(desk.store.context(), quote));
    expect(desk.store.index.fragmentsOf(quote).map(({ id }) => id)).toEqual([loose.id, inner.id]);
    expect(desk.store.get().announcement.words).toBe("1 fragment marked");
    expectAccepted(desk);
  });

  test("in each span of a split quote, in each script", () => {
    const desk = deskOver('הוא אמר כי זו "החלטה" של ארה"ב, הוסיף, ושל ״הברית כולה״.');
    const quote = addQuote(desk, "mixed", 'כי זו "החלטה" של ארה"ב', "ושל ״הברית כולה״");
    make(desk, makeFragments(desk.store.context(), quote));
    const words = desk.store.index.fragmentsOf(quote).map(({ spans }) => spans[0]?.exact);
    expect(words).toEqual(['"החלטה"', "״הברית כולה״"]);
    expectAccepted(desk);
  });

  test("needs a mixed quote with quotation marks inside", () => {
    const desk = deskOver(SPLIT);
    const direct = addQuote(desk, "direct", "“We never,”");
    const plain = addQuote(desk, "mixed", "the envoy said");
    const context = desk.store.context();
    expect(refusal(makeFragments(context, direct))).toBe("Only a mixed quote has fragments.");
    expect(refusal(makeFragments(context, plain))).toBe(
      "Nothing inside this quote stands in quotation marks.",
    );
    make(desk, markQuote(desk.store.context(), place(desk, "“promised it.”"), "mixed"));
    const whole = desk.store.selected() as QuoteAnnotation;
    expect(refusal(makeFragments(desk.store.context(), whole))).toContain("Nothing inside");
  });
});

describe("a quote split by its cue", () => {
  const raw = "“We never,” she said, “promised ‘it’,” and “nobody asked.”\n\n“Next.”";

  test("the next quotation of the paragraph is its second half, or the one at the caret", () => {
    const desk = deskOver(raw);
    const quote = addQuote(desk, "direct", "“We never,”");
    expectOneStep(desk, addAroundCue(desk.store.context(), quote, 0));
    expect(picture(desk, quote.id)).toContain("[“We never,”] she said, [“promised ‘it’,”] and “nobody");
    desk.store.undo();
    make(desk, addAroundCue(desk.store.context(), quote, place(desk, "it").start));
    expect(picture(desk, quote.id)).toContain("[“promised ‘it’,”]");
    desk.store.undo();
    make(desk, addAroundCue(desk.store.context(), quote, place(desk, "asked").start));
    expect(picture(desk, quote.id)).toContain("“promised ‘it’,” and [“nobody asked.”]");
    expect(desk.store.get().announcement.words).toBe("Second half added");
  });

  test("a half that is a quote of its own is joined", () => {
    const desk = deskOver(raw);
    const half = addQuote(desk, "direct", "“promised ‘it’,”");
    const quote = addQuote(desk, "direct", "“We never,”");
    make(desk, addAroundCue(desk.store.context(), quote, 0));
    expect(desk.store.get().session.layer.annotations.has(half.id)).toBe(false);
    expect(picture(desk, quote.id)).toContain("[“We never,”] she said, [“promised ‘it’,”]");
    expectAccepted(desk);
  });

  test("no further quotation is said", () => {
    const desk = deskOver(raw);
    const quote = addQuote(desk, "direct", "“nobody asked.”");
    const none = "No further quotation follows in this paragraph.";
    expect(refusal(addAroundCue(desk.store.context(), quote, 0))).toBe(none);
    expect(refusal(addAroundCue(desk.store.context(), quote, place(desk, "Next").start))).toBe(none);
  });

  test("in Arabic", () => {
    const desk = deskOver("«لم نعد أحداً»، قال سمير الحداد، «ولن نعد».");
    const quote = addQuote(desk, "direct", "«لم نعد أحداً»");
    make(desk, addAroundCue(desk.store.context(), quote, 0));
    expect(picture(desk, quote.id)).toBe("[«لم نعد أحداً»]، قال سمير الحداد، [«ولن نعد»].");
  });
});
