import { describe, expect, it } from "vitest";
import { printedQuote, proposeStatements } from "@/lib/core/statements/propose-statements";
import { type SettledQuote, settledQuotes } from "@/lib/core/statements/settled-quotes";
import { SOUND } from "@/tests/support/drawn-report";
import { settledArticle } from "@/tests/support/settled-article";

const BRIDGE = "“The old bridge will open again before winter comes to town,”";
const TRAMS = "“Every tram line must reach the northern harbour by spring,”";
const NOTHING = { statementOf: new Map<string, string>(), declined: [] };

type Said = readonly [words: string, name: string, speakerId?: string];

function article(versionId: string, ...said: readonly Said[]): SettledQuote[] {
  return settledQuotes(
    settledArticle({
      versionId,
      text: said.map(([words, name]) => `${words} ${name} said.`).join(" "),
      quotes: said.map(([words, name, speakerId]) => ({
        words,
        attributes: {
          speakerStated: { name, speakerId: speakerId ?? null },
          ...(speakerId ? SOUND : {}),
        },
      })),
    }),
  );
}

const ids = (quotes: readonly SettledQuote[]) => quotes.map(({ id }) => id);

describe("proposeStatements", () => {
  it("joins the same words of several articles, conflicts first", () => {
    const quotes = [
      ...article("a", [TRAMS, "Ada Finch"], [BRIDGE, "Ada Finch"]),
      ...article("b", [TRAMS, "Ada Finch"], [BRIDGE, "Bo Crane"]),
      ...article("c", [TRAMS, "Finch"]),
    ];
    const { proposals, blocked } = proposeStatements(quotes, NOTHING);
    expect(proposals.map((proposal) => ids(proposal.quotes))).toEqual([
      ["a-quote-1", "b-quote-1"],
      ["a-quote-0", "b-quote-0", "c-quote-0"],
    ]);
    expect(proposals.map(({ conflict }) => conflict?.credits.length ?? 0)).toEqual([2, 0]);
    expect(blocked).toEqual([]);
  });

  it("sees no statement within one article", () => {
    expect(
      proposeStatements(article("a", [BRIDGE, "Ada Finch"], [BRIDGE, "Bo Crane"]), NOTHING).proposals,
    ).toEqual([]);
  });

  it("keeps apart what was confirmed to be two people's, and says so", () => {
    const quotes = [...article("a", [BRIDGE, "Ada Finch", "1"]), ...article("b", [BRIDGE, "Bo Crane", "2"])];
    const { proposals, blocked } = proposeStatements(quotes, NOTHING);
    expect(proposals).toEqual([]);
    expect(blocked.map((pair) => ids(pair))).toEqual([["a-quote-0", "b-quote-0"]]);
  });

  it("adds what is new to the statement that most of its group has joined", () => {
    const quotes = ["a", "b", "c", "d"].flatMap((version) => article(version, [BRIDGE, "Ada Finch"]));
    const statementOf = new Map([
      ["a-quote-0", "one"],
      ["b-quote-0", "two"],
      ["c-quote-0", "two"],
    ]);
    const [proposal] = proposeStatements(quotes, { statementOf, declined: [] }).proposals;
    expect(proposal?.statementId).toBe("two");
    expect(ids(proposal?.fresh ?? [])).toEqual(["d-quote-0"]);
    statementOf.set("d-quote-0", "two");
    expect(proposeStatements(quotes, { statementOf, declined: [] }).proposals).toEqual([]);
  });

  it("asks again about a declined group only with another quote", () => {
    const quotes = ["a", "b"].flatMap((version) => article(version, [BRIDGE, "Ada Finch"]));
    const answered = { statementOf: new Map<string, string>(), declined: [["b-quote-0", "a-quote-0", "x"]] };
    expect(proposeStatements(quotes, answered).proposals).toEqual([]);
    const more = [...quotes, ...article("c", [BRIDGE, "Ada Finch"])];
    expect(proposeStatements(more, answered).proposals).toHaveLength(1);
  });
});

it("tells joinQuotes the day and who was confirmed", () => {
  const [quote] = article("a", [BRIDGE, "Ada Finch", "1"]);
  expect(printedQuote(quote as SettledQuote)).toEqual({
    id: "a-quote-0",
    text: BRIDGE,
    publishedOn: "2025-02-14",
    confirmedSpeaker: "1",
  });
});
