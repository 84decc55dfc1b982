import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findAttributions } from "@/lib/core/quotes/find-attributions";
import { findStretches } from "@/lib/core/quotes/find-stretches";
import type { CanonicalText } from "@/lib/core/text/article-document";
import type { Span } from "@/lib/core/text/offsets";
import { documentFromText } from "@/lib/core/text/text-blocks";

function find(text: string) {
  const article = documentFromText(text as CanonicalText);
  return findAttributions(article, findStretches(article, "en"));
}

/** The parts of each attribution as words. */
function told(text: string) {
  const words = (spans: readonly Span[] | null) =>
    spans?.map(({ start, end }) => text.slice(start, end)).join(" … ") ?? null;
  return find(text).map(({ form, content, source, cue, rule }) => ({
    form,
    content: words(content),
    source: words(source),
    cue: words(cue),
    rule,
  }));
}

describe("attributions", () => {
  it("finds a quotation before its speaker", () => {
    expect(told("“We will not leave the alliance,” Miller said.")).toEqual([
      {
        form: "direct",
        content: "“We will not leave the alliance,”",
        source: "Miller",
        cue: "said",
        rule: "quotation_speaker_cue",
      },
    ]);
  });

  it("finds the inverted order", () => {
    expect(told("“The bridge is safe,” said the mayor.")).toMatchObject([
      { source: "the mayor", cue: "said", rule: "quotation_cue_speaker" },
    ]);
  });

  it("joins the sides of a split quotation", () => {
    const [first] = told("“We are ready,” Miller said. “We have been for years.”");
    expect(first).toMatchObject({ content: "“We are ready,” … “We have been for years.”", source: "Miller" });
  });

  it("finds indirect speech up to the stop", () => {
    expect(told("The minister said that the talks had failed.")).toEqual([
      {
        form: "indirect",
        content: "that the talks had failed",
        source: "The minister",
        cue: "said",
        rule: "speaker_cue_clause",
      },
    ]);
  });

  it("names the rule of “according to”", () => {
    expect(told("The talks failed, according to two officials.")).toMatchObject([
      { form: "indirect", source: "two officials", cue: "according to", rule: "according_to" },
    ]);
  });

  it("calls a clause with a marked part mixed", () => {
    const text = "Miller said the deal was “a disgrace” for the country.";
    const [mixed] = find(text);
    expect(mixed?.form).toBe("mixed");
    expect(mixed?.fragments.map(({ start, end }) => text.slice(start, end))).toEqual(["“a disgrace”"]);
  });

  it("finds nothing where nobody speaks", () => {
    expect(find("The bridge was built in 1950. It is 40 metres long.")).toEqual([]);
  });
});

describe("any text", () => {
  it("gives spans that cut it, and scores from 0 to 1", () => {
    const piece = fc.constantFrom(
      "“",
      "”",
      '"',
      " said",
      " he",
      ",",
      ". ",
      "\n\n",
      "that ",
      "Miller ",
      "\0",
      "\ud800",
      "a",
      ":",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join("");
        for (const { content, source, cue, score } of find(text)) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
          for (const { start, end } of [...content, ...(source ?? []), ...(cue ?? [])]) {
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        }
      }),
    );
  });

  it.each([
    ["quotation marks", '"'.repeat(5_000_000)],
    ["one sentence", "he said it ".repeat(67_000)],
  ])("of %s takes no more than seconds", (_, text) => {
    const begun = performance.now();
    find(text);
    expect(performance.now() - begun).toBeLessThan(15_000);
  });
});
