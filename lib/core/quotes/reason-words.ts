/** Why something was proposed, in plain words: the ends of a sentence that begins "Proposed because". */
import type { AttributionRule } from "./attribution";
import type { StretchReason } from "./stretch-features";

const RULES: Readonly<Record<AttributionRule, string>> = {
  quotation_speaker_cue: "a speaker and a verb follow the quotation",
  quotation_cue_speaker: "a verb and its speaker follow the quotation",
  speaker_cue_quotation: "a speaker and a verb stand before the quotation",
  clause_speaker_cue: "a speaker and a verb follow the words",
  clause_cue_speaker: "a verb and its speaker follow the words",
  speaker_cue_clause: "a speaker and a verb stand before the words",
  according_to: "the words are given as according to somebody",
  cue_only: "a verb of saying stands beside the words, without a speaker",
  speaker_only: "a speaker stands beside the words, without a verb",
  words_only: "the words read like the ones quoted before them",
  turn: "the paragraph begins with who speaks, as those around it do",
};

const STRETCHES: Readonly<Record<StretchReason, string>> = {
  usual: "most words between quotation marks are speech",
  "one-word": "there is one word between the marks",
  "two-words": "there are two words between the marks",
  "three-to-five-words": "there are few words between the marks",
  "twelve-words": "there are many words between the marks",
  "capitals-on-every-word": "the words have capitals like a title",
  "one-capitalised-word": "the one word has a capital like a name",
  "among-capitals": "all words around have capitals",
  "begins-small": "the words begin with a small letter",
  "named-before": "a word such as “called” or “titled” stands before them",
  "work-before": "a film, book, show or the like is named before them",
  "work-after": "a film, book, show or the like is named after them",
  "possessive-before": "the words belong to whom is named before them",
  "determiner-before": "an article or the like stands before the marks",
  "placed-capitals": "a place word and capitals make the words look like a title",
  "owned-capitals": "the words look like the title of something somebody owns",
  "determiner-and-capitals": "an article and capitals make the words look like a name",
  "capitals-and-sentence-end": "the words look like a title at the end of a sentence",
  "work-in-sentence": "the sentence is about a film, book, show or the like",
  "short-without-cue": "few words are marked, and nobody near is said to speak",
  "noun-after": "the sentence goes on right after the marks",
  "determiner-and-noun": "the marked words are part of the writer's own sentence",
  "inside-a-name": "the marks stand inside a name",
  "cue-before": "a verb of saying stands before the marks",
  "cue-just-before": "a verb of saying stands right before the marks",
  "cue-after": "a verb of saying follows the marks",
  "cue-just-after": "a verb of saying follows right after the marks",
  "after-as": "“as” stands before the marks",
  "after-that": "the sentence leads into the marked words",
  "after-colon": "a colon stands before the marks",
  "after-comma": "a comma stands before the marks",
  "begins-paragraph": "the words begin a paragraph",
  "begins-sentence": "the words begin a sentence",
  "whole-paragraph": "the words are a paragraph of their own",
  "comma-at-end": "the words end with a comma, as speech does",
  "sentence-at-end": "the words end like a sentence",
  "asks-or-exclaims": "the words ask or exclaim",
  "stop-outside": "the sentence ends right after the marks",
  "speaks-in-person": "the words say “I”, “we” or “you”",
  "single-marks": "the marks are single ones",
  "single-marks-in-title": "single marks in a title mostly hold speech",
  "latex-marks": "the marks are two single ones",
  unclosed: "no closing mark was found",
  "in-heading": "the words stand in a heading",
  "figures-only": "there are only figures and capitals between the marks",
};

/** The reason of a proposal in plain words, to follow "because". */
export function reasonWords(why: AttributionRule | StretchReason): string {
  return why in RULES ? RULES[why as AttributionRule] : STRETCHES[why as StretchReason];
}
