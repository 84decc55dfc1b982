import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Facets } from "@/lib/core/annotation/annotation";
import { mergeAttributes } from "@/lib/core/annotation/layer";
import { codebookSchema } from "@/lib/core/codebook/codebook";
import { deriveVerdict } from "@/lib/core/codebook/derive-verdict";
import {
  explainVerdict,
  facetsForVerdict,
  verdictsForForm,
  verdictWord,
  wordingsForForm,
} from "@/lib/core/codebook/pick-verdict";
import {
  CONTEXTS,
  OCCURRENCES,
  QUOTE_FORMS,
  SPEAKER_VALUES,
  TRANSLATIONS,
  VERDICTS,
  WORDINGS,
} from "@/lib/core/codebook/values";
import source from "@/seeds/codebooks/1.0.json";

const codebook = codebookSchema.parse(source);
const SOUND: Facets = {
  form: "direct",
  occurrence: "confirmed",
  speaker: "correct",
  wording: "verbatim",
  context: "fair",
};

const anyFacets: fc.Arbitrary<Facets> = fc.record(
  {
    form: fc.constantFrom(...QUOTE_FORMS),
    occurrence: fc.constantFrom(...OCCURRENCES),
    speaker: fc.constantFrom(...SPEAKER_VALUES),
    wording: fc.constantFrom(...WORDINGS),
    context: fc.constantFrom(...CONTEXTS),
    translation: fc.constantFrom(...TRANSLATIONS),
  },
  { requiredKeys: ["form"] },
);

describe("facetsForVerdict", () => {
  it("fills the preset for the form", () => {
    expect(facetsForVerdict(codebook, "accurate", { form: "direct" })).toEqual({
      occurrence: "confirmed",
      speaker: "correct",
      wording: "verbatim",
      context: "fair",
    });
    expect(facetsForVerdict(codebook, "accurate", { form: "indirect" })).toMatchObject({
      wording: "faithful",
    });
    expect(facetsForVerdict(codebook, "not_applicable", { form: "direct" })).toEqual({ form: "not_speech" });
  });

  it("makes a quote of what was called not speech, and clears an earlier mistranslation", () => {
    expect(facetsForVerdict(codebook, "misattributed", { form: "not_speech" })).toMatchObject({
      form: "direct",
    });
    expect(
      facetsForVerdict(codebook, "accurate", { form: "mixed", translation: "mistranslated" }),
    ).toMatchObject({ translation: null });
  });

  it("yields the picked verdict whatever was answered before", () => {
    fc.assert(
      fc.property(anyFacets, fc.nat(), (before, pick) => {
        const offered = verdictsForForm(codebook, before.form);
        const verdict = offered[pick % offered.length];
        if (!verdict) return;
        const after = mergeAttributes(before, facetsForVerdict(codebook, verdict, before)) as Facets;
        const derived = deriveVerdict(after);
        expect(derived).toMatchObject({ kind: "derived", verdict });
        expect(explainVerdict(codebook, verdict, after)).toBeNull();
      }),
    );
  });
});

describe("verdictsForForm", () => {
  it("offers what the form's wording values can say", () => {
    const without = (form: Facets["form"]) =>
      VERDICTS.filter((verdict) => !verdictsForForm(codebook, form).includes(verdict));
    expect(without("direct")).toEqual(["misrepresented"]);
    expect(without("mixed")).toEqual(["misrepresented"]);
    expect(without("direct_fragment")).toEqual(["misrepresented"]);
    expect(without("not_speech")).toEqual(["misrepresented"]);
    expect(without("indirect")).toEqual(["altered_wording", "paraphrase_as_quote"]);
  });
});

describe("wordingsForForm", () => {
  it("shares a small alteration and unknown between direct and indirect speech, and covers all values", () => {
    const shared = wordingsForForm("direct").filter((wording) =>
      wordingsForForm("indirect").includes(wording),
    );
    expect(shared).toEqual(["altered_minor", "unknown"]);
    expect(new Set([...wordingsForForm("mixed"), ...wordingsForForm("indirect")])).toEqual(new Set(WORDINGS));
  });
});

describe("verdictWord", () => {
  it("never calls indirect speech verbatim", () => {
    expect(verdictWord(codebook, "accurate", "direct")).toBe("Verbatim");
    expect(verdictWord(codebook, "accurate", "indirect")).toBe("Faithful");
    expect(verdictWord(codebook, "misattributed", "indirect")).toBe("Misattributed");
  });
});

describe("explainVerdict", () => {
  it.each<[Partial<Facets>, string | null]>([
    [{}, null],
    [
      { wording: "altered_substantive" },
      "You picked Verbatim, but the wording is altered: rule 4 makes it Altered.",
    ],
    [{ speaker: "wrong" }, "You picked Verbatim, but someone else said it: rule 3 makes it Misattributed."],
    [
      { speaker: "unknown" },
      "You picked Verbatim, but the speaker is not known: rule 11 makes it Not found.",
    ],
    [
      { wording: "unknown" },
      "You picked Verbatim, but the wording is not known: rule 11 makes it Not found.",
    ],
    [
      { occurrence: "unchecked" },
      "You picked Verbatim, but nobody has looked for the words yet: rule 11 makes it Not found.",
    ],
    [
      { occurrence: "not_found" },
      "You picked Verbatim, but the words were not found: rule 11 makes it Not found.",
    ],
    [
      { speaker: "imprecise" },
      "You picked Verbatim, but the speaker is named imprecisely: rule 12 makes it Minor edits.",
    ],
    [{ occurrence: undefined }, "You picked Verbatim. Still to answer: occurrence."],
    [
      { occurrence: undefined, speaker: undefined, wording: undefined },
      "You picked Verbatim. Still to answer: occurrence, speaker and wording.",
    ],
  ])("with %j says %s", (change, sentence) => {
    expect(explainVerdict(codebook, "accurate", { ...SOUND, ...change })).toBe(sentence);
  });

  it("has words for every rule", () => {
    fc.assert(
      fc.property(anyFacets, fc.constantFrom(...VERDICTS), (facets, picked) => {
        expect(explainVerdict(codebook, picked, facets) ?? "").not.toMatch(/facets say otherwise|undefined/);
      }),
    );
  });
});
