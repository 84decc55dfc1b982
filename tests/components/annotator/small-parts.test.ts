import { describe, expect, test } from "vitest";
import { sameSpeaker, shorten, wordTicks } from "@/components/annotator/evidence-words";
import { findInText } from "@/components/annotator/find-in-article";
import { hintsFor } from "@/components/annotator/hints";
import { speakerNamed } from "@/components/annotator/link-marks";
import { stepCaret } from "@/components/annotator/move-caret";
import { bestPassage, passageOf, sentencesOf } from "@/components/annotator/passages";
import { speakerOf, speakerOptions } from "@/components/annotator/speaker-options";
import { marksAt, pressAt } from "@/components/annotator/visit-marks";
import { shortName } from "@/components/reader/quote-summary";
import type { QuoteAnnotation } from "@/lib/core/annotation/annotation";
import { EMPTY_LAYER } from "@/lib/core/annotation/layer";
import { LayerIndex } from "@/lib/core/annotation/layer-index";
import { canonicalText } from "@/lib/core/text/canonical-text";
import { span } from "@/lib/core/text/offsets";
import { documentFromText } from "@/lib/core/text/text-blocks";
import { layerOf, quote } from "@/tests/support/layers";
import { HEGSETH, RUTTE, TEXT } from "./desk";

describe("a press on shared words", () => {
  const layer = layerOf({ annotations: [quote("long", [0, 50]), quote("short", [10, 20])] });
  const article = { blocks: [{ ...span(0, 100), kind: "paragraph" as const }] };
  const there = (offset: number) => marksAt(new LayerIndex(layer, article.blocks), article, offset);
  test("takes the shortest mark first and goes on to the ones around it", () => {
    expect(there(15).map(({ id }) => id)).toEqual(["short", "long"]);
    expect(pressAt(there(15), null)?.id).toBe("short");
    expect(pressAt(there(15), "short")?.id).toBe("long");
    expect(pressAt(there(15), "long")?.id).toBe("short");
  });
  test("beside every mark takes none", () => {
    expect(pressAt(there(60), "long")).toBeNull();
  });
});

describe("the caret", () => {
  const document = documentFromText(canonicalText("A👋🏽b e\u0301.\n\n    Next one."));
  test("steps over characters as they are seen", () => {
    expect(stepCaret(document, 1, "character", "forward")).toBe(5);
    expect(stepCaret(document, 5, "character", "back")).toBe(1);
    expect(stepCaret(document, 7, "character", "forward")).toBe(9);
  });
  test("passes over the white space between blocks and holds at the ends", () => {
    const [first, second] = document.blocks;
    expect(stepCaret(document, first?.end ?? 0, "character", "forward")).toBe(second?.start);
    expect(stepCaret(document, second?.start ?? 0, "character", "back")).toBe(first?.end);
    expect(stepCaret(document, 0, "character", "back")).toBe(0);
    expect(stepCaret(document, document.text.length, "character", "forward")).toBe(document.text.length);
  });
});

describe("find in article", () => {
  test("takes kinds of marks, blanks and case as the same, and offsets hold", () => {
    const [place] = findInText(TEXT, '"to be clear');
    expect(place && TEXT.slice(place.start, place.end)).toBe("“To be clear");
    expect(findInText(TEXT, "he added")).toHaveLength(1);
    expect(findInText(TEXT, "   ")).toEqual([]);
  });
});

describe("speakers", () => {
  test("a person is short by the surname, anything else stays whole", () => {
    expect(shortName("Pete Hegseth")).toBe("Hegseth");
    expect(shortName("Ursula von der Leyen")).toBe("Ursula von der Leyen");
    expect(shortName("the press office")).toBe("the press office");
    expect(shortName("NATO")).toBe("NATO");
  });
  test("a name, an alias or a last name finds the one person it means", () => {
    expect(speakerNamed([RUTTE, HEGSETH], "NATO Secretary-General Mark Rutte")?.id).toBe(RUTTE.id);
    expect(speakerNamed([RUTTE, HEGSETH], "Hegseth’s")?.id).toBe(HEGSETH.id);
    expect(speakerNamed([RUTTE, HEGSETH], "he")).toBeNull();
    expect(speakerNamed([RUTTE, { ...HEGSETH, name: "Anna Rutte" }], "Rutte")).toBeNull();
  });
  test("a person named with their organisation is the speaker, unless both speak", () => {
    const nato = { ...RUTTE, id: "nato", name: "NATO", aliases: ["North Atlantic Treaty Organization"] };
    const speakers = [{ ...nato, kind: "organisation" as const }, RUTTE, HEGSETH];
    const named = (words: string) => speakerNamed(speakers, words)?.id ?? null;
    expect(named("NATO (North Atlantic Treaty Organization) Secretary-General Mark Rutte")).toBe(RUTTE.id);
    expect(named("Mark Rutte, NATO’s Secretary General")).toBe(RUTTE.id);
    expect(named("NATO")).toBe("nato");
    expect(named("NATO and Mark Rutte")).toBeNull();
    expect(named("Mark Rutte with Pete Hegseth of NATO")).toBeNull();
  });
  test("whom the article names comes first, with the place", () => {
    const document = documentFromText(
      canonicalText(
        "A headline\n\nIt was Pete Hegseth, not Anna Kowalska, who spoke at length about it that day.",
      ),
    );
    const options = speakerOptions(
      [RUTTE, HEGSETH],
      document,
      new LayerIndex(EMPTY_LAYER, document.blocks),
      quote("q", [0, 5]) as QuoteAnnotation,
    );
    expect(options.map(({ label }) => label)).toEqual(["Pete Hegseth", "Mark Rutte", "Anna Kowalska"]);
    expect(options[0]?.aside).toMatch(/^in ¶\d$/);
    expect(options.map(speakerOf)[2]).toEqual({ name: "Anna Kowalska", speakerId: null });
    expect(speakerOf(options[0] ?? { id: "", label: "" }).speakerId).toBe(HEGSETH.id);
  });
});

describe("passages of a record", () => {
  const text =
    "Good day.\n\nThe war must end. Our position is plain: no troops will go to Ukraine. Thank you.";
  const record = { text, turns: [{ speaker: "Pete Hegseth", start: 11, end: text.length }] };
  const sentences = sentencesOf(record);
  test("the likeliest sentence is the one with the quote's words", () => {
    const best = bestPassage(sentences, "no US troops will go to Ukraine");
    expect(best?.from).toBe(best?.to);
    expect(passageOf(record, sentences, best ?? { from: 0, to: 0 })).toEqual({
      excerpt: "Our position is plain: no troops will go to Ukraine.",
      speaker: "Pete Hegseth",
      locator: "¶2",
    });
  });
  test("a passage of two speakers names neither", () => {
    expect(passageOf(record, sentences, { from: 0, to: 1 })).toMatchObject({
      speaker: null,
      locator: "¶1–2",
    });
  });
});

describe("evidence beside the printed words", () => {
  test("one tick a word the record reaches", () => {
    const comparison = {
      printed: [
        { kind: "same", text: "We will " },
        { kind: "added", text: "never " },
        { kind: "same", text: "go," },
      ],
      record: [],
      matched: { words: 3, of: 4, beyond: 0 },
    } as const;
    expect(wordTicks(comparison).map(({ matched }) => matched)).toEqual([true, true, false, true]);
  });
  test("what lies far from the passage is cut at a blank", () => {
    const far = "word ".repeat(60);
    const [before, same, after] = shorten([
      { kind: "outside", text: far },
      { kind: "same", text: "the passage" },
      { kind: "outside", text: far },
    ]);
    expect(before?.text).toMatch(/^… (word )+$/);
    expect(same?.text).toBe("the passage");
    expect(after?.text).toMatch(/word …$/);
  });
  test("the speaker check compares last names and says nothing where one is not known", () => {
    expect(sameSpeaker("Mark Rutte", "Rutte")).toBe("same");
    expect(sameSpeaker("Pete Hegseth", "Mark Rutte")).toBe("differs");
    expect(sameSpeaker(undefined, "Mark Rutte")).toBeNull();
    expect(sameSpeaker("Rutte, Mark (NATO)", "Mark Rutte")).toBe("same");
    expect(sameSpeaker("Pete Hegseth", "he")).toBeNull();
    expect(sameSpeaker("Pete Hegseth", "analysts")).toBeNull();
  });
  test("the speaker check knows the registry's aliases", () => {
    const registry = [{ ...RUTTE, aliases: ["the NATO chief"] }, HEGSETH];
    expect(sameSpeaker("Mark Rutte", "the NATO chief", registry)).toBe("same");
    expect(sameSpeaker("Pete Hegseth", "the NATO chief", registry)).toBe("differs");
  });
});

describe("the hint bar", () => {
  test("shows ten keys at most, whatever is in hand", () => {
    for (const hasWords of [true, false]) {
      for (const mark of [null, "quote"] as const) {
        expect(hintsFor(mark, hasWords).hints.length).toBeLessThanOrEqual(10);
      }
    }
  });
});
