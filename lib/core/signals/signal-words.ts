/** The automatic document signals in words: what each asks, and what was counted among what. */
import { counted } from "@/lib/core/report/counted";
import {
  AUTOMATIC_SIGNALS,
  type AutomaticSignalName,
  type AutomaticSignals,
  type CountSignal,
  type ShareSignal,
  type UndefinedReason,
  type UndefinedSignal,
} from "./automatic-signals";

export type SignalWords = {
  readonly name: AutomaticSignalName;
  readonly label: string;
  /** The plain question the signal answers. */
  readonly question: string;
  /** The answer: "3 of 9 quotes". */
  readonly value: string;
};

const ASKED: Readonly<Record<AutomaticSignalName, readonly [label: string, question: string]>> = {
  quoteCount: ["Quotes", "How many quotes does the article have?"],
  distinctSpeakers: ["Speakers", "How many different speakers does it name?"],
  namedSpeakerShare: ["Named", "How many quotes come from a named person or organisation?"],
  unnamedShare: ["Unnamed", "How many come from someone without a name?"],
  vagueSourcing: ["Vague groups", "How many come from a group such as “analysts”?"],
  directWordShare: ["Direct speech", "How much of the article is in somebody's own words?"],
  evidenceCoverage: ["Evidence", "How many of the quotes worth checking have evidence?"],
  accurateShare: ["Accurate", "How many of the quotes found right or wrong are right?"],
  boilerplateCharShare: ["Not the article", "How much of the page is something else?"],
  adBlockCount: ["Adverts", "How many blocks are labelled as adverts?"],
  embeddedHeadlineCount: ["Embedded headlines", "How many headlines of other articles stand in it?"],
  hasByline: ["Byline", "Is a byline labelled, with author, date or place?"],
  hasDate: ["Date", "Is the day of publication known?"],
  outboundLinkCount: ["Links out", "How many links lead to another site?"],
  exclamationAndCapsRate: ["Exclamations, capitals", "How loud is the article?"],
};

const WHY: Readonly<Record<UndefinedReason, string>> = {
  "no-quotes": "No quotes",
  "no-claims": "No quote is worth checking by its kind, length and speaker",
  "no-words": "No words",
  "no-speakers-told": "No quote is credited yet",
  "nothing-decided": "No quote is found right or wrong yet",
  "no-address": "The article's own address is not known",
};

/** Every signal in words, in the order of {@link AUTOMATIC_SIGNALS}. */
export function signalWords(signals: AutomaticSignals): readonly SignalWords[] {
  return AUTOMATIC_SIGNALS.map((name) => {
    const [label, question] = ASKED[name];
    return { name, label, question, value: valueWords(name, signals) };
  });
}

function valueWords(name: AutomaticSignalName, signals: AutomaticSignals): string {
  switch (name) {
    case "quoteCount":
      return counts(signals[name], "quote");
    case "distinctSpeakers":
      return uncredited(counts(signals[name], "speaker"), signals[name]);
    case "vagueSourcing":
      return uncredited(counts(signals[name], "quote"), signals[name]);
    case "namedSpeakerShare":
    case "unnamedShare":
      return uncredited(share(signals[name], "quote"), signals[name]);
    case "evidenceCoverage":
      return share(signals[name], "quote");
    case "accurateShare":
      return undecided(share(signals[name], "decided quote"), signals[name]);
    case "directWordShare":
      return portion(signals[name], "words of the article");
    case "boilerplateCharShare":
      return portion(signals[name], "characters");
    case "adBlockCount":
      return counts(signals[name], "block");
    case "embeddedHeadlineCount":
      return counts(signals[name], "headline");
    case "outboundLinkCount":
      return counts(signals[name], "link");
    case "hasByline":
    case "hasDate":
      return signals[name].holds ? "Yes" : "No";
    case "exclamationAndCapsRate": {
      const rate = signals[name];
      if (rate.kind === "undefined") return WHY[rate.why];
      const { exclamations, capitals, words } = rate;
      return `${many(exclamations, "exclamation mark")} and ${many(capitals, "word")} in capitals in ${many(words, "word")}`;
    }
  }
}

function counts(signal: CountSignal | UndefinedSignal, one: string): string {
  if (signal.kind === "undefined") return WHY[signal.why];
  return signal.count === 0 ? "None" : many(signal.count, one);
}

function share(signal: ShareSignal | UndefinedSignal, one: string): string {
  if (signal.kind === "undefined") return WHY[signal.why];
  return `${figure(signal.part)} of ${many(signal.whole, one)}`;
}

/** A share of something nobody counts by hand: "38% of 3,168 characters". */
function portion(signal: ShareSignal | UndefinedSignal, units: string): string {
  if (signal.kind === "undefined") return WHY[signal.why];
  return `${percent(signal)} of ${figure(signal.whole)} ${units}`;
}

function percent({ part, whole }: ShareSignal): string {
  if (part === 0) return "None";
  const rounded = Math.round((100 * part) / whole);
  if (rounded === 0) return "Under 1%";
  return rounded === 100 && part < whole ? "Over 99%" : `${rounded}%`;
}

function uncredited(words: string, signal: CountSignal | ShareSignal | UndefinedSignal): string {
  return withLeft(words, signal, "not credited yet");
}

function undecided(words: string, signal: ShareSignal | UndefinedSignal): string {
  return withLeft(words, signal, "not decided");
}

function withLeft(words: string, signal: CountSignal | ShareSignal | UndefinedSignal, what: string): string {
  return signal.kind === "undefined" || signal.left === 0
    ? words
    : `${words}; ${figure(signal.left)} more ${what}`;
}

function many(count: number, one: string): string {
  return count < 1000 ? counted(count, one) : `${figure(count)} ${one}s`;
}

function figure(count: number): string {
  return count.toLocaleString("en-GB");
}
