/** What becomes of the answers about quotes when two become one, or one becomes two. */
import type { QuoteAnnotation, QuoteAttributes } from "@/lib/core/annotation/annotation";
import { JUDGED_FACETS } from "@/lib/core/codebook/derive-verdict";
import { wordingFor } from "./change-marks";

const SPEAKER = ["speakerStated", "speakerClass", "speakerLink"] as const;

/** The answers that make a verdict, and what is said for it. */
const VERDICT = [
  ...JUDGED_FACETS,
  "translation",
  "speakerActual",
  "severity",
  "confidence",
  "rationale",
] as const satisfies readonly (keyof QuoteAttributes)[];

/**
 * What the first takes over from the second: who is credited, if it names no one
 * itself, and the answers to the facets, if it has none. `hasSource`: whether
 * words of the article name the first's speaker. A patch, perhaps empty.
 */
export function attributesAfterJoin(
  first: QuoteAnnotation,
  second: QuoteAnnotation,
  hasSource: boolean,
): Partial<QuoteAttributes> {
  const [own, other] = [first.attributes, second.attributes];
  const named = hasSource || own.speakerStated !== undefined || own.speakerClass !== undefined;
  const judged = JUDGED_FACETS.some((facet) => own[facet] !== undefined);
  const taken: Record<string, unknown> = {};
  for (const key of [...(named ? [] : SPEAKER), ...(judged ? [] : VERDICT)]) {
    const value = key === "wording" && other.wording ? wordingFor(own.form, other.wording) : other[key];
    if (own[key] === undefined && value !== undefined && value !== null) taken[key] = value;
  }
  return taken;
}

/** What the second quote of two begins with: all that is said of the words, and nothing of the verdict. */
export function attributesAfterSplit({ attributes }: QuoteAnnotation): QuoteAttributes {
  const answers: ReadonlySet<string> = new Set(VERDICT);
  const kept = Object.entries(attributes).filter(([key]) => !answers.has(key));
  return { ...Object.fromEntries(kept), form: attributes.form };
}
