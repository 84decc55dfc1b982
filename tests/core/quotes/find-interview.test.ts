import { describe, expect, it } from "vitest";
import { findInterview } from "@/lib/core/quotes/find-interview";
import { proposeQuotes } from "@/lib/core/quotes/propose-quotes";
import { canonicalText } from "@/lib/core/text/canonical-text";
import { documentFromText } from "@/lib/core/text/text-blocks";

const INTERVIEW = [
  "NATO Secretary General Mark Rutte sat down with Ann Lee of the Daily Post on Friday.",
  "Ann Lee: Will the allies agree in June?",
  "Mark Rutte: They will. They have to.",
  "And I told the president “we will get there”, and he said that he agreed.",
  "Ann Lee: By when?",
  "Mark Rutte: By 2035.",
  "The interview was edited for length.",
];

const read = (...paragraphs: readonly string[]) => documentFromText(canonicalText(paragraphs.join("\n\n")));

describe("an interview", () => {
  it("is read turn by turn, over paragraphs, and ends with its last one", () => {
    const document = read(...INTERVIEW);
    const words = (spans: readonly { start: number; end: number }[] | null) =>
      (spans ?? []).map(({ start, end }) => document.text.slice(start, end));
    expect(findInterview(document).map(({ source, content }) => [words(source), words(content)])).toEqual([
      [["Ann Lee"], ["Will the allies agree in June?"]],
      [
        ["Mark Rutte"],
        [
          "They will. They have to.",
          "And I told the president “we will get there”, and he said that he agreed.",
        ],
      ],
      [["Ann Lee"], ["By when?"]],
      [["Mark Rutte"], ["By 2035."]],
    ]);
  });

  it("gives each turn to its speaker, and proposes nothing else inside it", () => {
    const { quotes, notSpeech } = proposeQuotes(read(...INTERVIEW));
    expect(quotes.map(({ form, source, why }) => [form, source?.speaker, why])).toEqual([
      ["direct", "Ann Lee", "turn"],
      ["direct", "Mark Rutte", "turn"],
      ["direct", "Ann Lee", "turn"],
      ["direct", "Mark Rutte", "turn"],
    ]);
    expect(notSpeech).toEqual([]);
  });

  it("names nobody for a bare question", () => {
    const { quotes } = proposeQuotes(
      read(
        "Mark Rutte answered two questions.",
        "Q: Why now?",
        "Mark Rutte: Because we must do it.",
        "Q: And then?",
        "Mark Rutte: We go on from there.",
      ),
    );
    expect(quotes.map(({ source }) => source?.speaker)).toEqual([null, "Mark Rutte", null, "Mark Rutte"]);
  });

  it.each([
    [
      "claims and facts, the claims in marks",
      [
        "TRUMP: “We won it by far.”",
        "FACTS: He lost it by far.",
        "TRUMP: “And we won it twice.”",
        "FACTS: It was held just once.",
      ],
    ],
    ["results", ["Clinton: 2,316.", "Sanders: 1,547.", "Clinton: 57.", "Sanders: 46."]],
    [
      "one speaker",
      [
        "Mark Rutte: We go on from here.",
        "Mark Rutte: We never gave in before.",
        "Mark Rutte: It will take some time.",
        "Mark Rutte: That is all for today.",
      ],
    ],
    ["two turns", ["Ann Lee: Why did you do it?", "Mark Rutte: Because we had to act."]],
    [
      "speakers who do not come back",
      [
        "Ann Lee: I liked it very much.",
        "Bo Ray: I did not like it.",
        "Cy Orr: It was not for me.",
        "Di Poe: I would go there again.",
      ],
    ],
  ])("is not: %s", (_, paragraphs) => {
    expect(findInterview(read("It was a long day in The Hague.", ...paragraphs))).toEqual([]);
  });
});
