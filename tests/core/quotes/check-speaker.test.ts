import { describe, expect, it } from "vitest";
import { checkSpeakers } from "@/lib/core/quotes/check-speaker";
import type { CanonicalText } from "@/lib/core/text/article-document";
import { span } from "@/lib/core/text/offsets";
import { documentFromText } from "@/lib/core/text/text-blocks";

function hints(introduction: string, quote: string, speaker: string | null): string[] {
  const text = `${introduction}\n\n${quote}`;
  const article = documentFromText(text as CanonicalText);
  const at = introduction.length + 2;
  return checkSpeakers(article, [{ content: [span(at, text.length)], speaker }]).map(({ introduced }) =>
    text.slice(introduced.start, introduced.end),
  );
}

const INTRODUCED = "Her statement echoed remarks made by French Foreign Minister Paul Martin on Monday.";
const QUOTE = "“France does not believe in this plan.”";

describe("a hint that somebody else speaks", () => {
  it("is raised where the quote speaks for the country of the person introduced", () => {
    expect(hints(INTRODUCED, QUOTE, "Anna Lind")).toEqual(["French Foreign Minister Paul Martin"]);
  });

  it.each([
    ["the person introduced is the one printed", INTRODUCED, QUOTE, "Martin"],
    ["the quote names another country", INTRODUCED, "“Spain does not believe in it.”", "Anna Lind"],
    ["nobody was introduced", "Paul Martin, the French minister, came too.", QUOTE, "Anna Lind"],
    ["no speaker is known", INTRODUCED, QUOTE, null],
    ["the introduction lies far back", `${INTRODUCED}${"\n\nMore was said.".repeat(6)}`, QUOTE, "Anna Lind"],
  ])("is not raised where %s", (_, introduction, quote, speaker) => {
    expect(hints(introduction, quote, speaker)).toEqual([]);
  });

  it("takes no more than seconds for a text of introductions", () => {
    const text = "It echoed remarks made by US Senator Lee. ".repeat(20_000);
    const article = documentFromText(text as CanonicalText);
    expect(checkSpeakers(article, [])).toEqual([]);
  });
});
