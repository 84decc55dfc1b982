import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkAgainstRecord, compareWithRecord } from "@/lib/core/report/printed-words";
import { span } from "@/lib/core/text/offsets";

const whole = (text: string) => {
  const spans = [span(0, text.length)];
  return { spans, stretches: spans, text };
};
const joined = (pieces: readonly { readonly text: string }[]) => pieces.map((piece) => piece.text).join("");
const weighty = (pieces: readonly { readonly meaning?: boolean; readonly text: string }[]) =>
  pieces.filter((piece) => piece.meaning).map((piece) => piece.text.trim());
const of = (pieces: readonly { readonly kind: string; readonly text: string }[], kind: string) =>
  pieces.filter((piece) => piece.kind === kind).map((piece) => piece.text.trim());

describe("compareWithRecord", () => {
  it("finds what only print has and what only the record has", () => {
    const found = compareWithRecord(
      whole("“Ukraine was never promised a seat”"),
      "Ukraine was not ever promised a seat there",
    );
    expect(found && [of(found.printed, "added"), of(found.record, "dropped")]).toEqual([
      ["never"],
      ["not ever"],
    ]);
    expect(found?.matched).toEqual({ words: 5, of: 6, beyond: 0 });
  });

  it("sets apart what a mixed quote says outside its marks", () => {
    const text = "that guarantees should be “backed by capable troops.”";
    const spans = [span(0, text.length)];
    const found = compareWithRecord(
      { spans, stretches: [span(26, text.length)], text },
      "must be backed by capable troops",
    );
    expect(found?.printed[0]).toEqual({ kind: "outside", text: "that guarantees should be " });
    expect(found?.matched).toEqual({ words: 4, of: 4, beyond: 0 });
  });

  it("does not call words added that the passage is too short to hold", () => {
    const found = compareWithRecord(
      whole("We have to stay awake, there has never been a promise to go"),
      "There has never been a promise to go",
    );
    expect(found && of(found.printed, "added")).toEqual([]);
    expect(found?.matched).toEqual({ words: 8, of: 8, beyond: 5 });
  });

  it("joins the spans of a split quote and leaves the cue out", () => {
    const text = "“We will go,” Finch said, “and we will stay.”";
    const spans = [span(0, 13), span(26, text.length)];
    const found = compareWithRecord({ spans, stretches: spans, text }, "We will go, and we will stay.");
    expect(found && joined(found.printed)).toBe("“We will go,” […] “and we will stay.”");
    expect(found?.matched).toEqual({ words: 7, of: 7, beyond: 0 });
  });

  it("tells words that bear meaning from the rest, on both sides, and never of an edit that print marks", () => {
    const found = compareWithRecord(
      whole("“We really should go [now], they must … stay”"),
      "We will go, they must all of them stay",
    );
    expect(found && [weighty(found.printed), weighty(found.record)]).toEqual([["should"], ["will"]]);
    expect(found?.printed.filter(({ kind }) => kind !== "added").some((piece) => "meaning" in piece)).toBe(
      false,
    );
    expect(found && of(found.printed, "added")).toEqual(["really", "should"]);
  });

  it("keeps a condition that print drops apart from the words around it", () => {
    const found = compareWithRecord(
      whole("There has never been a promise to Ukraine they would be in NATO"),
      "There has never been a promise to Ukraine that as part of a peace deal they would be in NATO",
    );
    expect(found?.record.filter(({ kind }) => kind === "dropped")).toEqual([
      { kind: "dropped", text: "that ", meaning: false },
      { kind: "dropped", text: "as part of a peace deal", meaning: true },
    ]);
  });

  it("gives nothing for texts that have nothing in common", () => {
    expect(compareWithRecord(whole("“We will go,”"), "Rain is expected over the hills")).toBeNull();
  });

  it("proposes a wording beside the comparison, and where there is none", () => {
    const proposed = (print: string, record: string) =>
      checkAgainstRecord(whole(print), record).proposal.value;
    expect(proposed("“We will go there”", "We will not go there")).toBe("altered_substantive");
    expect(proposed("“We will go,”", "Rain is expected over the hills")).toBe("unknown");
  });

  it("keeps every character of both sides", () => {
    const words = fc.array(fc.constantFrom("we", "will", "not", "go", "U.S.", "[a]", "…", "“so,”", "👋"), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(words, words, (print, record) => {
        const [printed, excerpt] = [print.join(" "), record.join(" ")];
        const found = compareWithRecord(whole(printed), excerpt);
        if (!found) return;
        expect([joined(found.printed), joined(found.record)]).toEqual([printed, excerpt]);
        expect(found.matched.words).toBeLessThanOrEqual(found.matched.of);
      }),
    );
  });
});
