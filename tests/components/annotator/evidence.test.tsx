import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { EvidenceCard } from "@/components/annotator/evidence-card";
import { Surroundings } from "@/components/annotator/evidence-context";
import { DEFAULT_BINDINGS } from "@/components/annotator/key-bindings";
import { PassagePicker } from "@/components/annotator/passage-picker";
import { Rationale } from "@/components/annotator/rationale";
import { LONGEST_WHOLE_LIST } from "@/components/annotator/sentence-list";
import { WorkbenchContext } from "@/components/annotator/use-store";
import { WordingHint } from "@/components/annotator/wording-hint";
import { summariseQuote } from "@/components/reader/quote-summary";
import { describeSpan } from "@/lib/core/anchoring/describe-span";
import type { Evidence, QuoteAnnotation, QuoteAttributes } from "@/lib/core/annotation/annotation";
import type { ReferenceSummary, ReviewView } from "@/lib/core/annotation/review-view";
import { uuid } from "@/tests/support/arbitrary-layer";
import { at, codebook, type Desk, EMPTY, openDesk, RUTTE, reviewView, TEXT } from "./desk";

const WORDS = "“To be clear, there will not be US troops,”";

function quoteWith(attributes: Partial<QuoteAttributes> = {}): QuoteAnnotation {
  return {
    id: uuid(20),
    type: "quote",
    origin: "manual",
    spans: [describeSpan(TEXT, at(WORDS))],
    attributes: {
      form: "direct",
      speakerStated: { name: RUTTE.name, speakerId: RUTTE.id },
      ...attributes,
    },
  };
}

/** A desk with one quote, and what a part of the annotator draws there. */
function deskWith(attributes: Partial<QuoteAttributes> = {}, more: Partial<ReviewView> = {}) {
  const quote = quoteWith(attributes);
  const desk = openDesk(reviewView({ layer: { ...EMPTY, annotations: [quote] }, ...more }));
  const summary = summariseQuote(desk.store.index, codebook, quote);
  return { desk, quote, summary, draw: (part: ReactNode) => drawn(desk, part) };
}

function drawn({ store, screen }: Desk, part: ReactNode): string {
  const keys = { current: DEFAULT_BINDINGS };
  return renderToStaticMarkup(
    <WorkbenchContext.Provider value={{ store, screen, keys }}>{part}</WorkbenchContext.Provider>,
  );
}

const words = (html: string) => html.replaceAll(/<[^>]*>/g, "");

const evidence = (more: Partial<Evidence> = {}): Evidence => ({
  id: uuid(30),
  annotationId: uuid(20),
  role: "contradicts",
  kind: "official_transcript",
  grade: "A",
  excerpt: "To be clear, there should be, really, US troops.",
  speakerInEvidence: "Pete Hegseth",
  ...more,
});

describe("a card of evidence", () => {
  test("tells words that may change the meaning from the rest, in words too, with a key to the marks", () => {
    const { draw, summary } = deskWith();
    const html = draw(<EvidenceCard item={evidence()} summary={summary} onEdit={null} />);
    expect(html).toContain(
      '<ins data-weighty=""><span class="sr">added, may change the meaning: </span>will not',
    );
    expect(html).toContain('<del><span class="sr">dropped: </span>');
    expect(words(html)).toContain("boxed may change the meaning");
    expect(words(html)).not.toContain("an edit that print marks");
  });

  test("proposes the wording by rule D1, and leaves the answer alone", () => {
    const { desk, draw, summary } = deskWith();
    const said = words(draw(<EvidenceCard item={evidence()} summary={summary} onEdit={null} />));
    expect(said).toContain("By rule D1 this looks like: altered.");
    expect(said).toContain("Answer wording: altered");
    expect(desk.sent).toEqual([]);
  });

  test("proposes nothing from evidence for context, for a paraphrase, or to who may only read", () => {
    for (const [attributes, more, item] of [
      [{}, {}, { role: "context" }],
      [{ form: "indirect" }, {}, {}],
      [{}, { editable: false }, {}],
    ] as const) {
      const { draw, summary } = deskWith(attributes, more);
      const html = draw(<EvidenceCard item={evidence(item)} summary={summary} onEdit={null} />);
      expect(words(html)).not.toContain("rule D1");
    }
  });

  test("offers the context only where the record is stored", () => {
    const reference = briefing("Here. To be clear, there will not be US troops. Thanks.");
    const { draw, summary } = deskWith({}, { references: [reference] });
    const card = (item: Partial<Evidence>) =>
      words(draw(<EvidenceCard item={evidence(item)} summary={summary} onEdit={null} />));
    expect(card({ referenceId: reference.id })).toContain("Read it in its context");
    expect(card({ referenceId: uuid(41) })).not.toContain("Read it in its context");
    expect(card({})).not.toContain("Read it in its context");
  });
});

describe("the hint on wording", () => {
  test("says that it is answered so, or that words cannot tell", () => {
    const { draw, quote } = deskWith({ wording: "verbatim" });
    const hint = (value: "verbatim" | "unknown") =>
      words(draw(<WordingHint quote={quote} proposal={{ value, reasons: ["Why."] }} />));
    expect(hint("verbatim")).toBe("By rule D1 this looks like: verbatim. Why.Wording answered");
    expect(hint("unknown")).toBe("Rule D1 cannot tell from these words. Why.");
  });

  test("gives three reasons and counts the others", () => {
    const { draw, quote } = deskWith();
    const proposal = { value: "altered_minor", reasons: ["A.", "B.", "C.", "D.", "E."] } as const;
    expect(words(draw(<WordingHint quote={quote} proposal={proposal} />))).toContain(
      "A. B. C. 2 more like it.",
    );
  });
});

function briefing(text: string, speaker = "Pete Hegseth"): ReferenceSummary {
  return {
    id: uuid(40),
    title: "Briefing",
    kind: "official_transcript",
    grade: "A",
    publisher: null,
    occurredAt: null,
    url: null,
    archivedUrl: null,
    text,
    turns: speaker ? [{ speaker, start: 0, end: text.length }] : [],
  };
}

describe("an excerpt in its context", () => {
  const surroundings = (reference: ReferenceSummary, excerpt: string, attributes = {}) => {
    const { draw, summary } = deskWith(attributes);
    return draw(<Surroundings reference={reference} item={{ excerpt }} summary={summary} />);
  };
  const text = "We met. To be clear, there will not be US troops. Europe must act.";

  test("marks the excerpt and says that the turn is another's than the article credits", () => {
    const html = surroundings(briefing(text), "there will not be US troops");
    expect(html).toContain("To be clear, <mark>there will not be US troops</mark>.");
    expect(words(html)).toContain("In the turn of Pete Hegseth; the article credits Mark Rutte.");
    expect(words(html)).toContain("Europe must act.");
  });
  test("says that it is the turn of whom the article credits", () => {
    const html = surroundings(briefing(text, "Secretary General Mark Rutte"), "Europe must act.");
    expect(words(html)).toContain("In the turn of Secretary General Mark Rutte, whom the article credits.");
  });
  test("says what it does not know", () => {
    expect(words(surroundings(briefing(text, ""), "Europe must act."))).toContain(
      "The record does not say whose turn this is.",
    );
    const unnamed = { speakerStated: undefined };
    expect(words(surroundings(briefing(text), "We met.", unnamed))).toContain(
      "In the turn of Pete Hegseth. The article names no speaker.",
    );
    expect(words(surroundings(briefing(text), "We never met."))).toBe(
      "The stored record does not have this excerpt word for word.",
    );
    expect(words(surroundings(briefing("We met."), "We met."))).toContain(
      "The stored record has nothing before or after it.",
    );
  });
});

describe("the passage picker", () => {
  const picker = (reference: ReferenceSummary) => {
    const { draw, quote } = deskWith({}, { references: [reference] });
    return draw(<PassagePicker quote={quote} onPick={() => {}} onClose={() => {}} />);
  };
  const options = (html: string) => html.match(/role="option"/g)?.length ?? 0;
  const long = (count: number) =>
    Array.from({ length: count }, (_, index) => `This is sentence number ${index + 1}.`).join(" ");

  test("chooses the likeliest passage, and lists a short record whole", () => {
    const html = picker(briefing(`${long(20)} To be clear, there will not be US troops. The end.`));
    expect(options(html)).toBe(22);
    expect(/aria-selected="true"[^>]*>(?:<b>[^<]*<\/b>)?([^<]*)</.exec(html)?.[1]).toBe(
      "To be clear, there will not be US troops.",
    );
    expect(html).toContain("Find in the record");
    expect(words(html)).toContain("Briefing (likely)");
  });
  test("draws of a long record what is in sight, and tells how many there are", () => {
    const html = picker(briefing(long(5000)));
    expect(options(html)).toBeGreaterThan(5);
    expect(options(html)).toBeLessThan(LONGEST_WHOLE_LIST);
    expect(html).toContain('aria-setsize="5000"');
  });
  test("always draws the sentence that the keys stand on", () => {
    const html = picker(briefing(`${long(2000)} To be clear, there will not be US troops.`));
    const active = /aria-activedescendant="([^"]+)"/.exec(html)?.[1];
    expect(html).toContain(`id="${active}"`);
    expect(options(html)).toBeLessThan(LONGEST_WHOLE_LIST);
  });
  test("asks nobody to search a record of a few sentences", () => {
    expect(picker(briefing("We met. We spoke."))).not.toContain("Find in the record");
  });
});

describe("the rationale", () => {
  test("is read as Markdown by who may only read, and written by who may change it", () => {
    const rationale = "The *condition* is missing. See https://a.example/b";
    const read = deskWith({ rationale }, { editable: false });
    expect(read.draw(<Rationale quote={read.quote} />)).toContain("<em>condition</em>");
    expect(read.draw(<Rationale quote={read.quote} />)).toContain('target="_blank"');
    const write = deskWith({ rationale });
    const html = write.draw(<Rationale quote={write.quote} />);
    expect(html).toContain(`rows="3" aria-describedby=`);
    expect(html).toMatch(/<textarea[^>]* maxLength="4000"/);
    expect(html).not.toContain("<em>");
    expect(words(html)).toContain("WriteRead");
  });
  test("says how much room is left when it gets short", () => {
    const { draw, quote } = deskWith({ rationale: "x".repeat(3900) });
    expect(words(draw(<Rationale quote={quote} />))).toContain("100 characters left of 4000");
  });
});
