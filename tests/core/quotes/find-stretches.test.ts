import { describe, expect, it } from "vitest";
import { findStretches } from "@/lib/core/quotes/find-stretches";
import type { CanonicalText } from "@/lib/core/text/article-document";
import type { Language } from "@/lib/core/text/language";
import { documentFromText } from "@/lib/core/text/text-blocks";

function judge(text: string, language: Language): [words: string, speech: boolean][] {
  return findStretches(documentFromText(text as CanonicalText), language).map(({ parts, speech }) => [
    parts.map(({ start, end }) => text.slice(start, end)).join(" ¶ "),
    speech,
  ]);
}

describe("findStretches", () => {
  it("tells speech from names, titles and nicknames", () => {
    const text = [
      "“We will not leave this valley,” Mara Hale told reporters.",
      "Hale spoke on CBS's “Evening Desk” about the film “Winter Light.”",
      "Robert “Bobby” Orrin waved.",
      "The mayor called the plan “absurd.”",
    ].join("\n\n");
    expect(judge(text, "en")).toEqual([
      ["“We will not leave this valley,”", true],
      ["“Evening Desk”", false],
      ["“Winter Light.”", false],
      ["“Bobby”", false],
      ["“absurd.”", true],
    ]);
  });

  it("judges German by German weights", () => {
    const text = "Das Schiff „Seewind“ sank. „Wir haben alles versucht“, sagte der Kapitän.";
    expect(judge(text, "de")).toEqual([
      ["„Seewind“", false],
      ["„Wir haben alles versucht“", true],
    ]);
  });

  it("judges nested stretches too, and says how sure it is and why", () => {
    const document = documentFromText("“He called it ‘a fine day’ and left,” she said." as CanonicalText);
    const [outer] = findStretches(document, "en");
    expect(outer).toMatchObject({ speech: true, unclosed: false, children: [{ children: [] }] });
    expect(outer?.score).toBeGreaterThan(0.8);
    expect(outer?.score).toBeLessThan(1);
    expect(outer?.why).not.toBe("");
  });

  it("stops at twenty thousand", () => {
    const text = "“a” ".repeat(20_010);
    expect(findStretches(documentFromText(text as CanonicalText), "en")).toHaveLength(20_000);
  });
});
