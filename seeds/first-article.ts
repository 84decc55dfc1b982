/**
 * The article with one quotation found nowhere else in these words. Offsets and
 * verdicts of GOLD are those of the worked example in the codebook.
 */
import type { QuoteMark, SeedLayer } from "./marks";
import { NOT_FOUND, SOUND, UNCHECKABLE } from "./marks";
import { INTERFAX_PARAPHRASE, PRAVDA_PROMISE, STRATEGIC_CONCEPT } from "./record";

const RUTTE = { stated: "Mark Rutte", speakerClass: "named_person", polarity: "asserted" } as const;
const USERS = { speakerClass: "anonymous_social", channel: "social_post", polarity: "asserted" } as const;
const NO_RECORD = "No record outside this article settles it.";

const neverPromised: QuoteMark = {
  name: "a1",
  at: [[121, 260]],
  source: [73, 106],
  cue: [107, 120],
  attributes: {
    ...RUTTE,
    ...SOUND,
    form: "indirect",
    speakerLink: "explicit",
    wording: "faithful",
    severity: 0,
    confidence: 2,
  },
  evidence: [
    { ...PRAVDA_PROMISE, role: "supports" },
    { ...INTERFAX_PARAPHRASE, role: "supports" },
  ],
};

const letMeBeClear: QuoteMark = {
  name: "a2",
  at: [[631, 698]],
  source: [699, 704],
  cue: [705, 711],
  attributes: {
    ...RUTTE,
    form: "direct",
    speakerLink: "explicit",
    channel: "press_conference",
    occurrence: "confirmed",
    speaker: "correct",
    wording: "altered_substantive",
    context: "context_unknown",
    severity: 3,
    confidence: 2,
    rationale:
      "The condition “as part of a peace deal” is missing. The opening words were not found in reports of the day; the article gives no address and no date.",
  },
  evidence: [
    { ...PRAVDA_PROMISE, role: "contradicts" },
    { ...INTERFAX_PARAPHRASE, role: "context" },
  ],
};

const regardless: QuoteMark = {
  name: "a3",
  at: [[720, 807]],
  source: [699, 704],
  cue: [713, 719],
  attributes: {
    ...RUTTE,
    ...UNCHECKABLE,
    form: "indirect",
    speakerLink: "explicit",
    confidence: 1,
    rationale: NO_RECORD,
  },
};

const natoLies: QuoteMark = {
  name: "a4",
  at: [[1643, 1654]],
  source: [1529, 1559],
  attributes: {
    ...USERS,
    ...UNCHECKABLE,
    form: "direct",
    confidence: 3,
    rationale: "The posts are not named.",
  },
};

const rutteLies: QuoteMark = { ...natoLies, name: "a5", at: [[1659, 1684]] };

const analysts: QuoteMark = {
  name: "a6",
  at: [[1994, 2112]],
  source: [1975, 1983],
  cue: [1984, 1993],
  attributes: {
    ...UNCHECKABLE,
    form: "indirect",
    speakerClass: "unnamed_collective",
    channel: "not_stated",
    confidence: 3,
    rationale: "The analysts are not named.",
  },
};

const directThreat: QuoteMark = {
  name: "a7",
  at: [[2877, 2957]],
  source: [2850, 2862],
  cue: [2863, 2876],
  attributes: {
    ...SOUND,
    stated: "NATO",
    speakerClass: "named_org",
    form: "mixed",
    channel: "document",
    wording: "verbatim",
    severity: 0,
    confidence: 3,
  },
  evidence: [{ ...STRATEGIC_CONCEPT, role: "supports" }],
};

const CREDIT: SeedLayer["blocks"] = [["credit", [4073, 4091]]];

export const GOLD: SeedLayer = {
  quotes: [neverPromised, letMeBeClear, regardless, natoLies, rutteLies, analysts, directThreat],
  blocks: CREDIT,
};

/** Did not find the main quotation anywhere and stopped there; passed over the analysts. */
export const FIRST_REVIEW: SeedLayer = {
  quotes: [
    neverPromised,
    {
      ...letMeBeClear,
      attributes: {
        ...RUTTE,
        ...NOT_FOUND,
        form: "direct",
        confidence: 2,
        rationale: "These words are in no report of the day.",
      },
      evidence: [],
    },
    {
      ...regardless,
      attributes: {
        ...RUTTE,
        ...NOT_FOUND,
        form: "indirect",
        confidence: 2,
        rationale: "No report says this.",
      },
    },
    natoLies,
    rutteLies,
    {
      ...directThreat,
      at: [[2901, 2957]],
      attributes: { ...directThreat.attributes, form: "direct" },
    },
  ],
  blocks: CREDIT,
};

/** Held the main quotation against the reported one; missed the credit line. */
export const SECOND_REVIEW: SeedLayer = {
  quotes: [neverPromised, letMeBeClear, regardless, natoLies, rutteLies, analysts, directThreat],
  blocks: [],
};
