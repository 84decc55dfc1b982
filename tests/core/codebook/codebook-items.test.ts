import { describe, expect, it } from "vitest";
import { codebookSchema } from "@/lib/core/codebook/codebook";
import { CODEBOOK_LISTS, codebookItems, codebookKey, rulesNamedIn } from "@/lib/core/codebook/codebook-items";
import older from "@/seeds/codebooks/1.0.json";
import source from "@/seeds/codebooks/1.1.json";

const codebook = codebookSchema.parse(source);
const items = codebookItems(codebook);
const itemOf = (key: string) => items.find((item) => item.key === key);

describe("codebookItems", () => {
  it("has everything that has a word, once", () => {
    const questions = [codebook.facets, codebook.attributes, codebook.signals].flat();
    const answers = questions.flatMap(({ values }) => values);
    const others = CODEBOOK_LISTS.map((list) => codebook[list].length).reduce((a, b) => a + b);
    expect(items).toHaveLength(answers.length + others);
    expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
    expect(items.filter(({ word, definition }) => word === "" || definition === "")).toEqual([]);
  });

  it("keeps list by list, a question before its answers", () => {
    const lists = items.map(({ list }) => list);
    expect([...new Set(lists)]).toEqual(CODEBOOK_LISTS);
    const at = (key: string) => items.findIndex((item) => item.key === key);
    expect(at("facets:wording/verbatim")).toBe(at("facets:wording") + 1);
    expect(itemOf("facets:wording")?.definition).toBe(
      "Are these the words? For indirect speech: is this what was said?",
    );
    expect(itemOf("signals:genre/news")?.question).toEqual({ key: "signals:genre", word: "Genre" });
  });

  it("has the codebook's own keys", () => {
    expect(itemOf("verdicts:misattributed")?.letter).toBe("6");
    expect(itemOf("blockLabels:ad")?.letter).toBe("a");
    expect(itemOf("forms:direct")?.letter).toBe("d");
    expect(itemOf("forms:not_speech")?.letter).toBeNull();
    expect(itemOf("facets:wording/verbatim")?.letter).toBeNull();
  });

  it("has both words of a verdict, and what reports print", () => {
    expect(itemOf("verdicts:accurate")).toMatchObject({
      word: "Verbatim",
      indirectWord: "Faithful",
      printed: "The record has this from the speaker named.",
    });
    expect(itemOf("verdicts:altered_wording")?.indirectWord).toBeNull();
  });

  it("links questions to the decision rules that decide them, and entries to those they name", () => {
    expect(itemOf("facets:wording")?.decidedBy).toEqual(["D1", "D3", "D8", "D10"]);
    expect(itemOf("facets:context/out_of_context")?.decidedBy).toEqual(["D4"]);
    expect(itemOf("evidenceKinds:recording")?.decidedBy).toEqual(["D12"]);
    expect(itemOf("verdicts:fabricated")?.decidedBy).toEqual(["D6"]);
    expect(itemOf("decisionRules:D10")?.decidedBy).toEqual([]);
    expect(itemOf("attributes:channel")?.decidedBy).toEqual([]);
  });

  it("does without rules and signals that a version lacks", () => {
    const bare = codebookItems({ ...codebookSchema.parse(older), decisionRules: [] });
    expect(bare.filter(({ decidedBy }) => decidedBy.length > 0)).toEqual([]);
    expect(bare.filter(({ list }) => list === "signals")).toEqual([]);
  });

  it("leads from every decision rule back to something it decides", () => {
    const deciding = new Set(items.flatMap(({ decidedBy }) => decidedBy));
    expect(codebook.decisionRules.map(({ id }) => id).filter((id) => !deciding.has(id))).toEqual([]);
  });
});

describe("codebookKey", () => {
  it("names an entry, and an answer within its question", () => {
    expect(codebookKey("verdicts", "accurate")).toBe("verdicts:accurate");
    expect(codebookKey("facets", "wording", "verbatim")).toBe("facets:wording/verbatim");
  });
});

describe("rulesNamedIn", () => {
  it("finds whole names only", () => {
    expect(rulesNamedIn("D2: even where D12 holds, not 3D4.")).toEqual(["D2", "D12"]);
    expect(rulesNamedIn("No rule.")).toEqual([]);
  });
});
