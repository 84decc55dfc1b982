import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareSpeakers, speakerNamed } from "@/lib/core/references/compare-speakers";

describe("compareSpeakers", () => {
  it.each([
    ["Pete Hegseth", "PETE HEGSETH", "same"],
    ["P. Hegseth", "Pete Hegseth", "same"],
    ["US Defense Secretary Pete Hegseth", "Pete Hegseth", "same"],
    ["Ursula von der Leyen", "President Ursula von der Leyen", "same"],
    ["Angela Müller", "Angela Muller", "same"],
    ["Joe Biden Jr.", "Joe Biden", "same"],
    ["The President", "PRESIDENT", "maybe"],
    ["SECRETARY HEGSETH", "Pete Hegseth", "maybe"],
    ["SEC. HEGSETH", "SECRETARY HEGSETH", "maybe"],
    ["Hegseth", "Pete Hegseth", "maybe"],
    ["Herr Müller", "Thomas Müller", "maybe"],
    ["The President", "President Donald Trump", "maybe"],
    ["Herr Müller", "Frau Müller", "different"],
    ["Bill Clinton", "Hillary Clinton", "different"],
    ["Pete Hegseth", "Mark Rutte", "different"],
    ["SECRETARY HEGSETH", "SECRETARY BLINKEN", "different"],
    ["Q", "Pete Hegseth", "unknown"],
    ["MODERATOR", "MODERATOR", "unknown"],
    ["", "Pete Hegseth", "unknown"],
  ])("%s and %s: %s", (one, other, likeness) => {
    expect(compareSpeakers(one, other)).toBe(likeness);
    expect(compareSpeakers(other, one)).toBe(likeness);
  });

  it("is symmetric and never throws", () => {
    const name = fc.oneof(fc.constantFrom("Mr. Smith", "Q", "Ann Smith"), fc.string({ unit: "binary" }));
    fc.assert(
      fc.property(name, name, (one, other) => {
        expect(compareSpeakers(one, other)).toBe(compareSpeakers(other, one));
      }),
    );
  });
});

describe("speakerNamed", () => {
  it("prefers the one who is the same", () => {
    expect(speakerNamed("Bill Clinton", ["Clinton", "Bill Clinton", "Hillary Clinton"])).toEqual({
      kind: "one",
      speaker: "Bill Clinton",
    });
  });

  it("tells that two of one surname may be meant, and chooses neither", () => {
    expect(speakerNamed("Clinton", ["Bill Clinton", "Donald Trump", "Hillary Clinton"])).toEqual({
      kind: "several",
      speakers: ["Bill Clinton", "Hillary Clinton"],
    });
  });

  it("knows nobody of that name", () => {
    expect(speakerNamed("Mark Rutte", ["Q", "SECRETARY HEGSETH"])).toEqual({ kind: "none" });
  });
});
