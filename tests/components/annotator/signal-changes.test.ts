import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { Change, Refused } from "@/components/annotator/session";
import {
  clearAnswer,
  dropPlace,
  pointTo,
  type Question,
  setAnswer,
  setJustification,
  withValue,
} from "@/components/annotator/signal-changes";
import { describeSpan } from "@/lib/core/anchoring/describe-span";
import { MAXIMUM_SPAN_LENGTH } from "@/lib/core/anchoring/selectors";
import { MAXIMUM_SIGNAL_SPANS, type Signal, signalSchema } from "@/lib/core/annotation/annotation";
import { checkOperation } from "@/lib/core/annotation/check-operation";
import { EMPTY_LAYER } from "@/lib/core/annotation/layer";
import { codebookSchema } from "@/lib/core/codebook/codebook";
import type { SignalName } from "@/lib/core/codebook/values";
import { canonicalText } from "@/lib/core/text/canonical-text";
import { type Span, span } from "@/lib/core/text/offsets";
import { documentFromText } from "@/lib/core/text/text-blocks";
import { at, openDesk, reviewView, TEXT } from "./desk";

const codebook = codebookSchema.parse(
  JSON.parse(readFileSync(path.join(process.cwd(), "seeds/codebooks/1.1.json"), "utf8")),
);
const question = (name: SignalName) => codebook.signals.find(({ id }) => id === name) as Question;
const GENRE = question("genre");
const SOURCES = question("sourceTypes");

function desk() {
  const { store, sent } = openDesk(reviewView({ codebook }));
  const signal = (name: SignalName = "genre") => store.get().session.layer.signals.get(name);
  return { store, sent, signal, said: () => store.get().announcement.words };
}

describe("an answer", () => {
  test("is set, changed and taken back, and undo brings back all of it", () => {
    const { store, signal, said } = desk();
    store.change(setAnswer(store.context(), GENRE, ["news"]));
    expect(signal()).toEqual({ name: "genre", values: ["news"], justification: "", spans: [] });
    expect(said()).toBe("Genre: news");
    store.change(setJustification(store.context(), GENRE, "It reports."));
    store.change(setAnswer(store.context(), GENRE, ["press_release"]));
    expect(signal()).toMatchObject({ values: ["press_release"], justification: "It reports." });
    expect(said()).toBe("Genre: press release");
    store.change(clearAnswer(store.context(), GENRE));
    expect(signal()).toBeUndefined();
    store.undo();
    expect(signal()).toMatchObject({ values: ["press_release"], justification: "It reports." });
    store.change(setAnswer(store.context(), GENRE, []));
    expect(signal()).toBeUndefined();
  });

  test("that stands already, or is not there to be cleared, changes nothing", () => {
    const { store, sent } = desk();
    expect(clearAnswer(store.context(), GENRE)).toBeNull();
    expect(setAnswer(store.context(), GENRE, [])).toBeNull();
    store.change(setAnswer(store.context(), GENRE, ["news"]));
    expect(setAnswer(store.context(), GENRE, ["news"])).toBeNull();
    expect(sent).toHaveLength(1);
  });

  test("of several values has them in the codebook's order", () => {
    const { store, signal, said } = desk();
    store.change(setAnswer(store.context(), SOURCES, ["documents", "experts"]));
    expect(signal("sourceTypes")?.values).toEqual(["experts", "documents"]);
    expect(said()).toBe("Sources used: experts, documents");
  });

  test("that says there is none stands alone", () => {
    expect(withValue(["experts"], "studies", true)).toEqual(["experts", "studies"]);
    expect(withValue(["experts", "studies"], "experts", false)).toEqual(["studies"]);
    expect(withValue(["experts", "studies"], "none", true)).toEqual(["none"]);
    expect(withValue(["none"], "experts", true)).toEqual(["experts"]);
    expect(withValue(["none"], "none", false)).toEqual([]);
  });
});

describe("the sentence", () => {
  test("is undone as one, however it was typed, and goes with its answer", () => {
    const { store, signal } = desk();
    store.change(setAnswer(store.context(), GENRE, ["news"]));
    for (const words of ["It", "It reports", "It reports."]) {
      store.change(setJustification(store.context(), GENRE, words));
    }
    store.undo();
    expect(signal()?.justification).toBe("");
    store.undo();
    expect(signal()).toBeUndefined();
    expect(setJustification(store.context(), GENRE, "Typed too late")).toBeNull();
  });
});

describe("the words an answer points to", () => {
  const point = (
    spans: readonly Span[],
    selection: Span | null,
    text: string = TEXT,
  ): Change | Refused | null => {
    const canonical = canonicalText(text);
    const signal: Signal = {
      name: "genre",
      values: ["news"],
      justification: "",
      spans: spans.map((one) => describeSpan(canonical, one)),
    };
    const layer = { ...EMPTY_LAYER, signals: new Map([["genre", signal]]) };
    return pointTo({ layer, document: documentFromText(canonical) }, GENRE, selection);
  };
  const placesOf = (change: Change | Refused | null) => {
    const [body] = change && "bodies" in change ? change.bodies : [];
    return body?.type === "setSignal" ? body.signal.spans.map(({ exact }) => exact) : change;
  };

  test("are trimmed, in the order of the text, and one where they overlap", () => {
    const blank = span(at("Rutte said").start, at("Rutte said").end + 2);
    expect(placesOf(point([at("America?")], blank))).toEqual(["America?", "Rutte said,"]);
    expect(placesOf(point([at("Rutte said")], at("America?")))).toEqual(["America?", "Rutte said"]);
    expect(placesOf(point([at("LOVE America")], at("Do you LOVE")))).toEqual(["Do you LOVE America"]);
    expect(point([at("America?")], at("America?"))).toBeNull();
  });

  test("must be words, and not too many", () => {
    expect(point([], null)).toEqual({ refused: "Select words in the article first." });
    expect(point([], span(50, 51))).toEqual({ refused: "Select words in the article first." });
    const text = Array.from({ length: 60 }, (_, index) => `w${index + 10}`).join(" and ");
    const places = Array.from({ length: MAXIMUM_SIGNAL_SPANS }, (_, index) => span(index * 8, index * 8 + 3));
    expect(point(places, span(320, 323), text)).toHaveProperty("refused");
    expect(placesOf(point(places.slice(1), span(320, 323), text))).toHaveLength(MAXIMUM_SIGNAL_SPANS);
    const long = "word ".repeat(MAXIMUM_SPAN_LENGTH / 4);
    expect(point([], span(0, long.length - 1), long)).toHaveProperty("refused");
  });

  test("are added to an answer only, and taken off again", () => {
    const { store, signal } = desk();
    const select = (words: string) => store.set({ caret: { anchor: at(words).end, head: at(words).start } });
    select("LOVE");
    expect(pointTo(store.context(), GENRE, store.words())).toBeNull();
    store.change(setAnswer(store.context(), GENRE, ["news"]));
    store.change(pointTo(store.context(), GENRE, store.words()));
    select("Rutte said");
    store.change(pointTo(store.context(), GENRE, store.words()));
    expect(signal()?.spans.map(({ exact }) => exact)).toEqual(["LOVE", "Rutte said"]);
    store.change(dropPlace(store.context(), GENRE, 0));
    expect(signal()?.spans.map(({ exact }) => exact)).toEqual(["Rutte said"]);
    expect(dropPlace(store.context(), GENRE, 1)).toBeNull();
  });
});

test("whatever is answered here, the server takes", () => {
  const { store, sent } = desk();
  const document = documentFromText(TEXT);
  for (const asked of codebook.signals) {
    for (const { id } of asked.values) store.change(setAnswer(store.context(), asked, [id]));
    store.change(pointTo(store.context(), asked, at("LOVE America")));
    store.change(setJustification(store.context(), asked, "Because."));
  }
  expect(sent.length).toBeGreaterThan(50);
  for (const operation of sent) {
    expect(operation.type === "setSignal" && signalSchema.safeParse(operation.signal).success).toBe(true);
    expect(checkOperation(EMPTY_LAYER, operation, { document, codebook, by: "author" })).toBeNull();
  }
  expect(store.progress.missing).toBe(0);
});
