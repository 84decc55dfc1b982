import { readFileSync } from "node:fs";
import path from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { BlockInspector } from "@/components/annotator/block-inspector";
import { CodebookEntry } from "@/components/annotator/codebook-entry";
import { codebookIndex, labelsUnderCursor, lookUp, openEntry } from "@/components/annotator/codebook-label";
import { CodebookPanel } from "@/components/annotator/codebook-panel";
import { FoundWords } from "@/components/annotator/codebook-text";
import { EvidenceForm } from "@/components/annotator/evidence-form";
import { judge } from "@/components/annotator/judge-by-key";
import { setField } from "@/components/annotator/judge-quotes";
import { DEFAULT_BINDINGS } from "@/components/annotator/key-bindings";
import { labelBlocks, markNotSpeech, markQuote } from "@/components/annotator/make-marks";
import { NotSpeechInspector } from "@/components/annotator/not-speech-inspector";
import { QuoteInspector } from "@/components/annotator/quote-inspector";
import { SignalAnswers } from "@/components/annotator/signal-answers";
import { WorkbenchContext } from "@/components/annotator/use-store";
import type { Evidence, QuoteAnnotation } from "@/lib/core/annotation/annotation";
import type { ReviewView } from "@/lib/core/annotation/review-view";
import { codebookSchema } from "@/lib/core/codebook/codebook";
import { uuid } from "@/tests/support/arbitrary-layer";
import { at, codebook, type Desk, openDesk, reviewView } from "./desk";

const newer = codebookSchema.parse(
  JSON.parse(readFileSync(path.join(process.cwd(), "seeds/codebooks/1.1.json"), "utf8")),
);

function draw({ store, screen }: Desk, part: React.ReactNode): string {
  const workbench = { store, screen, keys: { current: DEFAULT_BINDINGS } };
  return renderToStaticMarkup(<WorkbenchContext value={workbench}>{part}</WorkbenchContext>);
}

function deskWithQuote(more: Partial<ReviewView> = {}): Desk & { quote(): QuoteAnnotation } {
  const desk = openDesk(reviewView(more));
  const { store } = desk;
  store.change(markQuote(store.context(), at("“To be clear, there will not be US troops,”")));
  return { ...desk, quote: () => store.index.numbered[0] as QuoteAnnotation };
}

const keysAt = ({ store }: Desk) => labelsUnderCursor(store).map(({ key }) => key);
const text = (html: string) => html.replace(/<[^>]+>/g, "");

describe("the labels under the cursor", () => {
  it("are the block's, where nothing is in hand", () => {
    const desk = openDesk();
    desk.choose("Rutte said");
    expect(keysAt(desk)).toEqual(["blockLabels:body"]);
    const { store } = desk;
    store.change(labelBlocks(store.context(), at("Do you LOVE America?"), "ad"));
    store.select(null);
    desk.choose("LOVE");
    expect(keysAt(desk)).toEqual(["blockLabels:ad"]);
  });

  it("are the verdict, the form and the type of the quote in hand, then the block", () => {
    const desk = deskWithQuote();
    desk.choose("To be clear");
    expect(keysAt(desk)).toEqual(["forms:direct", "types:quote", "blockLabels:body"]);
    judge(desk.store, "misattributed");
    expect(keysAt(desk)).toEqual([
      "verdicts:misattributed",
      "forms:direct",
      "types:quote",
      "blockLabels:body",
    ]);
  });

  it("begin with the control last come to; one the codebook lacks is passed over", () => {
    const desk = deskWithQuote();
    lookUp(desk.store, { pointed: "facets:wording" });
    expect(keysAt(desk)[0]).toBe("facets:wording");
    lookUp(desk.store, { pointed: "forms:direct" });
    expect(keysAt(desk).filter((key) => key === "forms:direct")).toHaveLength(1);
    lookUp(desk.store, { pointed: "signals:genre" });
    expect(keysAt(desk)[0]).toBe("forms:direct");
  });

  it("say why words stand in marks that quote nobody", () => {
    const desk = openDesk();
    const { store } = desk;
    store.change(markNotSpeech(store.context(), at("LOVE")));
    expect(keysAt(desk)[0]).toBe("types:not_speech");
    const mark = store.selected();
    expect(mark?.type).toBe("not_speech");
    store.change({
      bodies: [{ type: "setAttributes", annotationId: mark?.id ?? "", attributes: { reason: "scare" } }],
      label: "",
    });
    expect(keysAt(desk).slice(0, 2)).toEqual(["notSpeechReasons:scare", "types:not_speech"]);
  });
});

describe("the controls", () => {
  const evidence: Evidence = {
    id: uuid(50),
    annotationId: uuid(51),
    role: "supports",
    kind: "recording",
    grade: "A",
  };

  it("say what they stand for, by keys the codebook has", () => {
    const desk = deskWithQuote({ codebook: newer });
    const { store } = desk;
    judge(store, "accurate");
    store.change(setField(desk.quote(), "channel", "speech", ""));
    const summary = store.summary(desk.quote().id);
    if (!summary) throw new Error("The quote is there");
    store.change(labelBlocks(store.context(), at("Do you LOVE America?"), "ad"));
    const block = store.selected();
    store.change(markNotSpeech(store.context(), at("Never Promised")));
    const notSpeech = store.selected();
    if (block?.type !== "block" || notSpeech?.type !== "not_speech") throw new Error("They were made");
    const html = [
      <QuoteInspector key="quote" summary={summary} />,
      <EvidenceForm key="evidence" item={evidence} summary={summary} onDone={() => {}} />,
      <NotSpeechInspector key="not" mark={notSpeech} />,
      <BlockInspector key="block" mark={block} />,
      <SignalAnswers key="signals" />,
    ].map((part) => draw(desk, part));
    const keys = [...html.join("").matchAll(/data-codebook="([^"]+)"/g)].map((match) => match[1] as string);
    const index = codebookIndex(newer);
    expect(keys.filter((key) => !index.has(key))).toEqual([]);
    expect(keys).toEqual(
      expect.arrayContaining([
        "verdicts:accurate",
        "verdicts:misattributed",
        "forms:mixed",
        "facets:wording/verbatim",
        "facets:context/fair",
        "facets:severity",
        "attributes:channel/speech",
        "attributes:polarity",
        "evidenceGrades:A",
        "evidenceKinds:recording",
        "evidenceRoles:supports",
        "notSpeechReasons:scare",
        "blockLabels:ad",
        "signals:genre",
        "signals:sourceTypes/experts",
      ]),
    );
  });

  it("lead from a facet to the rules that decide it", () => {
    const desk = deskWithQuote();
    const summary = desk.store.summary(desk.quote().id);
    const html = summary ? draw(desk, <QuoteInspector summary={summary} />) : "";
    expect(html).toContain('aria-label="D1 +3: decision rules for wording, D1, D3, D8, D10"');
    expect(html).toContain('aria-label="D5: decision rules for speaker, D5"');
  });
});

describe("the panel", () => {
  it("shows the entry under the cursor with its rule, its examples and what decides it", () => {
    const desk = deskWithQuote();
    judge(desk.store, "misattributed");
    const html = draw(desk, <CodebookPanel />);
    const [, under = ""] = html.split("Under the cursor");
    expect(text(under)).toContain("Someone said it, and not the speaker named.");
    expect(text(under)).toContain("D5: the passage that names the stated speaker");
    expect(text(under)).toContain("credited to Rutte, said by Hegseth");
    expect(text(under)).toContain("Decided byD5 Misattribution");
    expect(text(under)).toContain("Also hereDirectQuote");
  });

  it("has the whole codebook below, folded, and signals only where there are any", () => {
    const html = draw(openDesk(), <CodebookPanel />);
    expect(html).not.toContain("<details open");
    expect(text(html)).toContain("Verdicts 13");
    expect(text(html)).toContain("Parts of the page 19");
    expect(text(html)).not.toContain("Questions about the article");
    expect(text(draw(openDesk(reviewView({ codebook: newer })), <CodebookPanel />))).toContain(
      "Questions about the article",
    );
  });

  it("lists what is searched for, the words marked, and nothing else meanwhile", () => {
    const desk = openDesk();
    lookUp(desk.store, { query: "hoax" });
    const html = draw(desk, <CodebookPanel />);
    expect(html).toContain("<mark>hoax</mark>");
    expect(html).toMatch(/role="option"/);
    expect(html).not.toContain("Under the cursor");
    lookUp(desk.store, { query: "xylophone" });
    expect(draw(desk, <CodebookPanel />)).toContain("Nothing in the codebook has these words.");
  });

  it("opens at an entry, which leads on to its question and back to what it decides", () => {
    const desk = openDesk();
    openEntry(desk.store, "facets:wording/verbatim");
    expect(desk.store.get()).toMatchObject({ inspectorTab: "codebook", inspectorOpen: true });
    const answer = draw(desk, <CodebookPanel />);
    expect(answer).toMatch(/<h2 id="codebook-opened" tabindex="-1">Verbatim<\/h2>/);
    expect(text(answer)).toContain("WordingVerbatim");
    openEntry(desk.store, "decisionRules:D1");
    expect(text(draw(desk, <CodebookPanel />))).toContain("DecidesWording");
    openEntry(desk.store, "facets:wording");
    expect(text(draw(desk, <CodebookPanel />))).toContain("AnswersVerbatimTrivial edit");
  });

  it("is the same for those who only read", () => {
    const draws = [true, false].map((editable) =>
      draw(openDesk(reviewView({ editable })), <CodebookPanel />),
    );
    expect(draws[0]).toBe(draws[1]);
  });

  it("does not redraw what is looked up for a change of nothing", () => {
    const { store } = openDesk();
    const before = store.get();
    lookUp(store, { pointed: null, query: "" });
    expect(store.get()).toBe(before);
  });
});

describe("the fold under a mark", () => {
  it("is folded to the label's word at first, and opened it leads to the codebook", () => {
    const desk = openDesk();
    const fold = <CodebookEntry at="verdicts:accurate" word="Faithful" />;
    expect(text(draw(desk, fold))).toBe("Codebook: Faithful");
    lookUp(desk.store, { beside: true });
    const html = draw(desk, fold);
    expect(text(html)).toContain("The speaker named said it on the occasion named");
    expect(html).toContain("In the codebook");
  });

  it("follows the control the keyboard or the pointer is at", () => {
    const desk = openDesk();
    lookUp(desk.store, { pointed: "verdicts:truncated", beside: true });
    expect(text(draw(desk, <CodebookEntry at="verdicts:accurate" />))).toMatch(/^Codebook: Truncated/);
  });
});

describe("FoundWords", () => {
  it("marks what was found and leaves every letter", () => {
    expect(renderToStaticMarkup(<FoundWords words="Café, <cafe>" query="cafe" />)).toBe(
      "<mark>Café</mark>, &lt;<mark>cafe</mark>&gt;",
    );
    expect(renderToStaticMarkup(<FoundWords words="None" query="" />)).toBe("None");
  });
});

it("the codebook is laid out once", () => {
  expect(codebookIndex(codebook)).toBe(codebookIndex(codebook));
});
