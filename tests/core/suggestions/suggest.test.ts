import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ENGINE, suggest } from "@/lib/core/suggestions/suggest";
import { extentOf } from "@/lib/core/suggestions/suggestion";
import { canonicalText } from "@/lib/core/text/canonical-text";
import { documentFromText } from "@/lib/core/text/text-blocks";

const ARTICLE = documentFromText(
  canonicalText(
    [
      "The harbour bridge will close in June, the city council decided on Monday after a long debate.",
      "“We cannot wait another winter,” Mayor Anna Berg said. She told reporters that the repairs would cost “less than a new bridge” and last for decades.",
      "Sign up for our free newsletter and never miss a story!",
      "The so-called “bridge to nowhere” has carried fewer cars every year since the tunnel was opened in 2009.",
    ].join("\n\n"),
  ),
);

describe("one run over an article", () => {
  const { engine, items } = suggest(ARTICLE);
  const words = (item: (typeof items)[number]) =>
    item.spans.map(({ start, end }) => ARTICLE.text.slice(start, end)).join(" … ");

  test("names the engine and keeps the order of the text", () => {
    expect(engine).toBe(ENGINE);
    const starts = items.map((item) => extentOf(item).start);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
  });

  test("proposes quotes with their speakers", () => {
    const quotes = items.filter((item) => item.type === "quote");
    const direct = quotes.find(({ form }) => form === "direct");
    expect(direct && words(direct)).toBe("“We cannot wait another winter,”");
    expect(direct?.source?.speaker).toContain("Berg");
  });

  test("says where another's remarks have just been brought in", () => {
    const { text, blocks } = documentFromText(
      canonicalText(
        [
          "The chancellor’s words echoed remarks made by French President Marie Durand on Monday, ahead of the summit.",
          "“France will not send troops under any condition,” Chancellor Karl Weber said in the evening.",
        ].join("\n\n"),
      ),
    );
    const [quote] = suggest({ text, blocks }).items.filter(({ type }) => type === "quote");
    const introduced = quote?.type === "quote" ? quote.introduced : null;
    expect(introduced && text.slice(introduced.start, introduced.end)).toBe("French President Marie Durand");
  });

  test("keeps the fragments of a mixed quote with it", () => {
    const mixed = items.find((item) => item.type === "quote" && item.form === "mixed");
    const fragments = mixed?.type === "quote" ? mixed.fragments : [];
    expect(fragments.map(({ start, end }) => ARTICLE.text.slice(start, end))).toEqual([
      "“less than a new bridge”",
    ]);
  });

  test("proposes labels for blocks that are not the article, and none for those that are", () => {
    const blocks = items.filter((item) => item.type === "block");
    expect(blocks.map(words)).toEqual(["Sign up for our free newsletter and never miss a story!"]);
    expect(blocks[0]?.type === "block" && blocks[0].label).toBe("newsletter_signup");
  });
});

test("whatever the text, every suggestion cuts words of it", () => {
  const letters = fc.constantFrom("a", "B", " ", "\n\n", "“", "”", '"', "'", "said", ".", ",", "‘", "’");
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 80 }), (pieces) => {
      const article = documentFromText(canonicalText(pieces.join("")));
      for (const { spans, score } of suggest(article).items) {
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(article.text.length);
          expect(article.text.slice(start, end).trim()).not.toBe("");
        }
      }
    }),
  );
});
