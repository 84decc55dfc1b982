import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareQuotes, joinQuotes, type PrintedQuote } from "@/lib/core/statements/join-quotes";

const HEGSETH_NATO =
  "“The United States does not believe that NATO membership for Ukraine is a realistic outcome of a negotiated settlement,”";
const RUTTE_SEED =
  "it has never been a promise to Ukraine that as part of [a] peace deal, they would be part of NATO";
const RUTTE_REPORTED =
  "“There has never been a promise to Ukraine that as part of a peace deal they would be in NATO,”";
const RUTTE_ALTERED = "“Let me be clear, Ukraine was never promised a membership in NATO,”";

const quote = (id: string, text: string, more: Partial<PrintedQuote> = {}): PrintedQuote => ({
  id,
  text,
  publishedOn: "2025-02-14",
  confirmedSpeaker: null,
  ...more,
});
const groupsOf = (...quotes: PrintedQuote[]) => joinQuotes(quotes).statements.map(({ ids }) => ids);

describe("joinQuotes on the pairs of ALGORITHMS, section 5", () => {
  it.each([
    ["two outlets word for word", HEGSETH_NATO, HEGSETH_NATO.replaceAll(/[“”]/g, '"'), "identical"],
    [
      "US and U.S.",
      "“To be clear, there will not be US troops deployed to Ukraine,”",
      "To be clear, there will not be U.S. troops deployed to Ukraine",
      "identical",
    ],
    [
      "a fragment",
      "backed by capable European and non-European troops",
      "any security guarantee must be backed by capable European and non-European troops",
      "contained",
    ],
    ["Rutte's promise in two reports", RUTTE_SEED, RUTTE_REPORTED, "same_words"],
  ])("joins %s", (_, one, other, reason) => {
    const { statements } = joinQuotes([quote("a", one), quote("b", other)]);
    expect(statements).toHaveLength(1);
    expect(statements[0]?.pairs[0]).toMatchObject({ ids: ["a", "b"], reason });
  });

  it("measures the pair of reports as the table has it", () => {
    const [statement] = joinQuotes([quote("a", RUTTE_SEED), quote("b", RUTTE_REPORTED)]).statements;
    expect(statement?.pairs[0]?.similarity).toBeCloseTo(0.86, 2);
    expect(statement?.pairs[0]?.containment).toBeGreaterThanOrEqual(0.8);
  });

  it("joins neither the altered quote with the reported one nor two speakers' words", () => {
    const { statements, variants } = joinQuotes([
      quote("altered", RUTTE_ALTERED),
      quote("reported", RUTTE_REPORTED),
      quote("hegseth", HEGSETH_NATO),
    ]);
    expect([statements, variants]).toEqual([[], []]);
  });
});

describe("joinQuotes", () => {
  it("shows what shares something, and does not join it", () => {
    const { statements, variants } = joinQuotes([
      quote("a", "We will rebuild the old harbour with allied money before the winter comes"),
      quote("b", "They said we will rebuild the old harbour, though nobody knows which allied treasury pays"),
    ]);
    expect(statements).toEqual([]);
    expect(variants).toMatchObject([{ ids: ["a", "b"], reason: "possible_variant" }]);
  });

  it("joins within a week, and identical words at any time", () => {
    const text = "We will rebuild the old harbour with allied money";
    const longer = `${text} before winter`;
    const on = (publishedOn: string | null) => ({ publishedOn });
    expect(groupsOf(quote("a", text, on("2025-02-14")), quote("b", longer, on("2025-02-21")))).toHaveLength(
      1,
    );
    expect(groupsOf(quote("a", text, on("2025-02-14")), quote("b", longer, on("2025-02-22")))).toEqual([]);
    expect(groupsOf(quote("a", text, on("2025-02-14")), quote("b", text, on("2026-02-22")))).toHaveLength(1);
    expect(groupsOf(quote("a", text, on(null)), quote("b", longer, on("2025-02-22")))).toHaveLength(1);
  });

  it("does not join words that anybody says", () => {
    expect(groupsOf(quote("a", "It is what it is"), quote("b", "It is what it is"))).toEqual([]);
    expect(groupsOf(quote("a", "a great victory"), quote("b", "a great victory"))).toEqual([]);
  });

  it("never joins what two different people are confirmed to have said; that is the finding", () => {
    const text = "We will rebuild the old harbour with allied money";
    const { statements, blocked } = joinQuotes([
      quote("a", text, { confirmedSpeaker: "hegseth" }),
      quote("b", text),
      quote("c", `${text} before winter`, { confirmedSpeaker: "rutte" }),
      quote("d", `${text} before winter`),
    ]);
    expect(statements.map(({ ids }) => ids)).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
    expect(blocked.length).toBeGreaterThan(0);
    expect(new Set(blocked.flatMap(({ ids }) => ids))).toEqual(new Set(["a", "b", "c", "d"]));
  });

  it("links variants through one another", () => {
    const long =
      "We will rebuild the old harbour with allied money, and every merchant ship may anchor there freely";
    expect(
      groupsOf(
        quote("head", "We will rebuild the old harbour with allied money"),
        quote("tail", "every merchant ship may anchor there freely"),
        quote("whole", long),
      ),
    ).toEqual([["head", "tail", "whole"]]);
  });

  it("puts every quote into one group at most, whatever the quotes", () => {
    const text = fc.oneof(
      fc.constantFrom(HEGSETH_NATO, RUTTE_SEED, RUTTE_REPORTED, "…", "[]"),
      fc.string({ unit: "binary" }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(text, fc.constantFrom(null, "x", "y"))), (all) => {
        const quotes = all.map(([one, confirmedSpeaker], at) => quote(`${at}`, one, { confirmedSpeaker }));
        const { statements } = joinQuotes(quotes);
        const ids = statements.flatMap((statement) => statement.ids);
        expect(new Set(ids).size).toBe(ids.length);
        for (const statement of statements) {
          const speakers = statement.ids.flatMap((id) => quotes[Number(id)]?.confirmedSpeaker ?? []);
          expect(new Set(speakers).size).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it("takes nearly linear time: 3,000 quotes, half of them one sentence", () => {
    const quotes = Array.from({ length: 3_000 }, (_, at) =>
      quote(`${at}`, at % 2 ? HEGSETH_NATO : `Harbour ${at} and its merchant ships pay toll ${at} times`),
    );
    const started = performance.now();
    expect(joinQuotes(quotes).statements.some(({ ids }) => ids.length === 1_500)).toBe(true);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

it("compares two quotes by the same measure", () => {
  const [one, other] = [quote("a", RUTTE_SEED), quote("b", RUTTE_REPORTED)];
  expect(compareQuotes(one, other)).toEqual(joinQuotes([one, other]).statements[0]?.pairs[0]);
  expect(compareQuotes(one, quote("c", HEGSETH_NATO))).toBeNull();
});
