import { describe, expect, it } from "vitest";
import { clusterMentions, type Entity, genderOfPronoun } from "@/lib/core/quotes/entities";
import { findMentions } from "@/lib/core/quotes/find-mentions";
import type { CanonicalText } from "@/lib/core/text/article-document";
import { documentFromText } from "@/lib/core/text/text-blocks";

function entities(text: string): readonly Entity[] {
  return clusterMentions(findMentions(documentFromText(text as CanonicalText), [])).entities;
}

function named(text: string, name: string): Entity | undefined {
  return entities(text).find((one) => one.name === name);
}

describe("clusterMentions", () => {
  it("puts a surname, a given name and forms of address to the full name", () => {
    const text =
      "Mara Hale arrived. Mrs. Hale sat down. Hale spoke, and Mara left. Harbour Secretary Hale smiled.";
    expect(named(text, "Mara Hale")?.mentions).toHaveLength(5);
  });

  it("tells two of one surname apart by form of address and by who was named last", () => {
    const text =
      "Mara Hale and her brother John Hale own the yard. Mr. Hale builds boats. Mrs. Hale sells them.";
    expect(named(text, "John Hale")?.mentions.map(({ name }) => name)).toEqual(["John Hale", "Hale"]);
    expect(named(text, "Mara Hale")?.mentions.map(({ name }) => name)).toEqual(["Mara Hale", "Hale"]);
  });

  it("prints a person in full and an organisation as it mostly is", () => {
    const text =
      "Hale left. The Vale Harbour Board met. Mara Hale sat with the VHB. The VHB voted. The VHB rose.";
    expect(entities(text).map(({ name, kind }) => [name, kind])).toEqual([
      ["Vale Harbour Board", "organisation"],
      ["Mara Hale", "person"],
      ["VHB", "organisation"],
    ]);
  });

  it("knows women from men by name, address and office, or else by pronouns after them", () => {
    expect(named("Angela Orrin left.", "Angela Orrin")).toMatchObject({ gender: "female", sure: true });
    expect(named("Mr. Orrin left.", "Orrin")).toMatchObject({ gender: "male", sure: true });
    expect(named("Congresswoman Tal Orrin left.", "Tal Orrin")).toMatchObject({
      gender: "female",
      sure: true,
    });
    const text = "Tal Orrin said she was late. Then Orrin took her coat.";
    expect(named(text, "Tal Orrin")).toMatchObject({ gender: "female", sure: false });
  });

  it("takes no word for a name that only begins a sentence", () => {
    expect(
      entities("Fishing is hard. Nobody knew Mara Hale. Leaving Hale was hard.").map(({ name }) => name),
    ).toEqual(["Mara Hale"]);
  });

  it("keeps who holds an office", () => {
    const text = "Mara Hale, the harbour secretary, met Tom Orrin.";
    const { holders } = clusterMentions(findMentions(documentFromText(text as CanonicalText), []));
    expect(holders.get("secretary")?.map(({ name }) => name)).toEqual(["Mara Hale"]);
  });
});

it.each([
  ["she", "female"],
  ["him", "male"],
  ["er", "male"],
  ["they", null],
])("genderOfPronoun: %s", (word, expected) => {
  expect(genderOfPronoun(word)).toBe(expected);
});
