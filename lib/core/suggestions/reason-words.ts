/** Why something is suggested, in one plain sentence. */
import { REASON_WORDS as BLOCK_WORDS } from "@/lib/core/boilerplate/block-reasons";
import type { AttributionRule } from "@/lib/core/quotes/attribution";
import type { LinkKind } from "@/lib/core/quotes/link-speakers";
import type { StretchReason } from "@/lib/core/quotes/stretch-features";
import type { Suggestion } from "./suggestion";

/** The sentence for a suggestion. */
export function reasonWords(suggestion: Suggestion): string {
  return suggestion.type === "block" ? BLOCK_WORDS[suggestion.why] : QUOTE_WORDS[suggestion.why];
}

/** How the speaker was found, as a sentence; null where nobody was. */
export function linkWords(link: LinkKind): string | null {
  return LINK_WORDS[link];
}

const LINK_WORDS: Readonly<Record<LinkKind, string | null>> = {
  same: "The words beside the quote give the name.",
  name: "The words beside the quote give a part of a name that stands elsewhere in full.",
  pronoun: "A pronoun beside the quote, read as the last speaker it fits.",
  role: "An office beside the quote, read as the person the article gives it to.",
  previous: "Nobody is named beside the quote; the speaker of the one before goes on.",
  unknown: null,
};

const QUOTE_WORDS: Readonly<Record<AttributionRule | StretchReason, string>> = {
  quotation_speaker_cue: "A speaker and a word of saying follow the quotation.",
  quotation_cue_speaker: "A word of saying and a speaker follow the quotation.",
  speaker_cue_quotation: "A speaker and a word of saying lead to the quotation.",
  clause_speaker_cue: "A speaker and a word of saying follow the words.",
  clause_cue_speaker: "A word of saying and a speaker follow the words.",
  speaker_cue_clause: "A speaker and a word of saying lead to the words.",
  according_to: "The words are given according to somebody.",
  cue_only: "A word of saying stands beside it; no speaker is named there.",
  speaker_only: "A speaker stands beside it, without a word of saying.",
  words_only: "It goes on from the quotation before.",
  usual: "Words between quotation marks are speech, as a rule.",
  "one-word": "It is a single word between marks.",
  "two-words": "It is two words between marks.",
  "three-to-five-words": "It is a few words between marks.",
  "twelve-words": "It is a long stretch between marks.",
  "capitals-on-every-word": "Its words are capitalised like a title’s.",
  "one-capitalised-word": "It is one capitalised word, as a name is.",
  "among-capitals": "It stands in a line that is set like a title.",
  "begins-small": "It begins in the middle of a sentence.",
  "named-before": "A word of naming comes before it, such as “called”.",
  "work-before": "A kind of work is named before it, such as a book or a film.",
  "work-after": "A kind of work is named after it, such as a book or a film.",
  "possessive-before": "It belongs to somebody named before it.",
  "determiner-before": "An article or a pronoun leads to it, as to a term.",
  "placed-capitals": "It is capitalised like a title, after a word such as “in” or “on”.",
  "owned-capitals": "It is capitalised like a title and belongs to somebody.",
  "determiner-and-capitals": "It is capitalised like a title, after an article.",
  "capitals-and-sentence-end": "It is set in capitals and ends a sentence.",
  "work-in-sentence": "The sentence tells of a work, such as a book or a film.",
  "short-without-cue": "It is short, and no word of saying stands near it.",
  "noun-after": "The sentence goes on with the thing it describes.",
  "determiner-and-noun": "It describes a thing, as a term does.",
  "inside-a-name": "It stands inside a name, as a nickname does.",
  "cue-before": "A word of saying comes before it.",
  "cue-just-before": "A word of saying comes just before it.",
  "cue-after": "A word of saying comes after it.",
  "cue-just-after": "A word of saying comes just after it.",
  "after-as": "It comes after “as”.",
  "after-that": "It carries on the sentence around it.",
  "after-colon": "A colon leads to it.",
  "after-comma": "A comma leads to it.",
  "begins-paragraph": "It begins a paragraph.",
  "begins-sentence": "It begins a sentence.",
  "whole-paragraph": "It is a paragraph of its own.",
  "comma-at-end": "It ends in a comma, as speech does before its speaker.",
  "sentence-at-end": "It ends as a sentence does.",
  "asks-or-exclaims": "It asks or exclaims.",
  "stop-outside": "Its sentence ends outside the marks.",
  "speaks-in-person": "It speaks as “I” or “we”.",
  "single-marks": "It stands between single marks.",
  "single-marks-in-title": "It stands between single marks, as headlines set speech.",
  "latex-marks": "It stands between typed double marks.",
  unclosed: "Its closing mark is missing.",
  "in-heading": "It stands in a heading.",
  "figures-only": "It holds no word in small letters.",
};
