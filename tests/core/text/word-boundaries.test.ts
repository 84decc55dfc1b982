import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalText } from "@/lib/core/text/canonical-text";
import { type Span, span, textOffset } from "@/lib/core/text/offsets";
import { documentFromText } from "@/lib/core/text/text-blocks";
import {
  nextSentenceEnd,
  nextSentenceStart,
  nextWordEnd,
  nextWordStart,
  previousSentenceEnd,
  previousSentenceStart,
  previousWordEnd,
  previousWordStart,
  quotationAt,
  sentenceAt,
  skipBlanks,
  skipBlanksBack,
} from "@/lib/core/text/word-boundaries";
import { marked } from "@/tests/support/marked-text";

type Step = typeof nextWordEnd;

/** Every stop from one end of the text to the other, drawn as `|`. */
function stops(text: string, step: Step, from: number): string {
  const found: number[] = [];
  for (let at = step(text, textOffset(from)); at !== null; at = step(text, at)) found.push(at);
  return found.sort((a, b) => b - a).reduce((drawn, at) => `${drawn.slice(0, at)}|${drawn.slice(at)}`, text);
}

describe("stepping by word", () => {
  it.each([
    ["a closing mark can be left out or taken in", "part of NATO,” he", "part| of| NATO|,”| he|"],
    ["hyphens and apostrophes join", "non-European didn’t", "non-European| didn’t|"],
    ["an abbreviation keeps its stop", "The U.S. official.", "The| U.S.| official|.|"],
    ["non-breaking spaces part words", "NATO,”\u00a0Rutte", "NATO|,”|\u00a0Rutte|"],
    ["lines and blank lines are crossed", "one\n\n  two", "one|\n\n  two|"],
    ["emoji are whole", "yes 👩‍👩‍👧 no", "yes| 👩‍👩‍👧| no|"],
    ["a dash between words is a step", "said—no", "said|—|no|"],
    ["numbers are whole", "in 1,000.5 days", "in| 1,000.5| days|"],
    ["Arabic marks and stops are steps of their own", "«لم نعد»، قال", "«|لم| نعد|»،| قال|"],
    ["Arabic vowel signs belong to their word", "وَعَدَ الحِلفُ؟", "وَعَدَ| الحِلفُ|؟|"],
    ["Hebrew acronyms are whole", 'ארה״ב, נאט"ו וצה”ל.', 'ארה״ב|,| נאט"ו| וצה”ל|.|'],
    ["a maqaf joins, a geresh is part of its word", "פרופ׳ בראש־הוועדה", "פרופ׳| בראש־הוועדה|"],
    ["a quotation inside a Hebrew word is a step", 'על ה"ניצחון" שלו', 'על| ה|"|ניצחון|"| שלו|'],
  ])("ends forward: %s", (_, text, drawn) => {
    expect(stops(text, nextWordEnd, 0)).toBe(drawn);
  });

  it("starts forward, and both backward", () => {
    const text = "one, two\nthree";
    expect(stops(text, nextWordStart, 0)).toBe("one|, |two\n|three");
    expect(stops(text, previousWordStart, text.length)).toBe("|one|, |two\n|three");
    expect(stops(text, previousWordEnd, text.length)).toBe("one|,| two|\nthree");
  });

  it("stops at the ends of the text", () => {
    expect(nextWordEnd("", textOffset(0))).toBeNull();
    expect(nextWordEnd("one  ", textOffset(3))).toBeNull();
    expect(previousWordStart("  one", textOffset(2))).toBeNull();
  });

  it("crosses a line longer than its window", () => {
    const text = "word ".repeat(3000);
    expect(stops(text, nextWordEnd, 0).match(/\|/g)).toHaveLength(3000);
    expect(stops(text, previousWordStart, text.length).match(/\|/g)).toHaveLength(3000);
  });

  it("crosses a long word in pieces that cut no character", () => {
    const text = "👩‍👩‍👧".repeat(1000);
    const before = "x".repeat(3000);
    for (
      let at = nextWordEnd(before + text, textOffset(0));
      at !== null;
      at = nextWordEnd(before + text, at)
    ) {
      if (at > before.length) expect((at - before.length) % 8).toBe(0);
    }
  });

  it("always moves, inside the text, and goes back over the same stops", () => {
    const unit = fc.constantFrom(...'ab .-’“\n国אה״"و،', "😀", "e\u0301", "\u00a0");
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
        const forward = stops(text, nextWordStart, 0);
        const backward = stops(text, previousWordStart, text.length);
        // The first word's start is no stop forward when the walk begins on it.
        expect(backward.replace(/^\|/, "")).toBe(forward.replace(/^\|/, ""));
      }),
    );
  });
});

describe("stepping by sentence", () => {
  const document = documentFromText(
    canonicalText("A title\n\n“Never,” he said. He left.\n\n  هل وعدنا؟ لا. \n\nEnd"),
  );
  const { text } = document;
  const drawn = (step: typeof nextSentenceEnd, from: number) =>
    stops(text, (_, offset) => step(document, offset), from);

  it("ends and starts forward", () => {
    expect(drawn(nextSentenceEnd, 0)).toBe(
      "A title|\n\n“Never,” he said.| He left.|\n\n  هل وعدنا؟| لا.| \n\nEnd|",
    );
    expect(drawn(nextSentenceStart, 0)).toBe(
      "A title\n\n|“Never,” he said. |He left.\n\n  |هل وعدنا؟ |لا. \n\n|End",
    );
  });

  it("ends and starts backward", () => {
    expect(drawn(previousSentenceStart, text.length)).toBe(
      "|A title\n\n|“Never,” he said. |He left.\n\n  |هل وعدنا؟ |لا. \n\n|End",
    );
    expect(drawn(previousSentenceEnd, text.length)).toBe(
      "A title|\n\n“Never,” he said.| He left.|\n\n  هل وعدنا؟| لا.| \n\nEnd",
    );
  });

  it("passes over empty blocks", () => {
    const blocks = [span(0, 4), span(5, 5), span(6, 6), span(7, 11)].map((block) => ({
      ...block,
      kind: "paragraph" as const,
    }));
    const sparse = { text: "One.\n\n\nTwo.", blocks };
    expect(nextSentenceEnd(sparse, textOffset(4))).toBe(11);
    expect(previousSentenceStart(sparse, textOffset(7))).toBe(0);
    expect(nextSentenceStart({ text: "", blocks: [] }, textOffset(0))).toBeNull();
    expect(previousSentenceEnd({ text: "", blocks: [] }, textOffset(0))).toBeNull();
  });

  it("crosses a sentence without an end in long pieces", () => {
    const endless = documentFromText(canonicalText("word and ".repeat(6000)));
    for (const step of [nextSentenceEnd, nextSentenceStart, previousSentenceEnd, previousSentenceStart]) {
      const from = step === nextSentenceEnd || step === nextSentenceStart ? 0 : endless.text.length;
      const found = stops(endless.text, (_, offset) => step(endless, offset), from);
      expect(found.match(/\|/g)?.length).toBeGreaterThan(4);
      expect(found.match(/\|/g)?.length).toBeLessThan(8);
      expect(found.replaceAll("|", "")).toBe(endless.text);
    }
  });
});

describe("skipping white space", () => {
  it.each([
    ["a \u00a0\n b", 1, 5, 1],
    ["a b", 0, 0, 0],
    ["a b", 2, 2, 1],
    ["  ", 1, 2, 0],
    ["ab", 2, 2, 2],
    ["ab ", 9, 9, 2],
  ])("%j at %i", (text, offset, forward, back) => {
    expect(skipBlanks(text, offset)).toBe(forward);
    expect(skipBlanksBack(text, offset)).toBe(back);
  });
});

describe("a step's cost does not grow with the text", () => {
  const sentence = "The delegate’s answer was “we never promised it,” and nobody doubted that. ";
  const paragraph = sentence.repeat(66_667);
  const blank = `One.${"\n\n".repeat(20_000)}Two.`;

  it.each([
    ["one paragraph of 5 MB", paragraph],
    ["20,000 empty paragraphs", blank],
    ["a word of 200,000 letters", "x".repeat(200_000)],
  ])("%s", (_, raw) => {
    const document = documentFromText(canonicalText(raw));
    const [block] = document.blocks;
    const middle = textOffset(Math.floor(raw.length / 2));
    const before = performance.now();
    for (let turn = 0; turn < 100; turn++) {
      nextWordEnd(document.text, middle);
      previousWordStart(document.text, middle);
      nextSentenceEnd(document, middle);
      previousSentenceStart(document, middle);
      if (block) quotationAt(document.text, block, middle);
    }
    // Reading 5 MB takes a segmenter a fifth of a second: a hundred turns of that would be a minute.
    expect(performance.now() - before).toBeLessThan(5000);
  });
});

function whole(text: string): Span {
  return span(0, text.length);
}

describe("sentenceAt", () => {
  it.each([
    ["First one. <a>The U.S. official denied it.<b> Third."],
    ["First one. <a>The U.S. Defense Secretary denied it.<b> Third."],
    ["He spoke in the U.S. <a>The official denied it.<b>"],
    ["<a>Mr. Rutte and Gen. J. Smith met Dr. King.<b> They left."],
    ["<a>He came at 5 p.m. Thursday.<b> She left."],
    ["<a>“We won’t.”<b> He left."],
    ["<a>“We won’t,” he said.<b> Then he left."],
    ["Yes. <a>Acme Inc. Chairman Bo denied it.<b>"],
    ["  <a>One sentence alone<b>  "],
  ])("%s", (picture) => {
    const { text, span: sentence } = marked(picture);
    for (const offset of [sentence.start, sentence.start + 3, sentence.end - 1]) {
      expect(sentenceAt(text, whole(text), textOffset(offset))).toEqual(sentence);
    }
  });

  it("stays in its block", () => {
    const text = "One. Two.\nThree.";
    expect(sentenceAt(text, span(10, 16), textOffset(12))).toEqual(span(10, 16));
    expect(sentenceAt(text, span(10, 16), textOffset(2))).toBeNull();
  });

  it("gives the sentence before the white space it stands on", () => {
    expect(sentenceAt("One. Two.", span(0, 9), textOffset(4))).toEqual(span(0, 4));
  });
});

describe("quotationAt", () => {
  it.each([
    ["curly", "He said <a>“never a promise,”<b> twice", "never"],
    ["straight", 'He said <a>"never a promise,"<b> twice', "never"],
    ["straight single", "He said <a>'never a promise,'<b> twice", "never"],
    ["curly single with an apostrophe", "He said <a>‘it’s never a promise’<b> twice", "never"],
    ["single inside double", "“He said <a>‘never’<b> to me”", "never"],
    ["around the single inside double", "<a>“He said ‘never’ to me”<b>", "to me"],
    ["guillemets with their blanks", "Il dit <a>«\u00a0jamais\u00a0»<b> deux fois", "jamais"],
    ["guillemets turned round", "Er sagte <a>»niemals«<b> zweimal", "niemals"],
    ["low and high", "Er sagte <a>„niemals“<b> zweimal", "niemals"],
    ["low and high single", "Er sagte <a>‚niemals‘<b> zweimal", "niemals"],
    ["Swedish, the same mark twice", "Han sade <a>”aldrig”<b> igen", "aldrig"],
    ["an opening mark used as the closing one", "He said <a>“never“<b> twice", "never"],
    ["corner brackets", "彼は<a>「never」<b>と言った", "never"],
    ["an elided beginning", "He said <a>‘’twas never so’<b> twice", "never"],
    ["the second of two", "“One,” he said, <a>“never two.”<b>", "never"],
    ["left open: the next paragraph goes on", "He said: <a>“It was never so.<b>", "never"],
    ["the same marks nested", "<a>“He never said “yes” to me”<b>", "never"],
    ["Arabic guillemets", "قال الحداد: <a>«لم نعد أحداً»<b>، وغادر.", "نعد"],
    ["Arabic, against the word before", 'وصفه ب<a>"التصريح الأخير"<b>.', "الأخير"],
    ["Hebrew around an acronym", '<a>"ארה"ב לא הבטיחה"<b>, אמר גולדין.', "הבטיחה"],
    ["Hebrew gershayim around an acronym", "אמר: <a>״נאט״ו לא הבטיחה״<b>.", "הבטיחה"],
    ["Hebrew, against the word before", "על ה<a>״ניצחון״<b> שלו", "ניצחון"],
  ])("%s", (_, picture, word) => {
    const { text, span: quotation } = marked(picture);
    expect(quotationAt(text, whole(text), textOffset(text.indexOf(word)))).toEqual(quotation);
    expect(quotationAt(text, whole(text), quotation.start)).toEqual(quotation);
  });

  it.each([
    ["no marks", "He said never.", "never"],
    ["apostrophes", "The allies’ plan wasn’t Rutte’s, never", "never"],
    ["between two quotations", "“One,” never, “two”", "never"],
    ["a stray closing mark", "One” never", "never"],
    ["a stray straight mark", 'A 6" nail never', "never"],
    ["a Hebrew acronym", 'נציגי ארה"ב וצה״ל נפגשו', "וצה"],
  ])("is null for %s", (_, text, word) => {
    expect(quotationAt(text, whole(text), textOffset(text.indexOf(word)))).toBeNull();
  });

  it("does not look outside its block", () => {
    const text = "“One\nnever\ntwo”";
    expect(quotationAt(text, span(5, 10), textOffset(6))).toBeNull();
  });

  it("never leaves the block, whatever the marks", () => {
    const unit = fc.constantFrom(..."ab .,“”„‟‘’‚«»‹›「」『』\"'—s\u00a0");
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), fc.nat(40), (text, offset) => {
        const found = quotationAt(text, whole(text), textOffset(offset));
        if (found) {
          expect(found.start).toBeLessThanOrEqual(offset);
          expect(found.end).toBeGreaterThan(offset);
          expect(found.end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});
