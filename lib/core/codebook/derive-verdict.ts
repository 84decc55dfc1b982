/**
 * The verdict is never stored as an opinion: it is this function of the
 * answered facets (CODEBOOK 4). Thirteen rules, the first that holds wins.
 */
import type { Facets } from "@/lib/core/annotation/annotation";
import type { Verdict } from "./values";

/** The facets a reviewer must answer. `form` always is; `translation` counts as `not_translated` until answered. */
export const JUDGED_FACETS = ["occurrence", "speaker", "wording", "context"] as const;
export type JudgedFacet = (typeof JUDGED_FACETS)[number];

/** Facet values that must hold together. */
type Condition = { readonly [F in keyof Facets]?: readonly Facets[F][] };

export type VerdictRule = {
  /** As numbered in CODEBOOK 4. */
  readonly number: number;
  readonly verdict: Verdict;
  /** The rule holds if one of these does. The last rule's one empty condition always holds. */
  readonly anyOf: readonly Condition[];
};

/** CODEBOOK 4, in order. A wrong speaker outranks wording: every later question is then about someone else's words. */
export const VERDICT_RULES: readonly VerdictRule[] = [
  { number: 1, verdict: "not_applicable", anyOf: [{ form: ["not_speech"] }] },
  { number: 2, verdict: "fabricated", anyOf: [{ occurrence: ["refuted"] }] },
  { number: 3, verdict: "misattributed", anyOf: [{ occurrence: ["confirmed"], speaker: ["wrong"] }] },
  { number: 4, verdict: "altered_wording", anyOf: [{ wording: ["altered_substantive"] }] },
  { number: 5, verdict: "mistranslated", anyOf: [{ translation: ["mistranslated"] }] },
  { number: 6, verdict: "paraphrase_as_quote", anyOf: [{ wording: ["paraphrase_in_quotes"] }] },
  { number: 7, verdict: "misrepresented", anyOf: [{ form: ["indirect"], wording: ["unfaithful"] }] },
  { number: 8, verdict: "truncated", anyOf: [{ context: ["truncated_misleading"] }] },
  { number: 9, verdict: "out_of_context", anyOf: [{ context: ["out_of_context"] }] },
  { number: 10, verdict: "unverifiable", anyOf: [{ occurrence: ["not_checkable"] }] },
  {
    number: 11,
    verdict: "unverified",
    anyOf: [{ occurrence: ["not_found", "unchecked"] }, { speaker: ["unknown"] }, { wording: ["unknown"] }],
  },
  {
    number: 12,
    verdict: "accurate_minor",
    anyOf: [{ wording: ["trivial_edit", "marked_edit", "altered_minor"] }, { speaker: ["imprecise"] }],
  },
  { number: 13, verdict: "accurate", anyOf: [{}] },
];

export type DerivedVerdict =
  | {
      readonly kind: "derived";
      readonly verdict: Verdict;
      readonly rule: number;
      /** True if rule 13 found nothing wrong but nobody could judge the context. */
      readonly contextUnchecked: boolean;
    }
  /** `unanswered` is never empty: the open facets on which the verdict still turns, in the order they are asked. */
  | { readonly kind: "incomplete"; readonly unanswered: readonly JudgedFacet[] };

/**
 * The verdict the facets yield.
 *
 * A verdict stands only if no facet still open could change it. So
 * `occurrence = refuted` decides alone, `speaker = wrong` decides once the
 * occurrence is confirmed, and an altered wording decides once occurrence and
 * speaker are answered; a quote with nothing wrong needs all four answers.
 * Total over every combination of values; never throws. Each combination is
 * worked out once: long reviews ask for the same few thousands of times.
 */
export function deriveVerdict(facets: Facets): DerivedVerdict {
  const { form, occurrence, speaker, wording, context, translation } = facets;
  const key = `${form} ${occurrence} ${speaker} ${wording} ${context} ${translation}`;
  let derived = workedOut.get(key);
  if (!derived) {
    derived = workOut(facets);
    workedOut.set(key, derived);
  }
  return derived;
}

const workedOut = new Map<string, DerivedVerdict>();

function workOut(facets: Facets): DerivedVerdict {
  const open = new Set<JudgedFacet>();
  for (const rule of VERDICT_RULES) {
    const truth = holds(rule, facets);
    if (truth === "no") continue;
    if (truth === "yes") {
      if (open.size > 0) break;
      const contextUnchecked = rule.number === 13 && facets.context === "context_unknown";
      return { kind: "derived", verdict: rule.verdict, rule: rule.number, contextUnchecked };
    }
    for (const facet of truth) open.add(facet);
  }
  return { kind: "incomplete", unanswered: JUDGED_FACETS.filter((facet) => open.has(facet)) };
}

/** The first condition of the rule that the facets meet, or `undefined`. */
export function matchedCondition(rule: VerdictRule, facets: Facets): Condition | undefined {
  return rule.anyOf.find((condition) => meets(condition, facets) === "yes");
}

/** Three-valued: "yes", "no", or the open facets on which it turns. */
function holds(rule: VerdictRule, facets: Facets): "yes" | "no" | readonly JudgedFacet[] {
  const open: JudgedFacet[] = [];
  for (const condition of rule.anyOf) {
    const truth = meets(condition, facets);
    if (truth === "yes") return "yes";
    if (truth !== "no") open.push(...truth);
  }
  return open.length > 0 ? open : "no";
}

function meets(condition: Condition, facets: Facets): "yes" | "no" | readonly JudgedFacet[] {
  const { form, translation } = condition;
  if (form && !form.includes(facets.form)) return "no";
  if (translation && !translation.includes(facets.translation ?? "not_translated")) return "no";
  const open: JudgedFacet[] = [];
  for (const facet of JUDGED_FACETS) {
    const wanted: readonly unknown[] | undefined = condition[facet];
    if (!wanted) continue;
    const value = facets[facet];
    if (value === undefined) open.push(facet);
    else if (!wanted.includes(value)) return "no";
  }
  return open.length > 0 ? open : "yes";
}
