import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LONGEST_QUOTE, locateQuote, type QuoteMatch } from "@/lib/core/alignment/locate-quote";
import { indexReference } from "@/lib/core/alignment/reference-index";
import { findTurns } from "@/lib/core/references/find-turns";

const RECORD = `Press conference, as delivered

SECRETARY HEGSETH: Good morning. We will not send our troops to the border this year, unless the treaty is broken. Every ally pays its share.
Q: Will the harbour be closed?
SECRETARY HEGSETH: The harbour stays open as part of the agreement, and nobody in this alliance has ever doubted that.
MR. RUTTE: I agree with the Secretary. The harbour is ours.
`;
const record = indexReference(RECORD, findTurns(RECORD));

function find(quote: string, reference = record): QuoteMatch {
  const location = locateQuote(quote, reference);
  if (!location.found) throw new Error(`${quote}: ${location.reason}`);
  return location.match;
}
const words = ({ span }: QuoteMatch) => RECORD.slice(span.start, span.end);
const reason = (quote: string, text = RECORD) => {
  const location = locateQuote(quote, indexReference(text));
  return location.found ? null : location.reason;
};

describe("locateQuote", () => {
  it("finds the words as they were said, with speaker and surroundings", () => {
    const match = find("“We will not send our troops to the border this year,”");
    expect(words(match)).toBe("We will not send our troops to the border this year");
    expect(match).toMatchObject({
      similarity: 1,
      likeness: "same_words",
      wording: { value: "verbatim" },
      edits: [],
      omissions: [],
      speaker: "SECRETARY HEGSETH",
    });
    expect(match.turns).toHaveLength(1);
    expect(RECORD.slice(match.context.before.start, match.context.before.end)).toContain("Good morning.");
    expect(RECORD.slice(match.context.after.start, match.context.after.end)).toMatch(/^, unless .*share[.]/s);
  });

  it.each([
    ["WE WILL NOT SEND OUR TROOPS TO THE BORDER", "verbatim"],
    ["We will not send our troops to the border, this year", "trivial_edit"],
    ["We won’t send our troops to the border this year", "trivial_edit"],
    ["We will not send [the army] to the border this year", "marked_edit"],
    ["We will not send our troops … unless the treaty is broken", "marked_edit"],
    ["We will not send our soldiers to the border this year", "altered_minor"],
    ["We will send our troops to the border this year", "altered_substantive"],
    ["Every ally pays its share. nobody in this alliance has ever doubted that", "altered_substantive"],
  ])("%s: %s", (quote, value) => {
    expect(find(quote).wording.value).toBe(value);
  });

  it("tells what an ellipsis swallowed, and that it joins two answers", () => {
    const match = find(
      "We will not send our troops to the border this year … nobody in this alliance has ever doubted that",
    );
    expect(match.omissions).toHaveLength(1);
    const [omission] = match.omissions;
    expect(omission).toMatchObject({ marked: true, meaning: true, crossesTurns: true });
    expect(RECORD.slice(omission?.span.start, omission?.span.end)).toMatch(
      /^unless the treaty .*Will the harbour be closed.* agreement, and$/s,
    );
    // Both answers are one speaker's; the question between them is not quoted.
    expect(match.speaker).toBe("SECRETARY HEGSETH");
    expect(match.turns).toHaveLength(2);
    expect(match.wording.value).toBe("marked_edit");
    expect(match.wording.reasons.at(-1)).toContain("another turn");
  });

  it("credits nobody with words of two speakers, nor with words before the first turn", () => {
    const both = find("nobody in this alliance has ever doubted that. I agree with the Secretary");
    expect(both.speaker).toBeNull();
    expect(both.turns.map(({ speaker }) => speaker)).toEqual(["SECRETARY HEGSETH", "MR. RUTTE"]);
    expect(find("Press conference, as delivered")).toMatchObject({ speaker: null, turns: [] });
  });

  it("prefers the place with the quote's own words among similar ones", () => {
    expect(words(find("The harbour is ours"))).toBe("The harbour is ours");
    expect(words(find("“The harbour stays open,”"))).toBe("The harbour stays open");
  });

  it("looks for words that stand twice in a turn of the one they are credited to", () => {
    const text = "Q: Will the harbour be closed this year?\nMR. RUTTE: Will the harbour be closed? No.";
    const reference = indexReference(text, findTurns(text));
    const speakerFor = (credited: string | null) => {
      const location = locateQuote("Will the harbour be closed", reference, credited);
      return location.found ? location.match.speaker : location.reason;
    };
    expect(speakerFor(null)).toBe("Q");
    expect(speakerFor("Mark Rutte")).toBe("MR. RUTTE");
    expect(speakerFor("Pete Hegseth")).toBe("Q");
  });

  it.each([
    ["no_words", "“…”", RECORD],
    ["no_words", "", RECORD],
    ["one_word", "“harbour”", RECORD],
    ["too_long", "harbour ".repeat(LONGEST_QUOTE + 1), RECORD],
    ["empty_reference", "We will not send our troops", ""],
    ["empty_reference", "We will not send our troops", "  \n"],
    ["no_match", "Apples fell early in the orchards of the north", RECORD],
    ["no_match", "Let me be clear, the alliance was never promised a harbour", RECORD],
    ["other_language", "Wir werden in diesem Jahr keine Soldaten an die Grenze schicken", RECORD.repeat(3)],
  ])("says %s of “%s”", (expected, quote, text) => {
    expect(reason(quote, text)).toBe(expected);
  });

  it("finds any unaltered run of six words, word for word", () => {
    const vocabulary =
      "the a not will peace treaty U.S. can't … [sic] harbour, 3.5 every one everyone — don’t 👍 Q:".split(
        " ",
      );
    const prose = fc
      .array(fc.constantFrom(...vocabulary), { minLength: 12, maxLength: 120 })
      .map((parts) => parts.join(" "));
    fc.assert(
      fc.property(prose, fc.nat(), fc.nat(), (text, a, b) => {
        const reference = indexReference(text);
        const count = reference.words.length;
        fc.pre(count >= 6);
        const from = a % (count - 5);
        const to = from + 6 + (b % (count - from - 5));
        const quote = text.slice(reference.words[from]?.start, reference.words[to - 1]?.end);
        // What stands in the text is not print's own ellipsis; the run is then found across it.
        fc.pre(!quote.includes("…"));
        const match = find(quote, reference);
        expect(match).toMatchObject({ similarity: 1, wording: { value: "verbatim" }, edits: [] });
        const found = indexReference(text.slice(match.span.start, match.span.end));
        expect(found.words.map(({ form }) => form)).toEqual(
          reference.words.slice(from, to).map(({ form }) => form),
        );
      }),
      { numRuns: 500 },
    );
  });

  it("never throws, and cuts the raw text, whatever the two are", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "peace talks",
        "…",
        "[",
        "]",
        "\ud800",
        "\0",
        "“",
        "the",
        "Q:\n",
        "not",
        "can not",
        "cannot",
        "in",
        "into",
      ),
      fc.string({ unit: "binary", maxLength: 8 }),
    );
    const text = fc.array(piece, { maxLength: 60 }).map((parts) => parts.join(" "));
    fc.assert(
      fc.property(text, text, (quote, source) => {
        const location = locateQuote(quote, indexReference(source, findTurns(source)));
        if (!location.found) return;
        const { span, context, omissions, similarity } = location.match;
        expect(span.end).toBeLessThanOrEqual(source.length);
        expect(span.start).toBeLessThan(span.end);
        expect(context.after.end).toBeLessThanOrEqual(source.length);
        for (const omission of omissions) expect(omission.span.end).toBeLessThanOrEqual(span.end);
        expect(similarity).toBeGreaterThan(0);
        expect(similarity).toBeLessThanOrEqual(1);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ["quotation marks", "”".repeat(5_000_000), "We will keep our word … and pay"],
    ["one word", "peace ".repeat(800_000), `${"peace ".repeat(1_500)}and war`],
    [
      "two words",
      "peace war ".repeat(400_000),
      `${"war war peace ".repeat(100)}…${" peace peace".repeat(100)}`,
    ],
  ])("takes linear time on 5 MB of %s", (_, text, quote) => {
    const reference = indexReference(text);
    const started = performance.now();
    locateQuote(quote, reference);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
