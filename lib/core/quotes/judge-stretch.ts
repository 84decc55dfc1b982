/** Speech or not: a logistic model over what can be seen of a stretch and around it. */
import type { Language } from "@/lib/core/text/language";
import type { ScannedStretch } from "./scan-stretches";
import { featuresOf, type StretchFeature, type StretchReason, type StretchSetting } from "./stretch-features";
import { STRETCH_WEIGHTS } from "./stretch-weights";

/** A stretch that is speech with this probability or more is called speech: most are, and one left out is lost. */
export const SPEECH_FROM = 0.45;

export type StretchJudgement = {
  readonly speech: boolean;
  /** How likely it is speech, 0 to 1. */
  readonly score: number;
  readonly why: StretchReason;
};

/**
 * Judges one stretch. `why` names the feature that weighed most in favour of
 * the judgement. German has weights of its own; every other language is judged
 * with the English ones.
 */
export function judgeStretch(
  stretch: ScannedStretch,
  setting: StretchSetting,
  language: Language,
): StretchJudgement {
  const weights = language === "de" ? STRETCH_WEIGHTS.de : STRETCH_WEIGHTS.en;
  const features = featuresOf(stretch, setting);
  let sum = weights.usual;
  for (const feature of features) sum += weights[feature];
  const score = 1 / (1 + Math.exp(-sum));
  const speech = score >= SPEECH_FROM;
  const inFavour = (feature: StretchFeature) => (speech ? weights[feature] : -weights[feature]);
  let why: StretchReason = "usual";
  let most = Math.max(0, speech ? weights.usual : -weights.usual);
  for (const feature of features) {
    if (inFavour(feature) > most) {
      most = inFavour(feature);
      why = feature;
    }
  }
  return { speech, score, why };
}
