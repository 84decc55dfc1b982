import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Evidence, QuoteAttributes } from "@/lib/core/annotation/annotation";
import { findMissing, missingOfAnswers } from "@/lib/core/annotation/find-missing";
import { EMPTY_LAYER } from "@/lib/core/annotation/layer";
import { codebookSchema } from "@/lib/core/codebook/codebook";
import type { SignalName } from "@/lib/core/codebook/values";
import source from "@/seeds/codebooks/1.1.json";
import { anyLayer } from "../../support/arbitrary-layer";
import { evidence, layerOf, link, quote, quoteIdsInOrder } from "../../support/layers";

const codebook = codebookSchema.parse(source);
const RUTTE = { name: "Mark Rutte", speakerId: null };
const HEGSETH = { name: "Pete Hegseth", speakerId: null };
const SOUND: Partial<QuoteAttributes> = {
  speakerStated: RUTTE,
  occurrence: "confirmed",
  speaker: "correct",
  wording: "verbatim",
  context: "fair",
};

function messages(attributes: Partial<QuoteAttributes>, items: readonly Partial<Evidence>[] = []): string[] {
  const layer = layerOf({
    annotations: [quote("q", [10, 20], attributes)],
    evidence: items.map((item, index) => evidence(`e${index}`, "q", item)),
  });
  return findMissing(layer, codebook).map((missing) => `${missing.code}: ${missing.message}`);
}

describe("findMissing", () => {
  it.each<[string, Partial<QuoteAttributes>, Partial<Evidence>[], string[]]>([
    ["nothing on a sound quote", SOUND, [], []],
    ["nothing on what is not speech", { form: "not_speech" }, [], []],
    ["a verdict", { speakerStated: RUTTE }, [], ["verdict: Quote 1: give a verdict."]],
    [
      "the facets still open",
      { speakerStated: RUTTE, occurrence: "confirmed", speaker: "correct" },
      [],
      ["verdict: Quote 1: give a verdict. Still to answer: wording and context."],
    ],
    [
      "a speaker",
      { ...SOUND, speakerStated: undefined },
      [],
      ["speaker: Quote 1: say who it is credited to, or that nobody is named."],
    ],
    [
      "a speaker for a class that has a name",
      { ...SOUND, speakerStated: undefined, speakerClass: "named_org" },
      [],
      ["speaker: Quote 1: say who it is credited to, or that nobody is named."],
    ],
    [
      "no speaker for an anonymous post",
      { ...SOUND, speakerStated: undefined, speakerClass: "anonymous_social" },
      [],
      [],
    ],
    [
      "who said it, and the evidence",
      { ...SOUND, speaker: "wrong" },
      [],
      [
        "speaker-actual: Quote 1: say who said it.",
        "evidence: Quote 1: add the evidence for this verdict, with an excerpt or an address.",
      ],
    ],
    [
      "nothing on a documented misattribution",
      { ...SOUND, speaker: "wrong", speakerActual: HEGSETH },
      [{}],
      [],
    ],
    [
      "something in the evidence",
      { ...SOUND, wording: "altered_substantive" },
      [{ excerpt: " " }],
      ["evidence-incomplete: Quote 1: give the evidence an excerpt or an address."],
    ],
    [
      "something in the second item",
      SOUND,
      [{ excerpt: undefined, url: "https://nato.int" }, { excerpt: undefined }],
      ["evidence-incomplete: Quote 1: give evidence 2 an excerpt or an address."],
    ],
    [
      "more than context",
      { ...SOUND, wording: "altered_substantive" },
      [{ role: "context" }],
      ["evidence: Quote 1: add the evidence for this verdict, with an excerpt or an address."],
    ],
    [
      "the complete record",
      { ...SOUND, occurrence: "refuted" },
      [{ kind: "news_report" }],
      ["complete-record: Quote 1: add the complete record, a recording or an official transcript."],
    ],
    [
      "nothing with the complete record",
      { ...SOUND, occurrence: "refuted" },
      [{ kind: "official_transcript" }],
      [],
    ],
    [
      "the sentence of D4",
      { ...SOUND, context: "out_of_context", rationale: "  " },
      [{}],
      ["reason: Quote 1: write what the reader is led to believe, and what the context says."],
    ],
    ["no evidence for what was not found", { ...SOUND, occurrence: "not_found" }, [], []],
    ["no evidence for what cannot be checked", { ...SOUND, occurrence: "not_checkable" }, [], []],
  ])("asks for %s", (_, attributes, items, expected) => {
    expect(messages(attributes, items)).toEqual(expected);
  });

  it("takes a linked source for the speaker, unless it was removed", () => {
    const nameless = { ...SOUND, speakerStated: undefined };
    const mention = { ...quote("s", [1, 5]), type: "source" as const, attributes: {} };
    const links = [link("q", "source", "s")];
    expect(
      findMissing(layerOf({ annotations: [quote("q", [10, 20], nameless), mention], links }), codebook),
    ).toEqual([]);
    expect(
      findMissing(layerOf({ annotations: [quote("q", [10, 20], nameless)], links }), codebook),
    ).toHaveLength(1);
  });

  it("judges a fragment with its quote until one of its facets is answered", () => {
    const mixed = quote("m", [10, 90], { ...SOUND, form: "mixed" });
    const missing = (attributes: Partial<QuoteAttributes>) =>
      findMissing(
        layerOf({
          annotations: [mixed, quote("f", [20, 30], { form: "direct_fragment", ...attributes })],
          links: [link("f", "parent", "m")],
        }),
        codebook,
      ).map((one) => one.message);
    expect(missing({})).toEqual([]);
    expect(missing({ occurrence: "confirmed" })).toEqual([
      "Quote 1a: give a verdict. Still to answer: speaker, wording and context.",
    ]);
  });

  it("asks the sentence behind an answer about the article, after the quotes, and no question twice", () => {
    const layer = layerOf({ annotations: [quote("q", [10, 20], { speakerStated: RUTTE })] });
    const answer = (name: SignalName, justification: string) =>
      [name, { name, values: ["yes"], justification, spans: [] }] as const;
    const signals = new Map([
      answer("adsLabelled", " "),
      answer("originality", "Found nowhere else."),
      answer("genre", ""),
    ]);
    const missing = findMissing({ ...layer, signals }, codebook);
    expect(missing.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      "verdict: Quote 1: give a verdict.",
      "justification: Genre: write the sentence this rests on.",
      "justification: Adverts labelled: write the sentence this rests on.",
    ]);
    expect(missing.map(({ annotationId, signal }) => annotationId ?? signal)).toEqual([
      "q",
      "genre",
      "adsLabelled",
    ]);
    expect(missingOfAnswers(EMPTY_LAYER, codebook)).toEqual([]);
  });

  it("lists quotes of the layer in reading order, and then answers of it", () => {
    fc.assert(
      fc.property(anyLayer, (layer) => {
        const order = [
          ...quoteIdsInOrder(layer),
          ...codebook.signals.map(({ id }) => id).filter((id) => layer.signals.has(id)),
        ];
        const places = findMissing(layer, codebook).map(({ annotationId, signal }) =>
          order.indexOf(annotationId ?? signal ?? ""),
        );
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        expect(places).not.toContain(-1);
      }),
    );
  });
});
