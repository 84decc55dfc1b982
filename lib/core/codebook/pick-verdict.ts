/**
 * What happens when a reviewer picks a verdict: its preset fills the facets,
 * and if the facets then say something else, a sentence says why (CODEBOOK 1).
 */
import type { Facets } from "@/lib/core/annotation/annotation";
import type { Codebook } from "./codebook";
import { deriveVerdict, type JudgedFacet, matchedCondition, VERDICT_RULES } from "./derive-verdict";
import { verdictEntry } from "./look-up";
import { type QuoteForm, VERDICTS, type Verdict, type Wording } from "./values";

/** Attributes to merge into the quote; `null` clears one. */
export type FacetsPatch = { readonly [F in keyof Facets]?: Facets[F] | null };

const UNKNOWN_WORDING: readonly Wording[] = ["unknown"];
/** `altered_minor` too: a paraphrase can be off in a small way and still be faithful (docs/decisions/0006). */
const INDIRECT_WORDINGS: readonly Wording[] = ["faithful", "altered_minor", "unfaithful", ...UNKNOWN_WORDING];
const DIRECT_WORDINGS: readonly Wording[] = [
  "verbatim",
  "trivial_edit",
  "marked_edit",
  "altered_minor",
  "altered_substantive",
  "paraphrase_in_quotes",
  ...UNKNOWN_WORDING,
];

/** The wording values that may be offered for a form (CODEBOOK 4). */
export function wordingsForForm(form: QuoteForm): readonly Wording[] {
  return form === "indirect" ? INDIRECT_WORDINGS : DIRECT_WORDINGS;
}

/**
 * The patch that a verdict's key lays over the facets of a quote as it is now.
 *
 * Fills the preset for the quote's form and leaves every other answer alone,
 * except two that would overrule any preset: a quote that was called not speech
 * becomes a direct quote again, and an earlier "mistranslated" is cleared.
 */
export function facetsForVerdict(
  codebook: Codebook,
  verdict: Verdict,
  present: Pick<Facets, "form" | "translation">,
): FacetsPatch {
  const preset = presetFor(codebook, verdict, present.form);
  const patch: { -readonly [F in keyof FacetsPatch]: FacetsPatch[F] } = { ...preset };
  if (present.form === "not_speech" && patch.form === undefined) patch.form = "direct";
  if (present.translation === "mistranslated" && patch.translation === undefined) patch.translation = null;
  return patch;
}

/** The verdicts a reviewer can reach by key for this form: those whose preset uses only its wording values. */
export function verdictsForForm(codebook: Codebook, form: QuoteForm): readonly Verdict[] {
  return VERDICTS.filter((verdict) => {
    const preset = presetFor(codebook, verdict, form);
    if (preset.wording && !wordingsForForm(form).includes(preset.wording)) return false;
    const reached = deriveVerdict({
      ...preset,
      form: preset.form ?? (form === "not_speech" ? "direct" : form),
    });
    return reached.kind === "derived" && reached.verdict === verdict;
  });
}

/** The verdict's word on screen for a quote of this form: "Verbatim", or "Faithful" for indirect speech. */
export function verdictWord(codebook: Codebook, verdict: Verdict, form: QuoteForm): string {
  const entry = verdictEntry(codebook, verdict);
  return form === "indirect" ? (entry.indirectWord ?? entry.word) : entry.word;
}

/**
 * Why the facets do not yield the picked verdict, as a sentence for the
 * reviewer; `null` if they do. `facets` are the facets as they now stand.
 */
export function explainVerdict(codebook: Codebook, picked: Verdict, facets: Facets): string | null {
  const derived = deriveVerdict(facets);
  const pickedWord = verdictWord(codebook, picked, facets.form);
  if (derived.kind === "incomplete") {
    return `You picked ${pickedWord}. Still to answer: ${namesOf(codebook, derived.unanswered)}.`;
  }
  if (derived.verdict === picked) return null;
  const word = verdictWord(codebook, derived.verdict, facets.form);
  return `You picked ${pickedWord}, but ${reasonFor(derived.rule, facets)}: rule ${derived.rule} makes it ${word}.`;
}

/** The facets' words, lower case, in one list: "occurrence, speaker and wording". */
export function namesOf(codebook: Codebook, facets: readonly JudgedFacet[]): string {
  const words = facets.map((id) =>
    (codebook.facets.find((facet) => facet.id === id)?.word ?? id).toLowerCase(),
  );
  const last = words.pop() ?? "";
  return words.length > 0 ? `${words.join(", ")} and ${last}` : last;
}

function presetFor(codebook: Codebook, verdict: Verdict, form: QuoteForm): Partial<Facets> {
  const entry = verdictEntry(codebook, verdict);
  const preset = (form === "indirect" && entry.indirectPreset) || entry.preset;
  return Object.fromEntries(Object.entries(preset).filter(([, value]) => value !== undefined));
}

/** One clause for each rule, in the rules' order; rules 11 and 12 say which of their conditions held. */
const REASONS: readonly string[] = [
  "this is marked as not speech",
  "the complete record refutes it",
  "someone else said it",
  "the wording is altered",
  "the translation changes the sense",
  "the marks hold a paraphrase",
  "the report does not give what was said",
  "the cut misleads",
  "the words are out of context",
  "nobody outside could check it",
  "the words were not found",
  "the wording has small edits",
  "every answer is in order",
];

function reasonFor(rule: number, facets: Facets): string {
  const held = VERDICT_RULES[rule - 1];
  const condition = held && matchedCondition(held, facets);
  if (rule === 11 && facets.occurrence === "unchecked") return "nobody has looked for the words yet";
  if (rule === 11 && condition?.speaker) return "the speaker is not known";
  if (rule === 11 && condition?.wording) return "the wording is not known";
  if (rule === 12 && condition?.speaker) return "the speaker is named imprecisely";
  return REASONS[rule - 1] ?? "the facets say otherwise";
}
