import { describe, expect, it } from "vitest";
import { findSpeaker, foldName } from "@/lib/core/speakers/find-speaker";

const rutte = { name: "Mark Rutte", aliases: ["Rutte"], wikidataId: "Q57792" };
const nato = { name: "NATO", aliases: ["North Atlantic Treaty Organization"], wikidataId: null };
const REGISTRY = [rutte, nato];

const wanted = (name: string, aliases: readonly string[] = [], wikidataId: string | null = null) => ({
  name,
  aliases: [...aliases],
  wikidataId,
});

describe("findSpeaker", () => {
  it.each([
    ["the same name", wanted("Mark Rutte"), rutte],
    ["the name in other letters and spaces", wanted("  MARK\u00a0 rutte"), rutte],
    ["a name that is another's alias", wanted("rutte"), rutte],
    ["an alias that is another's name", wanted("The Alliance", ["Nato"]), nato],
    ["an alias that is another's alias", wanted("Anna Rutte", ["RUTTE"]), rutte],
    ["the same Wikidata id", wanted("M. Rutte", [], "Q57792"), rutte],
    ["the id of one and the name of another", wanted("NATO", [], "Q57792"), rutte],
    ["the name of one and the alias of another", wanted("NATO", ["Rutte"]), nato],
    ["somebody new", wanted("Anna Rutte", ["A. Rutte"], "Q1"), null],
    ["nobody's Wikidata id", wanted("Anna Rutte"), null],
  ])("%s", (_, speaker, found) => {
    expect(findSpeaker(REGISTRY, speaker)).toBe(found);
  });
});

it("names are folded by width, case and white space, and by nothing else", () => {
  expect(foldName(" Ｍark\t RUTTE\n")).toBe("mark rutte");
  expect(foldName("Müller")).not.toBe(foldName("Muller"));
});
