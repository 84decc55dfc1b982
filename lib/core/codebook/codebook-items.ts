/** The codebook as one list: whatever can be looked up in it, each with the key it is known by. */
import type { Codebook } from "./codebook";

/** The lists of a codebook, in the order in which they are read. */
export const CODEBOOK_LISTS = [
  "verdicts",
  "facets",
  "decisionRules",
  "types",
  "forms",
  "notSpeechReasons",
  "blockLabels",
  "speakerClasses",
  "evidenceGrades",
  "evidenceKinds",
  "evidenceRoles",
  "attributes",
  "signals",
] as const satisfies readonly (keyof Codebook)[];
export type CodebookList = (typeof CODEBOOK_LISTS)[number];

/** "verdicts:accurate", "facets:wording", or for an answer to a question "facets:wording/verbatim". */
export type CodebookKey = `${CodebookList}:${string}`;

/** One thing of the codebook that has a word and an explanation. */
export type CodebookItem = {
  readonly key: CodebookKey;
  readonly list: CodebookList;
  readonly id: string;
  readonly word: string;
  /** The verdict's word for indirect quotes, if that is another. */
  readonly indirectWord: string | null;
  /** Of a question, the question. */
  readonly definition: string;
  readonly rule: string | null;
  readonly examples: readonly { readonly text: string; readonly note: string | null }[];
  /** What reports print beside a verdict. */
  readonly printed: string | null;
  /** The codebook's own key for it: a verdict's digit, the letter of a block label after B. */
  readonly letter: string | null;
  /** The question that this is an answer to. */
  readonly question: { readonly key: CodebookKey; readonly word: string } | null;
  /** The decision rules that decide it, by id, in their order. */
  readonly decidedBy: readonly string[];
};

/**
 * The decision rules that decide a question, beyond those its answers name
 * themselves (CODEBOOK 6). A codebook without one of them does without.
 */
const RULES_OF_QUESTION: Readonly<Record<string, readonly string[]>> = {
  occurrence: ["D6", "D7"],
  speaker: ["D5"],
  wording: ["D1", "D3", "D8", "D10"],
  context: ["D2", "D4", "D11"],
  translation: ["D9"],
};

/** What a thing of the codebook is known by; with `answer`, one of the answers to the question `id`. */
export function codebookKey(list: CodebookList, id: string, answer?: string): CodebookKey {
  return answer === undefined ? `${list}:${id}` : `${list}:${id}/${answer}`;
}

/** Everything that can be looked up, list by list, each question before its answers. */
export function codebookItems(codebook: Codebook): readonly CodebookItem[] {
  const rules = new Set(codebook.decisionRules.map(({ id }) => id));
  return CODEBOOK_LISTS.flatMap((list) => itemsOf(codebook, list)).map((item) => {
    const named = [
      ...(RULES_OF_QUESTION[item.list === "facets" ? item.id : ""] ?? []),
      ...rulesNamedBy(item),
    ];
    // A rule that mentions another is not decided by it.
    const decidedBy = item.list === "decisionRules" ? [] : named.filter((id) => rules.has(id));
    return { ...item, decidedBy: [...new Set(decidedBy)].sort(byNumber) };
  });
}

/** The decision rules that words name: "D2: marked by an ellipsis or not." names D2. */
export function rulesNamedIn(words: string): string[] {
  return words.match(/\bD\d+\b/g) ?? [];
}

type Bare = Omit<CodebookItem, "decidedBy">;

function itemsOf(codebook: Codebook, list: CodebookList): Bare[] {
  switch (list) {
    case "decisionRules":
      return codebook.decisionRules.map(({ id, title, text }) =>
        bare(list, { id, word: title, definition: text, examples: [] }),
      );
    case "facets":
    case "attributes":
    case "signals":
      return codebook[list].flatMap(({ id, word, question, values }) => [
        bare(list, { id, word, definition: question, examples: [] }),
        ...values.map((value) => ({
          ...bare(list, value),
          key: codebookKey(list, id, value.id),
          question: { key: codebookKey(list, id), word },
        })),
      ]);
    case "verdicts":
      return codebook.verdicts.map((verdict) => ({
        ...bare(list, verdict),
        indirectWord: verdict.indirectWord ?? null,
        printed: verdict.publicSentence,
        letter: verdict.key,
      }));
    case "blockLabels":
    case "types":
    case "forms":
      return codebook[list].map((entry) => ({
        ...bare(list, entry),
        letter: entry.key ?? null,
      }));
    default:
      return codebook[list].map((entry) => bare(list, entry));
  }
}

type Entry = {
  readonly id: string;
  readonly word: string;
  readonly definition: string;
  readonly rule?: string | undefined;
  readonly examples: readonly { readonly text: string; readonly note?: string | undefined }[];
};

function bare(list: CodebookList, { id, word, definition, rule, examples }: Entry): Bare {
  return {
    key: codebookKey(list, id),
    list,
    id,
    word,
    indirectWord: null,
    definition,
    rule: rule ?? null,
    examples: examples.map(({ text, note }) => ({ text, note: note ?? null })),
    printed: null,
    letter: null,
    question: null,
  };
}

function rulesNamedBy({ definition, rule }: Bare): string[] {
  return [definition, rule ?? ""].flatMap(rulesNamedIn);
}

function byNumber(a: string, b: string): number {
  return Number(a.slice(1)) - Number(b.slice(1));
}
