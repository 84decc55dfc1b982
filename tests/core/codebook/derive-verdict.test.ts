import { describe, expect, it } from "vitest";
import type { Facets } from "@/lib/core/annotation/annotation";
import {
  type DerivedVerdict,
  deriveVerdict,
  JUDGED_FACETS,
  VERDICT_RULES,
} from "@/lib/core/codebook/derive-verdict";
import {
  CONTEXTS,
  OCCURRENCES,
  QUOTE_FORMS,
  SPEAKER_VALUES,
  TRANSLATIONS,
  VERDICTS,
  WORDINGS,
} from "@/lib/core/codebook/values";

/** A quote with nothing wrong: rule 13. */
const SOUND: Facets = {
  form: "direct",
  occurrence: "confirmed",
  speaker: "correct",
  wording: "verbatim",
  context: "fair",
  translation: "not_translated",
};

/** For each rule, each of its conditions as a change to a sound quote. */
const CASES: readonly [rule: number, verdict: string, change: Partial<Facets>][] = [
  [1, "not_applicable", { form: "not_speech" }],
  [2, "fabricated", { occurrence: "refuted" }],
  [3, "misattributed", { speaker: "wrong" }],
  [4, "altered_wording", { wording: "altered_substantive" }],
  [5, "mistranslated", { translation: "mistranslated" }],
  [6, "paraphrase_as_quote", { wording: "paraphrase_in_quotes" }],
  [7, "misrepresented", { form: "indirect", wording: "unfaithful" }],
  [8, "truncated", { context: "truncated_misleading" }],
  [9, "out_of_context", { context: "out_of_context" }],
  [10, "unverifiable", { occurrence: "not_checkable" }],
  [11, "unverified", { occurrence: "not_found" }],
  [11, "unverified", { occurrence: "unchecked" }],
  [11, "unverified", { speaker: "unknown" }],
  [11, "unverified", { wording: "unknown" }],
  [12, "accurate_minor", { wording: "trivial_edit" }],
  [12, "accurate_minor", { wording: "marked_edit" }],
  [12, "accurate_minor", { wording: "altered_minor" }],
  [12, "accurate_minor", { speaker: "imprecise" }],
  [13, "accurate", {}],
  [13, "accurate", { form: "indirect", wording: "faithful" }],
  [13, "accurate", { speaker: "unnamed" }],
  [13, "accurate", { translation: "faithful" }],
  [13, "accurate", { translation: "unknown" }],
];

/** Pairs of conditions that can hold at once: they change different facets, or agree. */
const PAIRS = CASES.flatMap(([rule, verdict, change]) =>
  CASES.filter(([later]) => later > rule).flatMap(([later, , laterChange]) => {
    const both = { ...laterChange, ...change };
    const compatible = Object.entries(laterChange).every(
      ([key, value]) => both[key as keyof Facets] === value,
    );
    // Rule 3 holds only on a confirmed occurrence, rule 7 only on indirect speech.
    const stillHolds = (rule !== 3 || !laterChange.occurrence) && (later !== 3 || !change.occurrence);
    return compatible && stillHolds ? [{ rule, verdict, later, facets: { ...SOUND, ...both } }] : [];
  }),
);

function everyCombination(): Facets[] {
  return QUOTE_FORMS.flatMap((form) =>
    [...OCCURRENCES, undefined].flatMap((occurrence) =>
      [...SPEAKER_VALUES, undefined].flatMap((speaker) =>
        [...WORDINGS, undefined].flatMap((wording) =>
          [...CONTEXTS, undefined].flatMap((context) =>
            [...TRANSLATIONS, undefined].map((translation) => ({
              form,
              occurrence,
              speaker,
              wording,
              context,
              translation,
            })),
          ),
        ),
      ),
    ),
  );
}

/** CODEBOOK section 4 written out once more, as the plain ladder it is, for answered facets. */
function ladder(f: Facets): string {
  if (f.form === "not_speech") return "not_applicable";
  if (f.occurrence === "refuted") return "fabricated";
  if (f.occurrence === "confirmed" && f.speaker === "wrong") return "misattributed";
  if (f.wording === "altered_substantive") return "altered_wording";
  if (f.translation === "mistranslated") return "mistranslated";
  if (f.wording === "paraphrase_in_quotes") return "paraphrase_as_quote";
  if (f.form === "indirect" && f.wording === "unfaithful") return "misrepresented";
  if (f.context === "truncated_misleading") return "truncated";
  if (f.context === "out_of_context") return "out_of_context";
  if (f.occurrence === "not_checkable") return "unverifiable";
  if (f.occurrence === "not_found" || f.occurrence === "unchecked") return "unverified";
  if (f.speaker === "unknown" || f.wording === "unknown") return "unverified";
  if (f.wording === "trivial_edit" || f.wording === "marked_edit" || f.wording === "altered_minor") {
    return "accurate_minor";
  }
  return f.speaker === "imprecise" ? "accurate_minor" : "accurate";
}

const word = (derived: DerivedVerdict) =>
  derived.kind === "derived" ? derived.verdict : `open: ${derived.unanswered.join(" ")}`;

describe("deriveVerdict", () => {
  it.each(CASES)("rule %i: %s from %j", (rule, verdict, change) => {
    expect(deriveVerdict({ ...SOUND, ...change })).toEqual({
      kind: "derived",
      verdict,
      rule,
      contextUnchecked: false,
    });
  });

  it("has a case for every rule, and every verdict has a rule", () => {
    expect(new Set(CASES.map(([rule]) => rule)).size).toBe(13);
    expect(VERDICT_RULES.map((rule) => rule.number)).toEqual(Array.from({ length: 13 }, (_, i) => i + 1));
    expect(new Set(VERDICT_RULES.map((rule) => rule.verdict))).toEqual(new Set(VERDICTS));
  });

  it.each(PAIRS)("rule $rule outranks rule $later", ({ rule, verdict, facets }) => {
    expect(deriveVerdict(facets)).toMatchObject({ verdict, rule });
  });

  it("flags a context nobody could read, and only there", () => {
    expect(deriveVerdict({ ...SOUND, context: "context_unknown" })).toMatchObject({
      rule: 13,
      contextUnchecked: true,
    });
    expect(deriveVerdict({ ...SOUND, context: "context_unknown", speaker: "wrong" })).toMatchObject({
      rule: 3,
      contextUnchecked: false,
    });
  });

  it("takes a wrong speaker for misattribution only where the occurrence is confirmed", () => {
    expect(word(deriveVerdict({ ...SOUND, occurrence: "not_found", speaker: "wrong" }))).toBe("unverified");
  });

  it.each<[Partial<Facets>, string]>([
    [{}, "open: occurrence speaker wording context"],
    [{ occurrence: "refuted" }, "fabricated"],
    [{ occurrence: "confirmed" }, "open: speaker wording context"],
    [{ occurrence: "confirmed", speaker: "wrong" }, "misattributed"],
    [{ speaker: "wrong" }, "open: occurrence wording context"],
    [{ wording: "altered_substantive" }, "open: occurrence speaker"],
    [{ occurrence: "confirmed", wording: "altered_substantive" }, "open: speaker"],
    [{ occurrence: "not_found", wording: "altered_substantive" }, "altered_wording"],
    [{ occurrence: "confirmed", speaker: "correct", wording: "altered_substantive" }, "altered_wording"],
    [{ occurrence: "not_found" }, "open: wording context"],
    [{ occurrence: "not_found", wording: "unknown", context: "context_unknown" }, "unverified"],
    [{ occurrence: "confirmed", speaker: "correct", wording: "verbatim" }, "open: context"],
    [{ occurrence: "confirmed", speaker: "correct", wording: "verbatim", context: "fair" }, "accurate"],
  ])("with only %j answered: %s", (answered, expected) => {
    expect(word(deriveVerdict({ form: "direct", ...answered }))).toBe(expected);
  });

  it("is total, and on answered facets is the ladder of CODEBOOK section 4", () => {
    for (const facets of everyCombination()) {
      const derived = deriveVerdict(facets);
      const answered = JUDGED_FACETS.every((facet) => facets[facet] !== undefined);
      if (answered) expect(word(derived)).toBe(ladder(facets));
      else if (derived.kind === "incomplete") expect(derived.unanswered.length).toBeGreaterThan(0);
    }
  });

  it("never changes a verdict by answering a facet that was open, and asks only for open ones", () => {
    const answers = {
      occurrence: OCCURRENCES,
      speaker: SPEAKER_VALUES,
      wording: WORDINGS,
      context: CONTEXTS,
    };
    const wrong: unknown[] = [];
    for (const facets of everyCombination()) {
      if (facets.translation === "faithful" || facets.translation === "unknown") continue;
      const before = deriveVerdict(facets);
      if (before.kind === "incomplete") {
        if (before.unanswered.some((facet) => facets[facet] !== undefined)) wrong.push(facets);
        continue;
      }
      for (const facet of JUDGED_FACETS) {
        if (facets[facet] !== undefined) continue;
        for (const value of answers[facet]) {
          const after = deriveVerdict({ ...facets, [facet]: value });
          if (word(after) !== before.verdict) wrong.push({ facets, facet, value });
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});
