import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countBetween, readText } from "@/lib/core/signals/text-facts";
import type { Inline } from "@/lib/core/text/article-document";
import { canonicalText, countWords } from "@/lib/core/text/canonical-text";
import { span } from "@/lib/core/text/offsets";
import { documentFromText } from "@/lib/core/text/text-blocks";

const OWN = "https://www.example.org/news/1";

function read(text: string, hrefs: readonly string[] = [], address: string | null = OWN) {
  const inlines = hrefs.map((href, index): Inline => ({ ...span(index, index + 1), kind: "link", href }));
  return readText({ ...documentFromText(canonicalText(text)), inlines }, address);
}

const shouted = (text: string) => read(text).capitals.map((at) => text.slice(at).match(/^\S+/)?.[0]);

describe("the words of a text", () => {
  it("stand where their first letter or digit does", () => {
    expect(read("“Yes,”\u00a0he said – 3 times").words).toEqual([1, 7, 10, 17, 19]);
  });

  it("are as many as countWords finds", () => {
    const piece = fc.constantFrom("a", "É", "7", " ", "\n", "—", "“", "’", "👋", "ß", ".", "\u00a0");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join("");
        expect(read(text).words).toHaveLength(countWords(text));
      }),
    );
  });
});

describe("words in capitals", () => {
  it("have four letters or more, and no small ones", () => {
    expect(shouted("Do you LOVE America? The US will NOT DEPLOY, said the F-16 man of COVID-19")).toEqual([
      "LOVE",
      "DEPLOY,",
    ]);
  });

  it("are no abbreviations: what is written in capitals again and again, and seldom otherwise", () => {
    expect(shouted("NATO said that NATO would. Nato!")).toEqual([]);
    expect(shouted("TRUMP and TRUMP, Trump, Trump, Trump")).toHaveLength(2);
    expect(shouted("UNESCO once")).toEqual(["UNESCO"]);
  });

  it("are letters of a script that has capitals", () => {
    expect(shouted("ПРАВДА правда 北京北京北京 مرحبا")).toEqual(["ПРАВДА"]);
  });
});

it("finds every exclamation mark, the wide one too", () => {
  expect(read("No!! 好！").exclamations).toEqual([2, 3, 6]);
});

describe("links out", () => {
  it("lead to another site, above and below the own one not", () => {
    const hrefs = [
      "https://example.org/other",
      "http://shop.example.org",
      "https://EXAMPLE.ORG:8080/",
      "/about",
      "mailto:a@b.example",
      "https://nato.int/x",
      "https://example.org@evil.example/",
      "https://notexample.org",
    ];
    expect(read("A text with room", hrefs).outboundLinks).toEqual([5, 6, 7]);
  });

  it("cannot be told without the article's own address, unless there are none at all", () => {
    expect(read("A text", ["https://nato.int"], null).outboundLinks).toBeNull();
    expect(read("A text", ["/about"], null).outboundLinks).toEqual([]);
    expect(read("A text", [], null).outboundLinks).toEqual([]);
  });
});

describe("countBetween", () => {
  it("counts as a walk over the places would", () => {
    const places = fc.array(fc.nat(60), { maxLength: 30 }).map((all) => all.toSorted((a, b) => a - b));
    fc.assert(
      fc.property(places, fc.nat(60), fc.nat(60), (all, start, end) => {
        const walked = all.filter((at) => at >= start && at < end).length;
        expect(countBetween(all, start, end)).toBe(walked);
      }),
    );
  });
});
