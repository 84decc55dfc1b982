import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readLabel } from "@/lib/core/references/speaker-label";

describe("readLabel", () => {
  it.each([
    ["SECRETARY HEGSETH: Good morning.", "SECRETARY HEGSETH", "sure"],
    ["Q: Why?", "Q", "sure"],
    ["Q.  Why?", "Q", "sure"],
    ["Q\u00a0 Why?", "Q", "sure"],
    ["MR. SMITH: Yes.", "MR. SMITH", "sure"],
    ["Mr. Smith. Yes.", "Mr. Smith", "sure"],
    ["The President. I think so.", "The President", "sure"],
    ["Moderator: Thanks.", "Moderator", "sure"],
    ["Herr Müller: Guten Tag.", "Herr Müller", "sure"],
    ["Frage: Warum?", "Frage", "sure"],
    ["Speaker 2: Well.", "Speaker 2", "sure"],
    ["GEN. CAINE (through interpreter): Yes.", "GEN. CAINE", "sure"],
    ["Oana Lungescu, NATO Spokesperson: Good.", "Oana Lungescu", "likely"],
    ["**Ursula von der Leyen:** We are.", "Ursula von der Leyen", "likely"],
    ["[00:01:22] Pete Hegseth: We are.", "Pete Hegseth", "likely"],
    ["Pete Hegseth:", "Pete Hegseth", "likely"],
    ["Trump: We will.", "Trump", "possible"],
    ["O’BRIEN: We will.", "O’BRIEN", "possible"],
  ])("%s", (line, speaker, evidence) => {
    expect(readLabel(line)).toMatchObject({ speaker, evidence });
  });

  it.each([
    ["Note: this is none."],
    ["Editor’s Note: this is none."],
    ["Key Points: none"],
    ["Washington: the capital."],
    ["WASHINGTON: the capital."],
    ["10:30 we began."],
    ["https://example.org: no"],
    ["He said: “No.”"],
    ["The reason is simple: no."],
    ["Smith. He left."],
    ["Mr. Smith went. There"],
    [""],
    [":"],
  ])("no speaker: %s", (line) => {
    expect(readLabel(line)).toBeNull();
  });

  it("gives the place of the label and of the words after it", () => {
    const line = "**Mr. Smith:** Yes.";
    const label = readLabel(line);
    expect(label && [line.slice(label.start, label.end), line.slice(label.end)]).toEqual([
      "Mr. Smith:**",
      " Yes.",
    ]);
  });

  it("never throws, and cuts the line", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (line) => {
        const label = readLabel(line);
        if (!label) return;
        expect(label.start).toBeLessThan(label.end);
        expect(label.end).toBeLessThanOrEqual(line.length);
      }),
    );
  });
});
