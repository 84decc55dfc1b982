import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test, vi } from "vitest";
import { EvidenceSection } from "@/components/annotator/evidence-section";
import { FindOnRecord, FoundPassages } from "@/components/annotator/find-on-record";
import { DEFAULT_BINDINGS } from "@/components/annotator/key-bindings";
import { locatedEvidence, suggestSpeaker } from "@/components/annotator/located-evidence";
import { answerInWords, readAnswer, searchRecord, soughtWords } from "@/components/annotator/record-search";
import { WorkbenchContext } from "@/components/annotator/use-store";
import { summariseQuote } from "@/components/reader/quote-summary";
import { describeSpan } from "@/lib/core/anchoring/describe-span";
import type { QuoteAnnotation, QuoteAttributes } from "@/lib/core/annotation/annotation";
import type { LocatedPassage } from "@/lib/core/views/located-quote";
import { uuid } from "@/tests/support/arbitrary-layer";
import { at, codebook, EMPTY, HEGSETH, openDesk, RUTTE, reviewView, TEXT } from "./desk";

const WORDS = "“To be clear, there will not be US troops,”";
const RECORD =
  "SECRETARY HEGSETH: We met here. To be clear, there will not, as I said before, be U.S. troops there.\n\nQ: Never?";

function found(more: Partial<LocatedPassage> = {}, text = RECORD): LocatedPassage {
  const next = text.indexOf("Q:");
  return {
    record: {
      id: uuid(40),
      title: "Press conference",
      kind: "official_transcript",
      grade: "A",
      publisher: "A ministry",
      occurredAt: "2025-02-12",
      url: null,
      archivedUrl: null,
      text,
      turns: [
        { speaker: "SECRETARY HEGSETH", start: 0, end: next },
        { speaker: "Q", start: next, end: text.length },
      ],
    },
    paragraphsBefore: 4,
    start: text.indexOf("To be clear"),
    end: text.indexOf(" there.\n"),
    similarity: 0.7,
    likeness: "same_words",
    omissions: [{ text: "as I said before", marked: false, meaning: false, crossesTurns: false }],
    ...more,
  };
}

function deskWith(attributes: Partial<QuoteAttributes> = {}) {
  const quote: QuoteAnnotation = {
    id: uuid(20),
    type: "quote",
    origin: "manual",
    spans: [describeSpan(TEXT, at(WORDS))],
    attributes: { form: "direct", speakerStated: { name: RUTTE.name, speakerId: RUTTE.id }, ...attributes },
  };
  const { store, screen } = openDesk(reviewView({ layer: { ...EMPTY, annotations: [quote] } }));
  const summary = summariseQuote(store.index, codebook, quote);
  const draw = (part: ReactNode) =>
    renderToStaticMarkup(
      <WorkbenchContext.Provider value={{ store, screen, keys: { current: DEFAULT_BINDINGS } }}>
        {part}
      </WorkbenchContext.Provider>,
    );
  return { quote, summary, draw };
}

const words = (html: string) => html.replaceAll(/<[^>]*>/g, "");

function cards(passages: readonly LocatedPassage[], attributes: Partial<QuoteAttributes> = {}): string {
  const { summary, draw } = deskWith(attributes);
  const result = {
    kind: "answered" as const,
    answer: { passages: [...passages], references: 3, unsearchable: null },
  };
  return draw(<FoundPassages result={result} summary={summary} onUse={() => {}} />);
}

describe("finding a quote in the references", () => {
  test("is offered beside the evidence, and begins by looking", () => {
    const { summary, draw } = deskWith();
    expect(words(draw(<EvidenceSection summary={summary} />))).toContain("Find in the references");
    const search = vi.fn();
    const html = draw(<FindOnRecord summary={summary} onUse={() => {}} onClose={() => {}} search={search} />);
    expect(html).toMatch(/<p role="status" tabindex="-1">Looking in the references/i);
  });

  test("shows the words beside the record, what is left out, whose turn it is, and what is around it", () => {
    const text = words(cards([found()]));
    expect(text).toContain("Press conferenceGrade A · official transcript · ¶5");
    expect(text).toContain("Left out without a mark: as I said before");
    expect(text).toContain("In the turn of SECRETARY HEGSETH; the article credits Mark Rutte.");
    expect(text).toContain("We met here.");
    expect(text).toContain("Never?");
  });

  test("says of an omission that it is marked, joins turns, or may change the meaning", () => {
    const omissions = [{ text: "if they agree", marked: true, meaning: true, crossesTurns: true }];
    expect(words(cards([found({ omissions })]))).toContain(
      "Left out, and shown so, over more than one turn: if they agree This may change the meaning.",
    );
  });

  test("ticks the wording unless one is answered, and never the speaker", () => {
    const ticked = (html: string) =>
      [...html.matchAll(/<input type="checkbox"([^>]*)\/><span>(.*?)<\/span>/g)].map(
        ([, attributes, label]) => `${attributes?.includes("checked") ? "x" : "-"} ${words(label ?? "")}`,
      );
    expect(ticked(cards([found()]))).toEqual([
      "x Answer wording: altered",
      "- Answer speaker: wrong, said by Pete Hegseth",
    ]);
    expect(ticked(cards([found()], { wording: "verbatim" }))[0]).toMatch(/^- Answer wording/);
    expect(
      ticked(cards([found()], { speakerStated: { name: "Pete Hegseth", speakerId: HEGSETH.id } }))[1],
    ).toBe("- Answer speaker: correct");
    expect(ticked(cards([found()], { form: "indirect" })).join()).not.toContain("wording");
  });

  test("shows nothing below the line that there is no match", () => {
    expect(cards([])).toBe("");
  });
});

describe("the evidence of a found passage", () => {
  test("is whole sentences, placed in the whole record", () => {
    expect(locatedEvidence(found())).toEqual({
      referenceId: uuid(40),
      title: "Press conference",
      kind: "official_transcript",
      grade: "A",
      excerpt: "To be clear, there will not, as I said before, be U.S. troops there.",
      locator: "¶5",
      speakerInEvidence: "SECRETARY HEGSETH",
      publisher: "A ministry",
      publishedAt: "2025-02-12",
    });
    const over = found({ start: RECORD.indexOf("To be"), end: RECORD.length });
    expect(locatedEvidence(over).locator).toBe("¶5–6");
  });

  test("suggests who said it only where the record names one, and the article somebody", () => {
    const excerpt = locatedEvidence(found()).excerpt ?? "";
    const registry = [RUTTE, HEGSETH];
    const suggest = (creditedTo: string | null, passage = found()) =>
      suggestSpeaker(passage, excerpt, { creditedTo, registry });
    expect(suggest("Mark Rutte")).toEqual({
      speaker: "wrong",
      speakerActual: { name: "Pete Hegseth", speakerId: HEGSETH.id },
    });
    expect(suggest("Hegseth")).toEqual({ speaker: "correct" });
    expect(suggest(null)).toBeNull();
    expect(suggest("he")).toBeNull();
    const nobody = found();
    expect(suggest("Mark Rutte", { ...nobody, record: { ...nobody.record, turns: [] } })).toBeNull();
  });
});

describe("asking", () => {
  test("is for the speaker's own words", () => {
    const { quote } = deskWith();
    expect(soughtWords(quote, TEXT)).toBe(WORDS);
    const whole = describeSpan(TEXT, at("guarantees should be “backed by capable troops.”"));
    const mixed = { ...quote, spans: [whole], attributes: { form: "mixed" as const } };
    expect(soughtWords(mixed, TEXT)).toBe("“backed by capable troops.”");
    const plain = { ...quote, spans: [describeSpan(TEXT, at("the first time"))] };
    expect(soughtWords({ ...plain, attributes: { form: "indirect" } }, TEXT)).toBe("the first time");
  });

  test("sends the words, and reads the answer", async () => {
    const answer = { passages: [], references: 2, unsearchable: null };
    const fetcher = vi.fn(async (_url: string, _init: RequestInit) => Response.json(answer));
    const { signal } = new AbortController();
    const asked = { exact: "a b", speaker: "Ada", signal };
    expect(await searchRecord("r", asked, fetcher as unknown as typeof fetch)).toEqual({
      kind: "answered",
      answer,
    });
    const [url, init] = fetcher.mock.calls[0] as [string, RequestInit];
    expect(url).toBe("/api/reviews/r/locate");
    expect(JSON.parse(String(init.body))).toEqual({ exact: "a b", speaker: "Ada" });
  });

  test("says what to do when there is no answer", async () => {
    const { signal } = new AbortController();
    const failing = (async () => {
      throw new TypeError("offline");
    }) as typeof fetch;
    expect(await searchRecord("r", { exact: "a b", speaker: null, signal }, failing)).toMatchObject({
      kind: "failed",
    });
    expect(readAnswer(401, {})).toMatchObject({ message: expect.stringContaining("Sign in again") });
    expect(readAnswer(500, null)).toMatchObject({ kind: "failed" });
    expect(readAnswer(200, { passages: [{}] })).toMatchObject({ kind: "failed" });
  });

  test("says no match, and never that it was not said", () => {
    const say = (more: object) =>
      answerInWords({ passages: [], references: 10_000, unsearchable: null, ...more });
    expect(say({})).toBe("No match in 10,000 references. That says nothing about whether it was said.");
    expect(say({ references: 1 })).toMatch(/^No match in 1 reference\./);
    expect(say({ passages: [found()] })).toBe("A likely passage in 10,000 references.");
    expect(say({ passages: [found(), found()] })).toBe("2 likely passages in 10,000 references.");
    expect(say({ unsearchable: "one_word" })).toMatch(/One word alone/);
    expect(say({ unsearchable: "no_words" })).toMatch(/no words/);
    expect(say({ unsearchable: "too_long" })).toMatch(/too long/);
  });
});
