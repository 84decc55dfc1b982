import { describe, expect, it } from "vitest";
import { findMentions } from "@/lib/core/quotes/find-mentions";
import type { CanonicalText } from "@/lib/core/text/article-document";
import { documentFromText } from "@/lib/core/text/text-blocks";

function mentions(text: string) {
  return findMentions(documentFromText(text as CanonicalText), []).mentions;
}

function names(text: string): string[] {
  return mentions(text).map(({ name }) => name);
}

describe("findMentions", () => {
  it.each<[string, string[]]>([
    ["On Monday Mara Hale met Tom Orrin.", ["Mara Hale", "Tom Orrin"]],
    ["Harbour Secretary Mara Hale's plan", ["Mara Hale"]],
    ["The harbour secretary, Mara A. Hale Jr., left.", ["Mara A. Hale Jr"]],
    ["Ludwig van der Berg and Omar bin Said spoke.", ["Ludwig van der Berg", "Omar bin Said"]],
    ["Secretary of State Mara Hale spoke.", ["Mara Hale"]],
    ["Later Angela M. Hale spoke to M. Dupont.", ["Angela M. Hale", "Dupont"]],
    ["It came from the Center for Coastal Studies in Vale.", ["Center for Coastal Studies", "Vale"]],
    ["He said the president left. She agreed.", []],
    ["the President and the Vice President", []],
    ["We saw Mayor Tom Orrin (D-Vale) and Gov. Ana Ruiz.", ["Tom Orrin", "D-Vale", "Ana Ruiz"]],
  ])("%s", (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it("keeps what stands beside a name", () => {
    const [hale, orrin] = mentions("Her press secretary Mara Hale met Tom Orrin, the mayor of Vale.");
    expect(hale?.titles).toContain("secretary");
    expect(orrin).toMatchObject({ titles: expect.arrayContaining(["mayor"]), possessive: false });
    expect(mentions("Mrs. Ruiz's son left.")[0]).toMatchObject({ honorific: "mrs", possessive: true });
  });

  it("spells an abbreviated office out", () => {
    expect(mentions("Sen. Ana Ruiz spoke.")[0]?.titles).toContain("senator");
  });

  it("takes whom a description names for the first of its sentence, not whose", () => {
    const [orrin, hale] = mentions("Orrin campaign adviser Mara Hale left.");
    expect(orrin).toMatchObject({ name: "Orrin", first: false, possessive: true });
    expect(hale).toMatchObject({ name: "Mara Hale", first: true });
  });

  it("leaves out headings and lines set like titles", () => {
    expect(names("Mara Hale Meets Tom Orrin\n\nNothing came of it, people said.")).toEqual([]);
    expect(names("It was quiet there.\n\nMara Hale Meets Tom Orrin Again")).toEqual([]);
  });

  it("counts a quotation as part of its sentence", () => {
    const text = "“No. Never. Not once,” Hale said. Orrin left.";
    const document = documentFromText(text as CanonicalText);
    const quoted = [{ ...document.blocks[0], end: text.indexOf(" Hale") }] as never;
    const [hale, orrin] = findMentions(document, quoted).mentions;
    expect((orrin?.sentence ?? 0) - (hale?.sentence ?? 0)).toBe(1);
  });
});
