import { describe, expect, it } from "vitest";
import { conflictsFirst, speakerConflict } from "@/lib/core/statements/speaker-conflicts";

const quotes = (...credited: (string | null)[]) =>
  credited.map((name, index) => ({ id: `q${index + 1}`, credited: name }));

describe("speakerConflict", () => {
  it("names the people, those with most quotes first", () => {
    expect(
      speakerConflict(quotes("Mark Rutte", "Pete Hegseth", null, "Hegseth", "SECRETARY HEGSETH")),
    ).toEqual({
      credits: [
        { names: ["Pete Hegseth", "SECRETARY HEGSETH", "Hegseth"], ids: ["q2", "q5", "q4"] },
        { names: ["Mark Rutte"], ids: ["q1"] },
      ],
      ambiguous: [],
    });
  });

  it.each([
    ["one person", ["Pete Hegseth", "Hegseth", "P. Hegseth"]],
    ["nobody", [null, "", null]],
    ["an office beside a name", ["Pete Hegseth", "the US Defense Secretary", "a spokesman", "Q"]],
  ])("sees none in %s", (_, credited) => {
    expect(speakerConflict(quotes(...credited))).toBeNull();
  });

  it("gives a surname of two of them to neither", () => {
    expect(speakerConflict(quotes("Clinton", "Bill Clinton", "Hillary Clinton"))).toEqual({
      credits: [
        { names: ["Bill Clinton"], ids: ["q2"] },
        { names: ["Hillary Clinton"], ids: ["q3"] },
      ],
      ambiguous: ["Clinton"],
    });
  });
});

it("puts statements with conflicts first, then those with many quotes", () => {
  const statements = [
    { name: "one quote", quotes: quotes("Ann Lee") },
    { name: "conflict", quotes: quotes("Ann Lee", "Bo Kim") },
    { name: "two quotes", quotes: quotes("Ann Lee", "Lee") },
    { name: "three people", quotes: quotes("Ann Lee", "Bo Kim", "Cy Roe") },
  ];
  expect(
    conflictsFirst(statements).map(({ statement, conflict }) => [statement.name, conflict !== null]),
  ).toEqual([
    ["three people", true],
    ["conflict", true],
    ["two quotes", false],
    ["one quote", false],
  ]);
});
