import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DiffSegment, diffWords } from "@/lib/core/alignment/diff-words";

/**
 * Both sides as pictures: `+inserted+`, `-dropped-`, `~changed~`, `[marked]`,
 * `(outside)`, and `!` before what may change the sense.
 */
function picture(text: string, segments: readonly DiffSegment[]): string {
  const fences = {
    same: ["", ""],
    inserted: ["+", "+"],
    dropped: ["-", "-"],
    changed: ["~", "~"],
    marked: ["<", ">"],
    outside: ["(", ")"],
  } as const;
  return segments
    .map(({ kind, start, end, meaning }) => {
      const [open, close] = fences[kind];
      return `${meaning ? "!" : ""}${open}${text.slice(start, end)}${close}`;
    })
    .join("");
}

function both(printed: string, evidence: string): [string, string] {
  const diff = diffWords(printed, evidence);
  return [picture(printed, diff.printed), picture(evidence, diff.evidence)];
}

const HEGSETH_NATO =
  "“The United States does not believe that NATO membership for Ukraine is a realistic outcome of a negotiated settlement,”";
const HEGSETH_TROOPS =
  "“To be clear, as part of any security guarantee, there will not be US troops deployed to Ukraine,”";
const RUTTE_FEBRUARY =
  "“There has never been a promise to Ukraine that as part of a peace deal they would be in NATO,”";

describe("diffWords on the quotes of CODEBOOK section 7", () => {
  it("finds every word of Hegseth on membership", () => {
    const diff = diffWords(HEGSETH_NATO, `${HEGSETH_NATO} Hegseth said`);
    expect(diff).toMatchObject({ matchedWords: 19, printedWords: 19, similarity: 1, edits: [] });
  });

  it("takes US and U.S. for one word, and leaves the rest of the excerpt outside", () => {
    const evidence = HEGSETH_TROOPS.replace("US", "U.S.");
    const diff = diffWords(HEGSETH_TROOPS, `${evidence} he said`);
    expect(diff).toMatchObject({ matchedWords: 18, printedWords: 18, similarity: 1, edits: [] });
    expect(picture(`${evidence} he said`, diff.evidence)).toBe(
      "(“)To be clear, as part of any security guarantee, there will not be U.S. troops deployed to Ukraine(,” he said)",
    );
  });

  it("finds the fragment whole", () => {
    const diff = diffWords(
      "“backed by capable European and non-European troops.”",
      "“must be backed by capable European and non-European troops”",
    );
    expect(diff).toMatchObject({ matchedWords: 7, printedWords: 7, similarity: 1 });
  });

  it("shows Rutte's promise close to the report, with the marked bracket and the changed words", () => {
    const printed =
      "it has never been a promise to Ukraine that as part of [a] peace deal, they would be part of NATO";
    const diff = diffWords(printed, RUTTE_FEBRUARY);
    expect(diff.similarity).toBeCloseTo(0.86, 2);
    expect(diff.matchedWords).toBe(18);
    expect(picture(printed, diff.printed)).toBe(
      "~it~ has never been a promise to Ukraine that as part of [a] peace deal, they would be +part+ ~of~ NATO",
    );
    expect(picture(RUTTE_FEBRUARY, diff.evidence)).toBe(
      "(“)~There~ has never been a promise to Ukraine that as part of a peace deal they would be ~in~ NATO(,”)",
    );
  });

  it("finds no match for the altered quote, as no string measure can", () => {
    const printed = "“Let me be clear, Ukraine was never promised a membership in NATO,”";
    const diff = diffWords(printed, RUTTE_FEBRUARY);
    expect(diff).toMatchObject({
      aligned: false,
      matchedWords: 0,
      printedWords: 12,
      unmatchedConditions: ["as part of a peace deal"],
    });
    expect(diff.printed).toEqual([{ kind: "inserted", start: 0, end: printed.length, meaning: false }]);
    expect(diff.evidence).toEqual([
      { kind: "outside", start: 0, end: RUTTE_FEBRUARY.length, meaning: false },
    ]);
  });

  it("finds no match between two speakers", () => {
    expect(diffWords(HEGSETH_NATO, RUTTE_FEBRUARY).aligned).toBe(false);
  });

  it("tells how far a quote reaches past a short excerpt", () => {
    const printed =
      "We have to make sure that Vladimir Putin never ever tries again to attack Ukraine, that is crucial … but it has never been a promise to Ukraine that as part of [a] peace deal, they would be part of NATO";
    expect(diffWords(printed, RUTTE_FEBRUARY).beyondExcerpt.before).toBeGreaterThanOrEqual(19);
  });
});

describe("diffWords", () => {
  it.each([
    [
      "a dropped negation",
      "Troops will be sent",
      "Troops will not be sent",
      "Troops will be sent",
      "Troops will !-not- be sent",
    ],
    [
      "a modal replaced",
      "they should be part of it",
      "they must be part of it",
      "they !~should~ be part of it",
      "they !~must~ be part of it",
    ],
    [
      "a name replaced",
      "Putin said so again",
      "Zelensky said so again",
      "!~Putin~ said so again",
      "!~Zelensky~ said so again",
    ],
    ["a word put in", "a really big deal", "a big deal", "a +really+ big deal", "a big deal"],
    [
      "a bracket added",
      "he [Putin] never left",
      "he never left",
      "he <[>!<Putin><]> never left",
      "he never left",
    ],
    [
      "a bracket in place of a word",
      "a deal with [the bloc] now",
      "a deal with them now",
      "a deal with <[the bloc]> now",
      "a deal with <them> now",
    ],
    [
      "an ellipsis",
      "it is crucial … but never a promise",
      "it is crucial for all of us but never a promise",
      "it is crucial <…> but never a promise",
      "it is crucial <for >!<all>< of us> but never a promise",
    ],
    ["a filler", "never a promise", "never, uh, a promise", "never a promise", "never, -uh-, a promise"],
    ["a contraction", "they do not agree", "they don’t agree", "they ~do not~ agree", "they ~don’t~ agree"],
    [
      "spelling, case, dashes, quotes and blanks",
      "‘The DEFENCE programme’ – 2\u00a0years",
      '"the defense program" — two years',
      "‘The DEFENCE programme’ – 2\u00a0years",
      '(")the defense program" — two years',
    ],
  ])("%s", (_, printed, evidence, left, right) => {
    expect(both(printed, evidence)).toEqual([left, right]);
  });

  it("calls identical texts the same, whatever they are", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), anyProse), (text) => {
        const diff = diffWords(text, text);
        expect(diff.edits).toEqual([]);
        expect(diff.matchedWords).toBe(diff.printedWords);
        expect(new Set(diff.printed.map((segment) => segment.kind)).size).toBeLessThanOrEqual(1);
        for (const segment of diff.printed) expect(segment.kind).toBe("same");
        for (const segment of diff.evidence) expect(["same", "outside"]).toContain(segment.kind);
      }),
    );
  });

  it("tiles both raw texts and never throws", () => {
    fc.assert(
      fc.property(anyPair, ([printed, evidence]) => {
        const diff = diffWords(printed, evidence);
        for (const [text, segments] of [
          [printed, diff.printed],
          [evidence, diff.evidence],
        ] as const) {
          let at = 0;
          for (const segment of segments) {
            expect(segment.start).toBe(at);
            expect(segment.end).toBeGreaterThan(at);
            at = segment.end;
          }
          expect(at).toBe(text.length);
        }
        expect(diff.matchedWords).toBeLessThanOrEqual(diff.printedWords);
        expect(diff.similarity).toBeGreaterThanOrEqual(0);
        expect(diff.similarity).toBeLessThanOrEqual(1);
        for (const segment of diff.printed) expect(["dropped", "outside"]).not.toContain(segment.kind);
        for (const segment of diff.evidence) expect(segment.kind).not.toBe("inserted");
      }),
      { numRuns: 500 },
    );
  });

  it("finds any stretch of a text in it", () => {
    fc.assert(
      fc.property(anyProse, fc.nat(), fc.nat(), (text, a, b) => {
        const words = text.split(" ");
        const from = a % words.length;
        const to = from + 1 + (b % (words.length - from));
        const diff = diffWords(words.slice(from, to).join(" "), text);
        expect(diff.matchedWords).toBe(diff.printedWords);
      }),
    );
  });

  it("compares a long quote with an 8,000-character excerpt at once", () => {
    const sentence =
      "It has never been agreed that whenever peace talks would start they would end with membership. ";
    const evidence = sentence.repeat(85).slice(0, 8000);
    const started = performance.now();
    diffWords(evidence.slice(2000, 6000), evidence);
    diffWords("a ".repeat(4000), "b ".repeat(4000));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

const VOCABULARY =
  "never not will US U.S. Ukraine promise a the of as part [a] [sic] … um deal, can't can not do don't cannot NATO. Rutte “peace” – 3 three every one everyone 👍".split(
    " ",
  );
const anyProse = fc
  .array(fc.constantFrom(...VOCABULARY), { minLength: 1, maxLength: 25 })
  .map((words) => words.join(" "));
const anyPair = fc.oneof(
  fc.tuple(anyProse, anyProse),
  fc.tuple(fc.string({ unit: "binary" }), fc.string({ unit: "binary" })),
);
