import { describe, expect, it } from "vitest";
import { type Codebook, codebookSchema } from "@/lib/core/codebook/codebook";
import * as values from "@/lib/core/codebook/values";
import first from "@/seeds/codebooks/1.0.json";
import second from "@/seeds/codebooks/1.1.json";

const ids = (entries: readonly { id: string }[]) => entries.map((entry) => entry.id);

describe.each([
  ["1.0", first],
  ["1.1", second],
])("codebook %s", (version, source) => {
  const codebook: Codebook = codebookSchema.parse(source);
  const question = (id: string) =>
    ids([...codebook.facets, ...codebook.attributes].find((entry) => entry.id === id)?.values ?? []);

  it("names itself", () => {
    expect([codebook.version, codebook.title]).toEqual([version, `Verbatim codebook ${version}`]);
  });

  it.each([
    ["types", ids(codebook.types), values.ANNOTATION_KINDS_IN_CODEBOOK],
    ["forms", ids(codebook.forms), values.QUOTE_FORMS],
    ["block labels", ids(codebook.blockLabels), values.BLOCK_LABELS],
    ["not-speech reasons", ids(codebook.notSpeechReasons), values.NOT_SPEECH_REASONS],
    ["verdicts", ids(codebook.verdicts), values.VERDICTS],
    ["occurrence", question("occurrence"), values.OCCURRENCES],
    ["speaker", question("speaker"), values.SPEAKER_VALUES],
    ["wording", question("wording"), values.WORDINGS],
    ["context", question("context"), values.CONTEXTS],
    ["translation", question("translation"), values.TRANSLATIONS],
    ["severity", question("severity"), ["0", "1", "2", "3"]],
    ["confidence", question("confidence"), ["1", "2", "3"]],
    ["speaker links", question("speakerLink"), values.SPEAKER_LINKS],
    ["channels", question("channel"), values.CHANNELS],
    ["polarities", question("polarity"), values.POLARITIES],
    ["originalities", question("originality"), values.ORIGINALITIES],
    ["speaker classes", ids(codebook.speakerClasses), values.SPEAKER_CLASSES],
    ["evidence roles", ids(codebook.evidenceRoles), values.EVIDENCE_ROLES],
    ["evidence kinds", ids(codebook.evidenceKinds), values.EVIDENCE_KINDS],
    ["evidence grades", ids(codebook.evidenceGrades), values.EVIDENCE_GRADES],
  ] as const)("%s have the ids of values.ts, in order", (_, actual, expected) => {
    expect(actual).toEqual([...expected]);
  });

  it("has the decision rules D1 to D12", () => {
    expect(ids(codebook.decisionRules)).toEqual(Array.from({ length: 12 }, (_, i) => `D${i + 1}`));
  });

  it("gives every block label its own lower-case letter", () => {
    const keys = codebook.blockLabels.map((label) => label.key);
    expect(new Set(keys).size).toBe(values.BLOCK_LABELS.length);
    for (const key of keys) expect(key).toMatch(/^[a-z]$/);
  });

  it("gives marks and forms letters that no other annotator key uses", () => {
    const taken = ["j", "k", "n", "b", "e", "r", "y", "x", "h", "z"];
    const keys = [...codebook.types, ...codebook.forms].flatMap((entry) => entry.key ?? []);
    expect(keys).toEqual(["q", "s", "c", "u", "d", "i", "m", "f"]);
    expect(keys.filter((key) => taken.includes(key))).toEqual([]);
  });

  it("calls the same labels part of the article as the code does", () => {
    expect(ids(codebook.blockLabels.filter((label) => label.article))).toEqual([
      "headline",
      "dek",
      "body",
      "image_caption",
    ]);
  });

  it("puts verdicts on the keys 1 to 9 in order and the rest under 0", () => {
    expect(codebook.verdicts.map((verdict) => verdict.key).join("")).toBe("1234567890000");
  });

  it("words the verdicts as CODEBOOK section 1 does", () => {
    expect(codebook.verdicts.map((verdict) => verdict.word)).toEqual([
      "Verbatim",
      "Minor edits",
      "Altered",
      "Truncated",
      "Out of context",
      "Misattributed",
      "Fabricated",
      "Not found",
      "Cannot be checked",
      "Paraphrase in quotation marks",
      "Misrepresented",
      "Mistranslated",
      "Not speech",
    ]);
    expect(codebook.verdicts.flatMap((verdict) => verdict.indirectWord ?? [])).toEqual(["Faithful"]);
  });

  it("never says fabricated, or lied, in a public sentence", () => {
    const sentences = new Map(codebook.verdicts.map((verdict) => [verdict.id, verdict.publicSentence]));
    for (const sentence of sentences.values())
      expect(sentence).not.toMatch(/fabricat|invent|false|lie[sd]?\b|!/i);
    expect(sentences.get("unverified")).toBe("We have not found it.");
    expect(sentences.get("unverifiable")).toBe("Nobody outside could check it.");
  });

  it("explains every entry", () => {
    const entries = [
      codebook.types,
      codebook.forms,
      codebook.blockLabels,
      codebook.notSpeechReasons,
      codebook.verdicts,
      codebook.speakerClasses,
      codebook.evidenceRoles,
      codebook.evidenceKinds,
      codebook.evidenceGrades,
      ...[...codebook.facets, ...codebook.attributes, ...codebook.signals].map(({ values }) => values),
    ].flat();
    for (const entry of entries) {
      expect(entry.word, entry.id).not.toBe("");
      expect(entry.definition, entry.id).toMatch(/[.]$/);
    }
  });
});

describe("codebook 1.1", () => {
  const { signals, ...rest } = codebookSchema.parse(second);

  it("has everything of 1.0 as it was, and asks about the article what 1.0 did not", () => {
    const { signals: none, version, title, date, ...content } = codebookSchema.parse(first);
    expect(none).toEqual([]);
    expect(rest).toEqual({ ...content, version: "1.1", title: "Verbatim codebook 1.1", date: "2026-11-25" });
  });

  it("asks the questions of values.ts, in order, one of them with several answers", () => {
    expect(ids(signals)).toEqual([...values.SIGNAL_NAMES]);
    expect(ids(signals.filter(({ multiple }) => multiple))).toEqual(["sourceTypes"]);
  });

  it("has for every answer a word of its own and a rule or an example", () => {
    for (const { id, question, values: answers } of signals) {
      expect(question, id).toMatch(/\?/);
      for (const part of ["id", "word"] as const) {
        expect(new Set(answers.map((answer) => answer[part])).size, id).toBe(answers.length);
      }
      for (const answer of answers) {
        expect(answer.rule ?? answer.examples[0]?.text, `${id} ${answer.id}`).toBeTruthy();
      }
    }
  });
});
