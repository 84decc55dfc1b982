import { describe, expect, test } from "vitest";
import { setField } from "@/components/annotator/judge-quotes";
import { linkTo } from "@/components/annotator/link-marks";
import { markQuote } from "@/components/annotator/make-marks";
import {
  addAroundCue,
  changeType,
  joinQuotes,
  makeFragments,
  splitQuote,
} from "@/components/annotator/reshape-marks";
import type { Evidence, QuoteAnnotation } from "@/lib/core/annotation/annotation";
import { span } from "@/lib/core/text/offsets";
import { uuid } from "@/tests/support/arbitrary-layer";
import { type Desk, RUTTE } from "./desk";
import {
  addMention,
  addNotSpeech,
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

const SPLIT = "“We never,” the envoy said, “promised it.” She left.";
const MIXED = "The envoy held that the “old” plan was “never ‘a promise’ at all” and a “term of art” only.";

function answer(
  desk: Desk,
  quote: QuoteAnnotation,
  field: Parameters<typeof setField>[1],
  value: string | number,
) {
  make(desk, setField(quoteOf(desk, quote.id), field, value, "Answered"));
}

function proof(id: number, { id: annotationId }: QuoteAnnotation): Evidence {
  return { id: uuid(id), annotationId, role: "supports", kind: "recording", grade: "A", excerpt: "never" };
}

/** What a reviewer sees before the change is what they see when it is undone; redone, it is back. */
function expectOneStep(desk: Desk, change: Parameters<typeof make>[1]): void {
  const before = seen(desk.store.get().session.layer);
  const steps = desk.store.get().session.undo.length;
  expect(make(desk, change)).toBe(true);
  const after = seen(desk.store.get().session.layer);
  expect(desk.store.get().session.undo.length).toBe(steps + 1);
  expect(desk.store.get().announcement.words).toMatch(/^\S/);
  desk.store.undo();
  expect(seen(desk.store.get().session.layer)).toEqual(before);
  desk.store.redo();
  expect(seen(desk.store.get().session.layer)).toEqual(after);
  expectAccepted(desk);
}

describe("joining two quotes", () => {
  test("the first keeps its id and links and has the words of both", () => {
    const desk = deskOver(SPLIT);
    const first = addQuote(desk, "direct", "“We never,”");
    const source = addMention(desk, first, "source", "the envoy");
    const second = addQuote(desk, "direct", "“promised it.”");
    addMention(desk, second, "source", "She");
    const cue = addMention(desk, second, "cue", "said");
    answer(desk, first, "channel", "speech");
    expectOneStep(desk, joinQuotes(desk.store.context(), quoteOf(desk, first.id), second));
    expect(picture(desk, first.id)).toBe("[“We never,”] the envoy said, [“promised it.”] She left.");
    expect(quoteOf(desk, first.id).attributes).toEqual({ form: "direct", channel: "speech" });
    const { index, selected } = desk.store;
    expect(selected()?.id).toBe(first.id);
    expect(index.linked(first.id, "source")?.id).toBe(source.id);
    expect(index.linked(first.id, "cue")?.id).toBe(cue.id);
    expect(desk.store.get().session.layer.annotations.has(second.id)).toBe(false);
  });

  test("given the other way round, the other one stays", () => {
    const desk = deskOver(SPLIT);
    const first = addQuote(desk, "direct", "“We never,”");
    const second = addQuote(desk, "direct", "“promised it.”");
    expectOneStep(desk, joinQuotes(desk.store.context(), second, first));
    expect(picture(desk, second.id)).toBe("[“We never,”] the envoy said, [“promised it.”] She left.");
  });

  test("words that touch or overlap become one stretch", () => {
    const desk = deskOver(SPLIT);
    const first = addQuote(desk, "indirect", "the envoy said, “promised");
    const second = addQuote(desk, "indirect", "“promised it.” She");
    make(desk, joinQuotes(desk.store.context(), first, second));
    expect(picture(desk, first.id)).toBe("“We never,” [the envoy said, “promised it.” She] left.");
  });

  test("its answers count if the first has none, in the words of the first's form", () => {
    const desk = deskOver(SPLIT);
    const first = addQuote(desk, "indirect", "the envoy said");
    const second = addQuote(desk, "direct", "“promised it.”");
    answer(desk, second, "occurrence", "confirmed");
    answer(desk, second, "wording", "verbatim");
    answer(desk, second, "severity", 1);
    answer(desk, second, "rationale", "Heard it.");
    answer(desk, second, "polarity", "denied");
    expectOneStep(desk, joinQuotes(desk.store.context(), first, quoteOf(desk, second.id)));
    expect(quoteOf(desk, first.id).attributes).toEqual({
      form: "indirect",
      occurrence: "confirmed",
      wording: "faithful",
      severity: 1,
      rationale: "Heard it.",
    });
  });

  test("its answers are dropped if the first has any, and its speaker if the first names one", () => {
    const desk = deskOver(SPLIT);
    const first = addQuote(desk, "direct", "“We never,”");
    const second = addQuote(desk, "direct", "“promised it.”");
    answer(desk, first, "occurrence", "not_found");
    answer(desk, first, "speakerClass", "role_only");
    answer(desk, second, "wording", "verbatim");
    make(desk, {
      bodies: [
        {
          type: "setAttributes",
          annotationId: second.id,
          attributes: { speakerStated: { name: RUTTE.name, speakerId: RUTTE.id } },
        },
      ],
      label: "Credited",
    });
    make(desk, joinQuotes(desk.store.context(), quoteOf(desk, first.id), quoteOf(desk, second.id)));
    expect(quoteOf(desk, first.id).attributes).toEqual({
      form: "direct",
      occurrence: "not_found",
      speakerClass: "role_only",
    });
  });

  test("its speaker is taken over by a quote that names none", () => {
    const desk = deskOver(SPLIT);
    const first = addQuote(desk, "direct", "“We never,”");
    const second = addQuote(desk, "direct", "“promised it.”");
    const speakerStated = { name: RUTTE.name, speakerId: RUTTE.id };
    make(desk, {
      bodies: [{ type: "setAttributes", annotationId: second.id, attributes: { speakerStated } }],
      label: "Credited",
    });
    make(desk, joinQuotes(desk.store.context(), first, quoteOf(desk, second.id)));
    expect(quoteOf(desk, first.id).attributes.speakerStated).toEqual(speakerStated);
  });

  test("fragments, evidence and own comments come along; another's comments do not", () => {
    const desk = deskOver(MIXED);
    const first = addQuote(desk, "mixed", "that the “old” plan");
    const second = addQuote(desk, "mixed", "was “never ‘a promise’ at all”");
    const fragment = addQuote(desk, "direct_fragment", "“never ‘a promise’ at all”");
    const comment = { annotationId: second.id, text: "Sure?", needsHelp: true };
    make(desk, {
      bodies: [
        { type: "putEvidence", evidence: proof(1, first) },
        { type: "putEvidence", evidence: proof(2, second) },
        { type: "putComment", comment: { ...comment, id: uuid(3), by: "author" } },
      ],
      label: "Noted",
    });
    expectOneStep(desk, joinQuotes(desk.store.context(), first, second));
    const { index } = desk.store;
    expect(index.linked(fragment.id, "parent")?.id).toBe(first.id);
    expect(index.evidenceOf(first.id).map(({ excerpt }) => excerpt)).toEqual(["never", "never"]);
    expect(index.commentsOn(first.id)).toMatchObject([{ text: "Sure?", needsHelp: true, by: "author" }]);
  });

  test("a quote is not joined with itself, its fragment or its parent, nor beyond what a mark holds", () => {
    const desk = deskOver(MIXED);
    const whole = addQuote(desk, "mixed", "that the “old” plan was “never ‘a promise’ at all”");
    const fragment = addQuote(desk, "direct_fragment", "“never ‘a promise’ at all”");
    const inner = addQuote(desk, "direct_fragment", "‘a promise’");
    const context = desk.store.context();
    expect(joinQuotes(context, whole, whole)).toBeNull();
    for (const [first, second] of [
      [whole, fragment],
      [fragment, whole],
      [inner, whole],
      [whole, inner],
    ] as const) {
      expect(refusal(joinQuotes(context, first, second))).toBe("One of these quotes is a part of the other.");
    }
    const long = deskOver("word and ".repeat(5000));
    make(long, markQuote(long.store.context(), span(0, 15_000)));
    const one = long.store.selected() as QuoteAnnotation;
    make(long, markQuote(long.store.context(), span(9000, 24_000)));
    const other = long.store.selected() as QuoteAnnotation;
    expect(refusal(joinQuotes(long.store.context(), one, other))).toContain("too long");
  });
});

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
