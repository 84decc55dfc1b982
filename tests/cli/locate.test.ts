import { describe, expect, test } from "vitest";
import { UsageError } from "@/cli/command";
import { answerLine, readLocateOptions, readQuoteLine } from "@/cli/locate";
import { collectReferences, locateInCollection } from "@/lib/core/alignment/reference-collection";
import { indexReference } from "@/lib/core/alignment/reference-index";
import { findTurns } from "@/lib/core/references/find-turns";

describe("how verbatim locate is called", () => {
  test("references, and quotes on standard input or in a file", () => {
    expect(readLocateOptions(["--reference", "a.txt"])).toEqual({ references: ["a.txt"], quotes: null });
    expect(readLocateOptions(["--reference", "a.txt", "--reference=b.txt", "q.jsonl"])).toEqual({
      references: ["a.txt", "b.txt"],
      quotes: "q.jsonl",
    });
    expect(readLocateOptions(["-", "--reference", "a.txt"]).quotes).toBeNull();
  });

  test.each([
    [[]],
    [["q.jsonl"]],
    [["--reference"]],
    [["--reference", "a.txt", "q.jsonl", "r.jsonl"]],
    [["--reference", "a.txt", "--speaker", "x"]],
  ])("bad usage: %j", (args) => {
    expect(() => readLocateOptions(args)).toThrow(UsageError);
  });
});

test.each([
  ['{"quote":"We agree","speaker":"Ann"}', { quote: "We agree", speaker: "Ann" }],
  ['{"quote":"We agree","speaker":null,"page":3}', { quote: "We agree", speaker: null }],
  ["{quote}", "It is no JSON."],
  ['{"speaker":"Ann"}', 'It needs a "quote" that is a text, and may have a "speaker".'],
  ["3", 'It needs a "quote" that is a text, and may have a "speaker".'],
])("the line %s", (line, read) => {
  expect(readQuoteLine(line)).toEqual(read);
});

describe("the answer to a quote", () => {
  const text =
    "👍👍\nMR. JOHN SMITH: We will not sell the harbour.\nMS. SMITH: Nobody will ever buy it.\nQ: Why is that so?";
  const collection = collectReferences([{ ...indexReference(text, findTurns(text)), file: "talk.txt" }]);
  const answer = (quote: string, speaker?: string) =>
    answerLine({ quote, speaker }, locateInCollection(quote, collection));

  test("names the place in code points, and each difference", () => {
    const { match } = answer("We will [never] sell the harbour");
    const points = [...text].slice(match?.start, match?.end).join("");
    expect(points).toBe("We will not sell the harbour");
    expect(match).toEqual({
      file: "talk.txt",
      start: 19,
      end: 47,
      speaker: "MR. JOHN SMITH",
      similarity: 1,
      wording: "marked_edit",
      operations: [{ kind: "changed", printed: "never", record: "not", marked: true, meaning: true }],
    });
  });

  test.each([
    ["We will not sell the harbour", "John Smith", "same"],
    ["We will not sell the harbour", "Smith", "several"],
    ["We will not sell the harbour", "Ann Brown", "different"],
    ["Nobody will ever buy it", "Mary Smith", "maybe"],
    ["Why is that so", "John Smith", "unknown"],
  ])("“%s” credited to %s: %s", (quote, speaker, credited) => {
    expect(answer(quote, speaker)).toMatchObject({ credited });
  });

  test("says why there is none", () => {
    expect(answer("Apples fell early in the orchards")).toEqual({
      quote: "Apples fell early in the orchards",
      match: null,
      reason: "no_match",
    });
  });
});
