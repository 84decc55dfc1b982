/**
 * What is documented of the two occasions (CODEBOOK 7), and no more: the
 * excerpts are the ones other outlets printed, with the grade the codebook
 * gives such reports. No archived copies are recorded there, so none stand
 * here. Words that nobody documented are left out, shown by an ellipsis.
 */
import type { SeedEvidence } from "./marks";

type Occasion = { readonly occasion: string; readonly occurredOn: string; readonly speaker: string };

const CONTACT_GROUP: Occasion = {
  occasion: "Ukraine Defense Contact Group, Brussels",
  occurredOn: "2025-02-12",
  speaker: "Pete Hegseth",
};
const PRESS_CONFERENCE: Occasion = {
  occasion: "Press conference, NATO headquarters, Brussels",
  occurredOn: "2025-02-13",
  speaker: "Mark Rutte",
};

export const HEGSETH_MEMBERSHIP =
  "“The United States does not believe that NATO membership for Ukraine is a realistic outcome of a negotiated settlement,”";
export const HEGSETH_BACKED = "must be backed by capable European and non-European troops";
export const HEGSETH_TROOPS =
  "“To be clear, as part of any security guarantee, there will not be U.S. troops deployed to Ukraine,”";
export const RUTTE_PROMISE =
  "“There has never been a promise to Ukraine that as part of a peace deal they would be in NATO,”";
export const RUTTE_TALKS =
  "“It has never been agreed that whenever peace talks would start, that peace talks would end … with NATO membership”";

/** The passages we hold, each a stored reference. `passages` are the speaker's turns. */
export const REFERENCES = [
  {
    name: "kyivpost-hegseth",
    ...CONTACT_GROUP,
    title: "Pete Hegseth at the Ukraine Defense Contact Group, as quoted by Kyiv Post",
    kind: "news_report",
    grade: "B",
    publisher: "Kyiv Post",
    url: "https://kyivpost.com/post/47016",
    passages: [HEGSETH_MEMBERSHIP, HEGSETH_BACKED],
  },
  {
    name: "pravda-hegseth",
    ...CONTACT_GROUP,
    title: "Pete Hegseth at the Ukraine Defense Contact Group, as quoted by Ukrainska Pravda",
    kind: "news_report",
    grade: "B",
    publisher: "Ukrainska Pravda",
    url: "https://pravda.com.ua/eng/news/2025/02/12/7497944",
    passages: [HEGSETH_TROOPS],
  },
  {
    name: "pravda-rutte",
    ...PRESS_CONFERENCE,
    title: "Mark Rutte’s press conference, as quoted by Ukrainska Pravda",
    kind: "news_report",
    grade: "B",
    publisher: "Ukrainska Pravda",
    url: "https://pravda.com.ua/eng/news/2025/02/13/7498177",
    passages: [RUTTE_PROMISE, RUTTE_TALKS],
  },
  {
    name: "nato-rutte",
    ...PRESS_CONFERENCE,
    title: "Press conference … (As delivered): the page’s heading; its text is not held here",
    kind: "official_transcript",
    grade: "A",
    publisher: "NATO",
    url: "https://nato.int/cps/en/natohq/opinions_232958.htm",
    passages: ["Press conference … (As delivered)"],
  },
] as const;

const report = (name: (typeof REFERENCES)[number]["name"], excerpt: string): SeedEvidence => {
  const found = REFERENCES.find((reference) => reference.name === name) as (typeof REFERENCES)[number];
  return {
    kind: found.kind,
    grade: found.grade,
    url: found.url,
    title: found.title,
    publisher: found.publisher,
    publishedAt: found.occurredOn,
    excerpt,
    speakerInEvidence: found.speaker,
    reference: name,
  };
};

export const KYIVPOST_MEMBERSHIP = report("kyivpost-hegseth", HEGSETH_MEMBERSHIP);
export const KYIVPOST_BACKED = report("kyivpost-hegseth", HEGSETH_BACKED);
export const PRAVDA_TROOPS = report("pravda-hegseth", HEGSETH_TROOPS);
export const PRAVDA_PROMISE = report("pravda-rutte", RUTTE_PROMISE);
export const PRAVDA_TALKS = report("pravda-rutte", RUTTE_TALKS);

/** A second report of the troops sentence; only its site is documented. */
export const WESTTIMELINES_TROOPS: SeedEvidence = {
  kind: "news_report",
  grade: "B",
  url: "https://westtimelines.com",
  title: "Report of the Ukraine Defense Contact Group",
  publisher: "westtimelines.com",
  excerpt: HEGSETH_TROOPS,
  speakerInEvidence: "Pete Hegseth",
};

/** Paraphrases the same press conference; its words are not documented, nor more of its address than the site. */
export const INTERFAX_PARAPHRASE: SeedEvidence = {
  kind: "wire_report",
  grade: "C",
  url: "https://interfax.com.ua",
  title: "Interfax-Ukraine, report 1047772 (a paraphrase of the press conference)",
  publisher: "Interfax-Ukraine",
};

export const STRATEGIC_CONCEPT: SeedEvidence = {
  kind: "document",
  grade: "B",
  title: "NATO Strategic Concept 2022, as reported by hromadske.ua",
  publisher: "hromadske.ua",
  excerpt: "most significant and direct threat to Allies' security",
  speakerInEvidence: "NATO",
};
