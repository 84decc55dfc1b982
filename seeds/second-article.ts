/**
 * The article that gives three stretches of Pete Hegseth's words to Mark Rutte.
 * Offsets and verdicts of GOLD are those of the worked example in the codebook;
 * the two reviews differ from it, and from each other, where people do.
 */
import type { QuoteMark, SeedLayer } from "./marks";
import { NOT_FOUND, SOUND } from "./marks";
import {
  KYIVPOST_BACKED,
  KYIVPOST_MEMBERSHIP,
  PRAVDA_PROMISE,
  PRAVDA_TALKS,
  PRAVDA_TROOPS,
  WESTTIMELINES_TROOPS,
} from "./record";

const RUTTE = { stated: "Mark Rutte", speakerClass: "named_person", polarity: "asserted" } as const;
const GIVEN_TO_RUTTE = {
  ...RUTTE,
  actual: "Pete Hegseth",
  occurrence: "confirmed",
  speaker: "wrong",
  severity: 3,
} as const;

const membershipDenied: QuoteMark = {
  name: "a1",
  at: [[211, 278]],
  source: [131, 201],
  cue: [202, 210],
  attributes: {
    ...RUTTE,
    ...SOUND,
    form: "indirect",
    speakerLink: "explicit",
    wording: "altered_minor",
    severity: 1,
    confidence: 2,
    rationale:
      "The reported words carry “as part of a peace deal”. The clause is dropped here and returns in the quotation that follows.",
  },
  evidence: [{ ...PRAVDA_PROMISE, role: "supports" }],
};

const notTied: QuoteMark = {
  name: "a2",
  at: [[326, 441]],
  source: [315, 320],
  cue: [321, 325],
  attributes: {
    ...RUTTE,
    ...SOUND,
    form: "indirect",
    speakerLink: "explicit",
    wording: "faithful",
    severity: 0,
    confidence: 2,
  },
  evidence: [{ ...PRAVDA_TALKS, role: "supports" }],
};

const neverAPromise: QuoteMark = {
  name: "a3",
  at: [[634, 839]],
  source: [840, 845],
  cue: [846, 850],
  attributes: {
    ...RUTTE,
    ...SOUND,
    form: "direct",
    speakerLink: "explicit",
    channel: "press_conference",
    wording: "marked_edit",
    severity: 1,
    confidence: 2,
    rationale:
      "The ellipsis and [a] are marked edits. The wording is to be verified against the NATO transcript, which is not held here.",
  },
  evidence: [{ ...PRAVDA_PROMISE, role: "supports" }],
};

const realisticOutcome: QuoteMark = {
  name: "a4",
  at: [[1165, 1285]],
  source: [1286, 1291],
  cue: [1292, 1296],
  attributes: {
    ...GIVEN_TO_RUTTE,
    form: "direct",
    speakerLink: "explicit",
    wording: "verbatim",
    context: "fair",
    confidence: 3,
    rationale:
      "These are Pete Hegseth’s words in Brussels on 12 February 2025. The paragraph before mentions his remarks; this one credits the words to Mark Rutte.",
  },
  evidence: [
    { ...KYIVPOST_MEMBERSHIP, role: "contradicts" },
    { ...PRAVDA_TROOPS, role: "context" },
  ],
};

const BACKED_RATIONALE = "The quoted fragment is Pete Hegseth’s, from the same remarks on 12 February 2025.";

const backedByTroops: QuoteMark = {
  name: "a5",
  at: [[1305, 1397]],
  source: [1286, 1291],
  cue: [1298, 1304],
  attributes: {
    ...GIVEN_TO_RUTTE,
    form: "mixed",
    speakerLink: "explicit",
    wording: "verbatim",
    context: "fair",
    confidence: 3,
    rationale: BACKED_RATIONALE,
  },
  evidence: [
    { ...KYIVPOST_BACKED, role: "contradicts" },
    { ...PRAVDA_TROOPS, role: "context" },
  ],
};

const noTroops: QuoteMark = {
  name: "a6",
  at: [[1403, 1501]],
  source: [1502, 1504],
  cue: [1505, 1510],
  attributes: {
    ...GIVEN_TO_RUTTE,
    form: "direct",
    speakerLink: "pronoun",
    wording: "verbatim",
    context: "fair",
    confidence: 3,
    rationale:
      "“He” is Mark Rutte in this article. The words are Pete Hegseth’s, printed as his by two outlets; “U.S.” becomes “US”.",
  },
  evidence: [
    { ...PRAVDA_TROOPS, role: "contradicts" },
    { ...WESTTIMELINES_TROOPS, role: "contradicts" },
  ],
};

const BLOCKS: SeedLayer["blocks"] = [
  ["headline", [0, 49]],
  ["byline_dateline", [51, 102]],
  ["ad", [104, 124]],
  ["embedded_headline_link", [549, 628]],
  ["embedded_headline_link", [1111, 1159]],
  ["embedded_headline_link", [1848, 1913]],
  ["engagement_prompt", [2255, 2383]],
  ["ad", [2390, 2427]],
  ["ad", [2433, 2536]],
  ["ad", [2542, 2563]],
  ["ad", [2568, 2605]],
  ["related_links", [2613, 2629]],
  ["newsletter_signup", [2638, 2660]],
  ["newsletter_signup", [2668, 2749]],
  ["comment_ui", [2758, 2774]],
  ["comment_policy", [2782, 2800]],
  ["comment_policy", [2808, 3073]],
  ["comment_policy", [3081, 3417]],
];

const accelerated: SeedLayer["notSpeech"] = [{ at: [1884, 1897], attributes: { reason: "scare" } }];

export const GOLD: SeedLayer = {
  quotes: [membershipDenied, notTied, neverAPromise, realisticOutcome, backedByTroops, noTroops],
  blocks: BLOCKS,
  notSpeech: accelerated,
};

/** Checked the words of one quotation and not who said them; took a fragment for a quotation of its own. */
export const FIRST_REVIEW: SeedLayer = {
  quotes: [
    {
      ...membershipDenied,
      attributes: {
        ...RUTTE,
        ...SOUND,
        form: "indirect",
        wording: "faithful",
        confidence: 2,
        rationale: "The report of the press conference says as much.",
      },
    },
    notTied,
    neverAPromise,
    {
      ...realisticOutcome,
      attributes: {
        ...RUTTE,
        ...SOUND,
        form: "direct",
        wording: "verbatim",
        confidence: 2,
        rationale: "Every word is in the Kyiv Post report.",
      },
      evidence: [{ ...KYIVPOST_MEMBERSHIP, role: "supports" }],
    },
    {
      name: "a5",
      at: [[1344, 1397]],
      source: [1286, 1291],
      cue: [1298, 1304],
      attributes: {
        ...RUTTE,
        ...NOT_FOUND,
        form: "direct",
        confidence: 1,
        rationale: "Looked for it in the press conference.",
      },
    },
    noTroops,
  ],
  blocks: BLOCKS.filter(([label]) => label !== "engagement_prompt"),
};

/** Followed every quotation to its speaker; left the byline and two small advert lines unlabelled. */
export const SECOND_REVIEW: SeedLayer = {
  quotes: [
    membershipDenied,
    {
      ...notTied,
      attributes: {
        ...RUTTE,
        ...NOT_FOUND,
        form: "indirect",
        confidence: 1,
        rationale: "No report found that says this.",
      },
      evidence: [],
    },
    {
      ...neverAPromise,
      attributes: {
        ...RUTTE,
        ...SOUND,
        form: "direct",
        wording: "altered_minor",
        confidence: 2,
        rationale: "“They would be in NATO” is printed as “they would be part of NATO”.",
      },
    },
    realisticOutcome,
    backedByTroops,
    noTroops,
  ],
  blocks: BLOCKS.filter(([, [start]]) => ![51, 2542, 2568].includes(start)),
  notSpeech: accelerated,
};
