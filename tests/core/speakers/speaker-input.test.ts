import { describe, expect, it } from "vitest";
import { speakerInputSchema } from "@/lib/core/speakers/speaker-input";

const RUTTE = {
  name: " Mark Rutte ",
  kind: "person",
  aliases: ["Rutte"],
  offices: [{ title: "NATO secretary general", from: "2024-10-01", to: null }],
  wikidataId: "Q57792",
};

describe("speakerInputSchema", () => {
  it("takes a speaker, trimmed", () => {
    expect(speakerInputSchema.parse(RUTTE)).toEqual({ ...RUTTE, name: "Mark Rutte" });
  });

  it("takes one of whom nothing but the name is known", () => {
    const bare = { name: "NATO", kind: "organisation", aliases: [], offices: [], wikidataId: null };
    expect(speakerInputSchema.parse(bare)).toEqual(bare);
  });

  const office = { title: "envoy", from: null, to: null };
  it.each<[string, Record<string, unknown>, string]>([
    ["no name", { name: "  " }, "name"],
    ["a name too long", { name: "x".repeat(201) }, "name"],
    ["a null character", { name: "Mark\0Rutte" }, "name"],
    ["half a character", { name: "Mark \ud800" }, "name"],
    ["an unknown kind", { kind: "robot" }, "kind"],
    ["an empty alias", { aliases: ["Rutte", " "] }, "aliases.1"],
    ["an alias too long", { aliases: ["x".repeat(201)] }, "aliases.0"],
    ["too many aliases", { aliases: Array.from({ length: 21 }, (_, index) => `R${index}`) }, "aliases"],
    ["too many offices", { offices: Array.from({ length: 21 }, () => office) }, "offices"],
    ["an office without a title", { offices: [{ ...office, title: "" }] }, "offices.0.title"],
    ["a day that is none", { offices: [{ ...office, from: "2025-02-30" }] }, "offices.0.from"],
    ["the year 0", { offices: [{ ...office, from: "0000-01-01" }] }, "offices.0.from"],
    [
      "an office that ends before it begins",
      { offices: [{ ...office, from: "2025-02-02", to: "2025-02-01" }] },
      "offices.0.to",
    ],
    ["a Wikidata id without its Q", { wikidataId: "57792" }, "wikidataId"],
    ["a Wikidata id that begins with 0", { wikidataId: "Q0" }, "wikidataId"],
    ["a Wikidata id without end", { wikidataId: `Q1${"0".repeat(12)}` }, "wikidataId"],
    ["what no speaker has", { party: "x" }, ""],
  ])("refuses %s", (_, patch, field) => {
    const { error } = speakerInputSchema.safeParse({ ...RUTTE, ...patch });
    expect(error?.issues.map(({ path }) => path.join("."))).toEqual([field]);
  });
});
