import { describe, expect, it } from "vitest";
import { type BlockReading, readBlock } from "@/lib/core/quotes/block-reading";
import { announcedBefore, signatureAfter, subjectOf } from "@/lib/core/quotes/find-missing-speakers";
import { quotationsIn } from "@/lib/core/text/marked-quotations";
import { type Span, span } from "@/lib/core/text/offsets";

function read(text: string): BlockReading {
  const block = span(0, text.length);
  return readBlock(text, block, quotationsIn(text, block), false);
}

const after = ({ words }: BlockReading, mark: string) => words.findIndex(({ text }) => text === mark) + 1;
const words = (text: string, range: Span | null | undefined) => range && text.slice(range.start, range.end);

describe("a signature", () => {
  it.each([
    ["“We are tired.” — Ann Miller", "Ann Miller"],
    ["“We are tired.” ― Dr. Ann Miller.", "Dr. Ann Miller"],
    ["“We are tired.” — and then she left the room and nobody spoke again.", null],
    ["“We are tired.” Ann Miller", null],
  ])("in %s", (text, expected) => {
    const reading = read(text);
    expect(words(text, signatureAfter(reading, after(reading, "”"))?.source) ?? null).toBe(expected);
  });
});

describe("words that announce", () => {
  it.each([
    ["The minister replied:", "The minister", "replied:"],
    ["On Friday he said:", "he", "said:"],
    ["The prime minister:", "The prime minister", ":"],
    ["Rutte continued:", "Rutte", ":"],
    ["On July 6, 2015, Ann Lee made the following comment:", "Ann Lee", ":"],
    ["But Ann Lee, a lawyer, echoed:", "Ann Lee", ":"],
    ["Stated Ann Lee:", "Ann Lee", "Stated Ann Lee:"],
    ["Read the latest updates below:", undefined, ":"],
  ])("in %s", (text, source, cue) => {
    const reading = read(text);
    const found = announcedBefore(reading, reading.words.length);
    expect([words(text, found?.source) ?? undefined, words(text, found?.cue)]).toEqual([source, cue]);
  });

  it("are none without a colon", () => {
    const reading = read("The minister replied.");
    expect(announcedBefore(reading, reading.words.length)).toBeNull();
    expect(announcedBefore(reading, 0)).toBeNull();
  });
});

describe("the subject of a cue", () => {
  it.each([
    ["“No,” said the minister.", "said", "the minister"],
    ["Ann Lee, at a later meeting, said no.", "said", "Ann Lee"],
    ["Meanwhile, it attacked the plan, saying no.", "saying", "it"],
    ["In a note the union called it unfair.", "called", "the union"],
  ])("in %s", (text, cue, expected) => {
    const reading = read(text);
    const from = after(reading, cue) - 1;
    expect(words(text, subjectOf(reading, from, from + 1, text.startsWith("“")))).toBe(expected);
  });
});
