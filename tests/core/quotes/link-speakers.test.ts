import { describe, expect, it } from "vitest";
import { linkSpeakers, type SpeakerLink } from "@/lib/core/quotes/link-speakers";
import type { CanonicalText } from "@/lib/core/text/article-document";
import { span } from "@/lib/core/text/offsets";
import { documentFromText } from "@/lib/core/text/text-blocks";

/**
 * Links the sources drawn into a text as <a>source<b>; a quote that has none is
 * drawn as <q>words<b>. Returns what was found for each, in order.
 */
function link(picture: string): string[] {
  let text = "";
  const quotes: Parameters<typeof linkSpeakers>[2][number][] = [];
  for (const piece of picture.split(/(<[aq]>[^<]*<b>)/)) {
    const [, kind, words = ""] = /^<([aq])>([^<]*)<b>$/.exec(piece) ?? [];
    if (kind !== undefined) {
      const at = span(text.length, text.length + words.length);
      quotes.push(kind === "a" ? { content: [at], source: [at] } : { content: [at], source: null });
    }
    text += kind === undefined ? piece : words;
  }
  const document = documentFromText(text as CanonicalText);
  const quoted = [...text.matchAll(/“[^”]*”/g)].map(({ 0: words, index }) =>
    span(index, index + words.length),
  );
  return linkSpeakers(document, quoted, quotes).map(
    ({ speaker, link: how }: SpeakerLink) => `${speaker} (${how})`,
  );
}

describe("linkSpeakers", () => {
  it.each<[string, string, string[]]>([
    ["a full name", "<a>Mara Hale<b> said no.", ["Mara Hale (same)"]],
    ["with an office before", "<a>Harbour Secretary Mara Hale<b> said no.", ["Mara Hale (same)"]],
    ["with an office after", "<a>Mara Hale, who runs the port of Vale,<b> said no.", ["Mara Hale (same)"]],
    [
      "with brackets in it",
      "<a>The VHB (Vale Harbour Board) secretary Mara Hale<b> said no.",
      ["Mara Hale (same)"],
    ],
    ["an office, then the name", "<a>The harbour secretary, Mara Hale,<b> said no.", ["Mara Hale (same)"]],
    ["a surname", "Mara Hale came late. <a>Hale<b> said no.", ["Mara Hale (name)"]],
    ["a surname in capitals", "Mara Hale came late.\n\n<a>HALE<b>: No.", ["Mara Hale (name)"]],
    ["a spokesman, named after a name", "<a>Hale spokesman Tom Orrin<b> said no.", ["Tom Orrin (same)"]],
    ["somebody's somebody", "Mara Hale left. <a>Hale's doctor<b> said no.", ["null (unknown)"]],
    ["nobody", "Mara Hale left. <a>A neighbour<b> said no.", ["null (unknown)"]],
    ["many", "<a>Analysts<b> said no.", ["null (unknown)"]],
    ["the author", "Mara Hale left. <a>I<b> said no.", ["null (unknown)"]],
  ])("%s", (_, picture, expected) => {
    expect(link(picture)).toEqual(expected);
  });

  it.each<[string, string, string[]]>([
    [
      "he added",
      "“No,” <a>Tom Orrin<b> said.\n\n“Never,”\u00a0<a>he<b> added.",
      ["Tom Orrin (same)", "Tom Orrin (pronoun)"],
    ],
    [
      "the last speaker, not a name in between",
      "“No,” <a>Tom Orrin<b> said. Peter Lund's boat had sunk.\n\n“Never,” <a>he<b> added.",
      ["Tom Orrin (same)", "Tom Orrin (pronoun)"],
    ],
    [
      "a new subject in between",
      "“No,” <a>Tom Orrin<b> said.\n\nPeter Lund disagreed. “Never,” <a>he<b> added.",
      ["Tom Orrin (same)", "Peter Lund (pronoun)"],
    ],
    [
      "the one of the right gender",
      "Tom Orrin met Angela Hale. “No,” <a>she<b> said.",
      ["Angela Hale (pronoun)"],
    ],
    ["nobody of the right gender", "Tom Orrin was late. “No,” <a>she<b> said.", ["null (unknown)"]],
    [
      "not a name that only the quotation holds",
      "Tom Orrin rose. “Peter Lund lies,” <a>he<b> said.",
      ["Tom Orrin (pronoun)"],
    ],
    [
      "on through other pronouns",
      "Angela Hale rose. She spoke. She sat. She rose again. “No,” <a>she<b> said.",
      ["Angela Hale (pronoun)"],
    ],
    ["who", "They asked Tom Orrin, <a>who<b> said no.", ["Tom Orrin (pronoun)"]],
    [
      "it",
      "“No,” the <a>Vale Harbour Board<b> wrote. “Never,” <a>it<b> added.",
      ["Vale Harbour Board (same)", "Vale Harbour Board (pronoun)"],
    ],
  ])("pronouns: %s", (_, picture, expected) => {
    expect(link(picture)).toEqual(expected);
  });

  it.each<[string, string, string[]]>([
    [
      "an office the article gives",
      "Harbour Secretary Mara Hale met Tom Orrin. <a>The secretary<b> said no.",
      ["Mara Hale (role)"],
    ],
    ["an abbreviated one", "Sen. Mara Hale met Tom Orrin. <a>The senator<b> said no.", ["Mara Hale (role)"]],
    ["an organisation", "The VHB met in Vale. <a>The alliance<b> said no.", ["VHB (role)"]],
    ["an office nobody has", "Mara Hale met Tom Orrin. <a>The bishop<b> said no.", ["null (unknown)"]],
  ])("roles: %s", (_, picture, expected) => {
    expect(link(picture)).toEqual(expected);
  });

  it.each<[string, string, string]>([
    ["in the same paragraph", "“No,” <a>Tom Orrin<b> said. <q>“Never.”<b>", "Tom Orrin (previous)"],
    [
      "in the next one, if it is all quotation",
      "“No,” <a>Tom Orrin<b> said.\n\n<q>“Never.”<b>",
      "Tom Orrin (previous)",
    ],
    ["not further on", "“No,” <a>Tom Orrin<b> said.\n\nIt rained.\n\n<q>“Never.”<b>", "null (unknown)"],
    [
      "not where the next one has other words",
      "“No,” <a>Tom Orrin<b> said.\n\nA sign read <q>“Never.”<b>",
      "null (unknown)",
    ],
  ])("without a source: %s", (_, picture, expected) => {
    expect(link(picture).at(-1)).toBe(expected);
  });

  it("answers for a text of a megabyte of names and pronouns in linear time", () => {
    const text = "Al Orr said he or Bo Orr went. ".repeat(30_000);
    const document = documentFromText(text as CanonicalText);
    const quotes = [...text.matchAll(/he/g)].map(({ index }) => {
      const at = span(index, index + 2);
      return { content: [at], source: [at] };
    });
    const before = performance.now();
    linkSpeakers(document, [], quotes);
    expect(performance.now() - before).toBeLessThan(10_000);
  });
});
