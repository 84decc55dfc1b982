import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeSpan } from "@/lib/core/anchoring/describe-span";
import type { Annotation, Evidence, QuoteAttributes } from "@/lib/core/annotation/annotation";
import { applyOperations, EMPTY_LAYER, type Layer } from "@/lib/core/annotation/layer";
import type { BlockLabel } from "@/lib/core/codebook/values";
import { AUTOMATIC_SIGNALS } from "@/lib/core/signals/automatic-signals";
import { computeSignals } from "@/lib/core/signals/compute-signals";
import { readText } from "@/lib/core/signals/text-facts";
import type { Inline } from "@/lib/core/text/article-document";
import { canonicalText } from "@/lib/core/text/canonical-text";
import { span } from "@/lib/core/text/offsets";
import { documentFromText } from "@/lib/core/text/text-blocks";
import { layerOperations } from "@/seeds/layer-operations";
import { GOLD } from "@/seeds/second-article";
import { anyLayer } from "@/tests/support/arbitrary-layer";
import { CODEBOOK } from "@/tests/support/drawn-report";
import { evidence, layerOf, link } from "@/tests/support/layers";

type Drawn = {
  readonly text: string;
  readonly quotes?: readonly (readonly [words: string, attributes?: Partial<QuoteAttributes>])[];
  readonly labels?: readonly (readonly [BlockLabel, string])[];
  readonly evidence?: readonly Evidence[];
  readonly parts?: readonly (readonly [part: number, whole: number])[];
  readonly links?: readonly (readonly [words: string, href: string])[];
  readonly url?: string | null;
  readonly publishedAt?: string | null;
};

/** The signals of a text with marks on its words; quotes are named q0, q1 … */
function signalsOf(drawn: Drawn) {
  const { layer, document } = draw(drawn);
  const url = drawn.url === undefined ? "https://outlet.example/1" : drawn.url;
  const { publishedAt = null } = drawn;
  return computeSignals({ document, text: readText(document, url), layer, codebook: CODEBOOK, publishedAt });
}

function draw({ text: raw, quotes = [], labels = [], evidence: items = [], parts = [], links = [] }: Drawn) {
  const text = canonicalText(raw);
  const at = (words: string) => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`Not in the text: ${words}`);
    return span(start, start + words.length);
  };
  const mark = (id: string, words: string) => ({
    id,
    origin: "manual" as const,
    spans: [describeSpan(text, at(words))],
  });
  const annotations: Annotation[] = [
    ...quotes.map(([words, attributes], index): Annotation => {
      return { ...mark(`q${index}`, words), type: "quote", attributes: { form: "direct", ...attributes } };
    }),
    ...labels.map(([label, words], index): Annotation => {
      return { ...mark(`b${index}`, words), type: "block", attributes: { label } };
    }),
  ];
  const layer: Layer = layerOf({
    annotations,
    evidence: items,
    links: parts.map(([part, whole]) => link(`q${part}`, "parent", `q${whole}`)),
  });
  const inlines = links.map(([words, href]): Inline => ({ ...at(words), kind: "link", href }));
  return { layer, document: { ...documentFromText(text), inlines } };
}

const named = (name: string, speakerId: string | null = null) => ({ speakerStated: { name, speakerId } });
const SOUND = { occurrence: "confirmed", speaker: "correct", wording: "verbatim", context: "fair" } as const;
const count = (number: number, left = 0) => ({ kind: "count", count: number, left });
const share = (part: number, whole: number, left = 0) => ({ kind: "share", part, whole, left });
const undefinedFor = (why: string) => ({ kind: "undefined", why });

describe("an article without quotes", () => {
  const signals = signalsOf({ text: "A headline\n\nSome words." });
  it("says why there is no share of them", () => {
    expect(signals).toMatchObject({
      quoteCount: count(0),
      distinctSpeakers: undefinedFor("no-quotes"),
      namedSpeakerShare: undefinedFor("no-quotes"),
      unnamedShare: undefinedFor("no-quotes"),
      vagueSourcing: undefinedFor("no-quotes"),
      evidenceCoverage: undefinedFor("no-quotes"),
      accurateShare: undefinedFor("no-quotes"),
      directWordShare: share(0, 4),
      boilerplateCharShare: share(0, 21),
    });
  });
  it("has every signal, and no more", () => {
    expect(Object.keys(signals).toSorted()).toEqual([...AUTOMATIC_SIGNALS].toSorted());
  });
  it("without words has no share of them either", () => {
    expect(signalsOf({ text: "" })).toMatchObject({
      directWordShare: undefinedFor("no-words"),
      boilerplateCharShare: undefinedFor("no-words"),
      exclamationAndCapsRate: undefinedFor("no-words"),
    });
  });
});

describe("which quotes count", () => {
  it("not those in an embedded headline, nor those that are not speech, nor parts of others", () => {
    const text = "He said “one” and then “two” again\n\nOther: “three” they say\n\nA “four” here";
    const signals = signalsOf({
      text,
      quotes: [
        ["“one” and then “two” again", { form: "mixed" }],
        ["“two”", { form: "direct_fragment" }],
        ["“three”"],
        ["“four”", { form: "not_speech" }],
      ],
      parts: [[1, 0]],
      labels: [["embedded_headline_link", "Other: “three” they say"]],
    });
    expect(signals.quoteCount).toEqual(count(1));
    expect(signals.embeddedHeadlineCount).toEqual(count(1));
    expect(signals.directWordShare).toEqual(share(2, 10));
  });
});

describe("who is quoted", () => {
  const text = "“one” “two” “three” “four” “five” “six” “seven”";
  const signals = signalsOf({
    text,
    quotes: [
      ["“one”", { ...named("Mark Rutte", "r"), speakerClass: "named_person" }],
      ["“two”", named(" mark  RUTTE ")],
      ["“three”", { ...named("NATO"), speakerClass: "named_org" }],
      ["“four”", { speakerClass: "unnamed_collective" }],
      ["“five”", { speakerClass: "role_only" }],
      ["“six”", { speakerClass: "document" }],
      ["“seven”"],
    ],
  });
  it("counts a name once, with or without its entry in the registry", () => {
    expect(signals.distinctSpeakers).toEqual(count(2, 1));
  });
  it("counts shares among the quotes whose sort of speaker is told", () => {
    expect(signals.namedSpeakerShare).toEqual(share(3, 6, 1));
    expect(signals.unnamedShare).toEqual(share(2, 6, 1));
    expect(signals.vagueSourcing).toEqual(count(1, 1));
  });
  it("says nothing while nobody is credited", () => {
    expect(signalsOf({ text, quotes: [["“one”"]] })).toMatchObject({
      distinctSpeakers: undefinedFor("no-speakers-told"),
      namedSpeakerShare: undefinedFor("no-speakers-told"),
      vagueSourcing: undefinedFor("no-speakers-told"),
    });
  });
});

describe("evidence and verdicts", () => {
  const text = "“one two three four” “short words” and that he would come here “five six seven eight”";
  const speaker = named("Ada Finch");
  const claims = (items: readonly Evidence[], first: Partial<QuoteAttributes> = {}) =>
    signalsOf({
      text,
      quotes: [
        ["“one two three four”", { ...speaker, ...first }],
        ["“short words”", speaker],
        ["that he would come here", { ...speaker, form: "indirect" }],
        ["“five six seven eight”", { speakerClass: "unnamed_collective" }],
      ],
      evidence: items,
    }).evidenceCoverage;
  it("asks evidence of direct and mixed quotes of four words from someone named", () => {
    expect(claims([])).toEqual(share(0, 1));
    expect(claims([evidence("e", "q0")])).toEqual(share(1, 1));
    expect(claims([evidence("e", "q1")])).toEqual(share(0, 1));
  });
  it("takes neither context nor an empty item for evidence", () => {
    expect(claims([evidence("e", "q0", { role: "context" })])).toEqual(share(0, 1));
    expect(claims([evidence("e", "q0", { excerpt: " " })])).toEqual(share(0, 1));
  });
  it("goes by the mark where somebody made one", () => {
    expect(claims([], { claimBearing: false })).toEqual(undefinedFor("no-claims"));
    expect(claims([], { claimBearing: true, form: "indirect" })).toEqual(share(0, 1));
  });
  it("counts accurate quotes among those decided", () => {
    const verdicts: Partial<QuoteAttributes>[] = [
      SOUND,
      { ...SOUND, wording: "marked_edit" },
      { ...SOUND, speaker: "wrong" },
      { ...SOUND, occurrence: "not_found" },
    ];
    const words = [
      "“one two three four”",
      "“short words”",
      "that he would come here",
      "“five six seven eight”",
    ];
    const judged = (attributes: readonly Partial<QuoteAttributes>[]) =>
      signalsOf({ text, quotes: words.map((word, index) => [word, attributes[index] ?? {}] as const) });
    expect(judged(verdicts).accurateShare).toEqual(share(2, 3, 1));
    expect(judged([]).accurateShare).toEqual(undefinedFor("nothing-decided"));
  });
});

describe("the text", () => {
  it("counts every word in direct speech once, and none that is not the article", () => {
    const signals = signalsOf({
      text: "He said “one two three” today\n\nthat “four five” matters\n\n“six seven” said a reader",
      quotes: [
        ["“one two three”"],
        ["two three”"],
        ["that “four five” matters", { form: "indirect" }],
        ["“six seven”"],
      ],
      labels: [["user_comment", "“six seven” said a reader"]],
    });
    expect(signals.directWordShare).toEqual(share(5, 10));
  });
  it("counts characters of blocks that are not the article", () => {
    const signals = signalsOf({
      text: "In short.\n\nFour words of text.\n\nBuy gold now\n\nby Ada",
      labels: [
        ["dek", "In short."],
        ["ad", "Buy gold now"],
        ["byline_dateline", "by Ada"],
      ],
      publishedAt: "2025-02-14",
    });
    expect(signals.boilerplateCharShare).toEqual(share(18, 46));
    expect(signals).toMatchObject({
      adBlockCount: count(1),
      hasByline: { kind: "answer", holds: true },
      hasDate: { kind: "answer", holds: true },
    });
    expect(signalsOf({ text: "Words." })).toMatchObject({
      hasByline: { kind: "answer", holds: false },
      hasDate: { kind: "answer", holds: false },
    });
  });
  it("hears only the article shout, and follows only its links", () => {
    const drawn: Drawn = {
      text: "This is REALLY so! See here.\n\nDo you LOVE it?! Shop there.",
      labels: [["ad", "Do you LOVE it?! Shop there."]],
      links: [
        ["here", "https://nato.int"],
        ["there", "https://shop.example"],
      ],
    };
    expect(signalsOf(drawn)).toMatchObject({
      exclamationAndCapsRate: { kind: "rate", exclamations: 1, capitals: 1, words: 6 },
      outboundLinkCount: count(1),
    });
    expect(signalsOf({ ...drawn, url: null }).outboundLinkCount).toEqual(undefinedFor("no-address"));
  });
});

it("reads the worked example as the codebook describes it", () => {
  const text = canonicalText(
    readFileSync(path.join(process.cwd(), "seeds/articles/002_1bc572bb5874e21a.txt"), "utf8"),
  );
  const context = { scope: "gold", text, speakerIds: new Map(), referenceIds: new Map() };
  const layer = applyOperations(EMPTY_LAYER, layerOperations(GOLD, context));
  const document = documentFromText(text);
  const signals = computeSignals({
    document,
    text: readText(document, null),
    layer,
    codebook: CODEBOOK,
    publishedAt: "2025-02-14",
  });
  expect(signals).toMatchObject({
    quoteCount: count(6),
    distinctSpeakers: count(1),
    namedSpeakerShare: share(6, 6),
    vagueSourcing: count(0),
    evidenceCoverage: share(4, 4),
    accurateShare: share(3, 6),
    adBlockCount: count(5),
    embeddedHeadlineCount: count(3),
    hasByline: { kind: "answer", holds: true },
    outboundLinkCount: count(0),
  });
});

describe("any layer", () => {
  const text = canonicalText("“word” five letters, ".repeat(300));
  const document = documentFromText(text);
  const facts = readText(document, null);
  it("has parts that are no more than their wholes, and nothing undefined that could be counted", () => {
    fc.assert(
      fc.property(anyLayer, (layer) => {
        const signals = computeSignals({
          document,
          text: facts,
          layer,
          codebook: CODEBOOK,
          publishedAt: null,
        });
        for (const value of Object.values(signals)) {
          if (value.kind !== "share") continue;
          expect(value.whole).toBeGreaterThan(0);
          expect(value.part).toBeLessThanOrEqual(value.whole);
          expect(Math.min(value.part, value.left)).toBeGreaterThanOrEqual(0);
        }
        const { accurateShare, quoteCount } = signals;
        if (accurateShare.kind === "share") {
          expect(accurateShare.whole + accurateShare.left).toBe(quoteCount.count);
        }
      }),
    );
  });
});
