import { expect, it } from "vitest";
import { CLOSING, INSIDE, OPENING, OUTSIDE, readBlock } from "@/lib/core/quotes/block-reading";
import { span } from "@/lib/core/text/offsets";

const TEXT = "“We agreed. Fully,” Rutte said. Nobody else did.";
const reading = readBlock(TEXT, span(0, TEXT.length), [span(0, 19)], false);
const at = (word: string) => reading.words.findIndex(({ text }) => text === word);

it("tells which words stand between the marks", () => {
  const marks = ["“", "We", "”", "Rutte"].map((word) => reading.marks[at(word)]);
  expect(marks).toEqual([OPENING, INSIDE, CLOSING, OUTSIDE]);
});

it("remembers the last stretch behind it", () => {
  expect(reading.stretchEnds[at("Nobody")]).toBe(at("”"));
  expect(reading.stretchStarts[at("Fully")]).toBe(0);
});

it("ends sentences at stops, inside the marks as well", () => {
  expect(reading.begins[at("We")]).toBe(1);
  expect(reading.sentenceStarts[at("Rutte")]).toBe(at("Fully"));
  expect(reading.sentenceStarts[at("else")]).toBe(at("Nobody"));
});

it("keeps a stop and the mark that closes behind it in one sentence", () => {
  const text = "He said “no.” She left.";
  const { words, sentenceStarts } = readBlock(text, span(0, text.length), [span(8, 13)], false);
  const she = words.findIndex((word) => word.text === "She");
  expect(sentenceStarts[she - 1]).toBe(0);
  expect(sentenceStarts[she]).toBe(she);
});

it("reads an empty block", () => {
  expect(readBlock("", span(0, 0), [], false).words).toEqual([]);
});
