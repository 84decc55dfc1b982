import { describe, expect, it } from "vitest";
import type { Attribution } from "@/lib/core/quotes/attribution";
import { findStretches } from "@/lib/core/quotes/find-stretches";
import { settleAttributions } from "@/lib/core/quotes/settle-attributions";
import type { CanonicalText } from "@/lib/core/text/article-document";
import { span } from "@/lib/core/text/offsets";
import { documentFromText } from "@/lib/core/text/text-blocks";

type Read = {
  readonly content: readonly string[];
  readonly form?: Attribution["form"];
  readonly source?: string;
  readonly cue?: string;
  readonly score?: number;
};

/** What becomes of what a finder read, its spans named by their words. */
function settle(text: string, ...read: Read[]): [form: string, ...parts: string[]][] {
  const document = documentFromText(text as CanonicalText);
  const at = (words: string) => {
    const start = text.indexOf(words);
    if (start === -1) throw new Error(`The text does not hold: ${words}`);
    return span(start, start + words.length);
  };
  const attributions = read.map(({ content, form = "direct", source, cue, score = 0.8 }): Attribution => {
    return {
      form,
      content: content.map(at),
      fragments: [],
      source: source === undefined ? null : [at(source)],
      cue: cue === undefined ? null : [at(cue)],
      score,
      rule: "words_only",
    };
  });
  return settleAttributions(document, findStretches(document, "en"), attributions).map(
    ({ form, content }) => [form, ...content.map(({ start, end }) => text.slice(start, end))],
  );
}

describe("settleAttributions", () => {
  it("widens a direct quote to its marks, and to every paragraph it runs over", () => {
    expect(settle("“We stay here,” Hale said.", { content: ["We stay"] })).toEqual([
      ["direct", "“We stay here,”"],
    ]);
    const text = "“We stay here, all of us.\n\n“Nobody leaves this place,” Hale said.";
    expect(settle(text, { content: ["“Nobody leaves this place,”"] })).toEqual([
      ["direct", "“We stay here, all of us.", "“Nobody leaves this place,”"],
    ]);
  });

  it("keeps a quote split around its cue as one", () => {
    const text = "“We stay here,” Hale said, “until it rains.”";
    expect(settle(text, { content: ["“We stay here,”", "“until it rains.”"] })).toEqual([
      ["direct", "“We stay here,”", "“until it rains.”"],
    ]);
  });

  it("gives a stretch to the surest of those that read it", () => {
    const text = "“We know that he lied to us,” Hale said.";
    const found = settle(
      text,
      { content: ["that he lied to us"], score: 0.6 },
      { content: ["“We know that he lied to us,”"], score: 0.9 },
    );
    expect(found).toEqual([["direct", "“We know that he lied to us,”"]]);
  });

  it("takes quotations in a row for direct ones, whatever follows them", () => {
    const text = "They left comments like “Hale lies” and “Nobody believes Hale” that day.";
    const content = ["“Hale lies” and “Nobody believes Hale” that day"];
    expect(settle(text, { content, form: "mixed", score: 0.95 })).toEqual([
      ["direct", "“Hale lies”"],
      ["direct", "“Nobody believes Hale”"],
    ]);
  });

  it("leaves out what the source does next", () => {
    const text = "Hale described the dam as “a ruin we inherited” and continues to pay for it.";
    const content = ["the dam as “a ruin we inherited” and continues to pay for it"];
    expect(settle(text, { content, form: "mixed" })).toEqual([["mixed", "the dam as “a ruin we inherited”"]]);
  });

  it("takes a clause to the end of its sentence, over a few words after a comma that no verb makes another", () => {
    const read = { form: "indirect" as const, source: "Hale", cue: "warned" };
    const text = "Hale warned that the dam would burst, probably tonight.";
    expect(settle(text, { ...read, content: ["that the dam would burst"] })).toEqual([
      ["indirect", "that the dam would burst, probably tonight"],
    ]);
    const other = "Hale warned that the dam would burst, but nobody left.";
    expect(settle(other, { ...read, content: ["that the dam would burst"] })).toEqual([
      ["indirect", "that the dam would burst"],
    ]);
  });

  it("widens a mixed quote to the marks it cuts", () => {
    const text = "Hale called it a plan “without any future at all.”";
    expect(settle(text, { content: ["a plan “without any future"], form: "mixed" })).toEqual([
      ["mixed", "a plan “without any future at all.”"],
    ]);
  });

  it.each<[string, string, Read, boolean]>([
    [
      "a clause with a conjunction",
      "Hale warned that it would rain.",
      { content: ["that it would rain"], source: "Hale", cue: "warned" },
      true,
    ],
    [
      "a clause without one, after saying",
      "Hale said it would rain.",
      { content: ["it would rain"], source: "Hale", cue: "said" },
      true,
    ],
    [
      "according to",
      "It rained, according to Hale.",
      { content: ["It rained"], source: "Hale", cue: "according to" },
      true,
    ],
    [
      "a thing, not a clause",
      "Hale mentioned the rain.",
      { content: ["the rain"], source: "Hale", cue: "mentioned" },
      false,
    ],
    [
      "a thought",
      "Hale believes that it will rain.",
      { content: ["that it will rain"], source: "Hale", cue: "believes" },
      false,
    ],
    [
      "nobody's words",
      "It seems that it will rain.",
      { content: ["that it will rain"], source: "It", cue: "seems" },
      false,
    ],
    [
      "no source",
      "Warning that it would rain, all left.",
      { content: ["that it would rain"], cue: "Warning" },
      false,
    ],
    [
      "too unsure",
      "Hale warned that it would rain.",
      { content: ["that it would rain"], source: "Hale", cue: "warned", score: 0.3 },
      false,
    ],
    [
      "what a comment is on",
      "Some left comments on the site are read.",
      { content: ["the site are read"], source: "Some", cue: "comments on" },
      false,
    ],
  ])("indirect: %s", (_, text, read, kept) => {
    expect(settle(text, { ...read, form: "indirect" })).toHaveLength(kept ? 1 : 0);
  });

  it("proposes no indirect speech out of a heading", () => {
    const text = "Hale: It will rain\n\nNothing else was heard that day.";
    const read = { content: ["It will rain"], form: "indirect" as const, source: "Hale", cue: ":" };
    expect(settle(text, read)).toEqual([]);
  });
});
