/**
 * What the automatic document signals are (CODEBOOK 8): counts with what they
 * are counted among. None of them, and nothing made of them, is a score.
 */

/** In the order in which screens list them. */
export const AUTOMATIC_SIGNALS = [
  "quoteCount",
  "distinctSpeakers",
  "namedSpeakerShare",
  "unnamedShare",
  "vagueSourcing",
  "directWordShare",
  "evidenceCoverage",
  "accurateShare",
  "boilerplateCharShare",
  "adBlockCount",
  "embeddedHeadlineCount",
  "hasByline",
  "hasDate",
  "outboundLinkCount",
  "exclamationAndCapsRate",
] as const;
export type AutomaticSignalName = (typeof AUTOMATIC_SIGNALS)[number];

/** `left` is how many nobody has said enough about to be counted either way. */
export type CountSignal = { readonly kind: "count"; readonly count: number; readonly left: number };

/** `part` of `whole`, which is never 0. Those `left` are in neither. */
export type ShareSignal = {
  readonly kind: "share";
  readonly part: number;
  readonly whole: number;
  readonly left: number;
};

export type RateSignal = {
  readonly kind: "rate";
  readonly exclamations: number;
  readonly capitals: number;
  /** The words among which both are counted, never 0. */
  readonly words: number;
};

export type AnswerSignal = { readonly kind: "answer"; readonly holds: boolean };

/** Why a signal has no value. */
export type UndefinedReason =
  /** There is nothing it could be counted among. */
  | "no-quotes"
  | "no-claims"
  | "no-words"
  /** Nobody has said yet who any quote is credited to. */
  | "no-speakers-told"
  /** No quote has a verdict that says right or wrong. */
  | "nothing-decided"
  /** The article's own address is not known, so no link can be told to lead out. */
  | "no-address";

export type UndefinedSignal = { readonly kind: "undefined"; readonly why: UndefinedReason };

/** The denominator of each is with it. */
export type AutomaticSignals = {
  /**
   * The quotes that have a number, bar those that are not speech and those that
   * start inside an embedded headline, which belong to another article
   * (CODEBOOK 6.7). “Quotes” below are these.
   */
  readonly quoteCount: CountSignal;
  /** Different names in “credited to”. `left`: quotes that are credited to nobody and have no class. */
  readonly distinctSpeakers: CountSignal | UndefinedSignal;
  /**
   * Quotes credited to a named person or organisation, among those whose sort of
   * speaker is told: by its class, or without one by a name, which counts as named.
   */
  readonly namedSpeakerShare: ShareSignal | UndefinedSignal;
  /** Quotes of role only, unnamed people and groups, and anonymous posts, among the same. Documents and “no speaker” are neither. */
  readonly unnamedShare: ShareSignal | UndefinedSignal;
  /** Quotes of an unnamed group (CODEBOOK 6.5), among the same. */
  readonly vagueSourcing: CountSignal | UndefinedSignal;
  /**
   * Words of the article that stand in direct speech, all words of direct quotes
   * and fragments and the words in marks of mixed and indirect ones, each word
   * once, among all words of the article: the blocks whose label the codebook
   * calls a part of it.
   */
  readonly directWordShare: ShareSignal | UndefinedSignal;
  /**
   * Claim-bearing quotes with evidence that bears on the verdict and holds an
   * excerpt or an address, among all claim-bearing quotes: those marked so, and
   * if nothing is marked direct and mixed quotes of four words or more from a
   * named speaker (CODEBOOK 3).
   */
  readonly evidenceCoverage: ShareSignal | UndefinedSignal;
  /**
   * Quotes found accurate, minor edits included, among those decided: found
   * accurate, distorted or wrong. `left`: not judged, not found, cannot be checked.
   */
  readonly accurateShare: ShareSignal | UndefinedSignal;
  /** UTF-16 units in blocks that the codebook calls no part of the article, among those in all blocks. */
  readonly boilerplateCharShare: ShareSignal | UndefinedSignal;
  /** Marks labelled as advert. */
  readonly adBlockCount: CountSignal;
  /** Marks labelled as embedded headline. */
  readonly embeddedHeadlineCount: CountSignal;
  /** True if anything is labelled as byline. */
  readonly hasByline: AnswerSignal;
  /** True if the day of publication is known. */
  readonly hasDate: AnswerSignal;
  /** Links from the article, as in `directWordShare`, to other sites; see `readText`. */
  readonly outboundLinkCount: CountSignal | UndefinedSignal;
  /** Exclamation marks and words in capitals, as `readText` counts them, in the article and among its words. */
  readonly exclamationAndCapsRate: RateSignal | UndefinedSignal;
};
