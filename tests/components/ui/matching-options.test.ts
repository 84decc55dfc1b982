import { describe, expect, test } from "vitest";
import { matchingOptions } from "@/components/ui/matching-options";

const OPTIONS = [
  { id: "1", label: "Mark Rutte", detail: "NATO secretary general" },
  { id: "2", label: "Ana Rosa Péres", keywords: ["Annie"] },
  { id: "3", label: "Renato Sala" },
  { id: "4", label: "NATO" },
];
const found = (typed: string) => matchingOptions(OPTIONS, typed).map(({ id }) => id);

describe("what typed letters find", () => {
  test("a name that begins with them comes before an office that holds them", () => {
    expect(found("nato")).toEqual(["4", "3", "1"]);
  });
  test("a word of the name, an alias and an office find it too, whatever the accents", () => {
    expect(found("peres")).toEqual(["2"]);
    expect(found("rosa p")).toEqual(["2"]);
    expect(found("annie")).toEqual(["2"]);
    expect(found("general")).toEqual(["1"]);
    expect(found("zz")).toEqual([]);
  });
});
