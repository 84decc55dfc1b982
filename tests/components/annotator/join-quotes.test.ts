import { describe, expect, test } from "vitest";
import { markQuote } from "@/components/annotator/make-marks";
import { joinQuotes } from "@/components/annotator/reshape-marks";
import type { QuoteAnnotation } from "@/lib/core/annotation/annotation";
import { span } from "@/lib/core/text/offsets";
import { uuid } from "@/tests/support/arbitrary-layer";
import { RUTTE } from "./desk";
import {
  addMention,
  addQuote,
  answer,
  deskOver,
  expectOneStep,
  make,
  picture,
  proof,
  quoteOf,
  refusal,
} from "./marking";

const SPLIT = "“We never,” the envoy said, “promised it.” She left.";
const MIXED = "The envoy held that the “old” plan was “never ‘a promise’ at all” and a “term of art” only.";

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
