import { describe, expect, it } from "vitest";
import {
  AUTOMATIC_SIGNALS,
  type AutomaticSignalName,
  type AutomaticSignals,
} from "@/lib/core/signals/automatic-signals";
import { signalWords } from "@/lib/core/signals/signal-words";

const SIGNALS: AutomaticSignals = {
  quoteCount: { kind: "count", count: 9, left: 0 },
  distinctSpeakers: { kind: "count", count: 1, left: 2 },
  namedSpeakerShare: { kind: "share", part: 3, whole: 7, left: 2 },
  unnamedShare: { kind: "share", part: 1, whole: 7, left: 0 },
  vagueSourcing: { kind: "count", count: 0, left: 0 },
  directWordShare: { kind: "share", part: 1, whole: 1200, left: 0 },
  evidenceCoverage: { kind: "undefined", why: "no-claims" },
  accurateShare: { kind: "share", part: 2, whole: 5, left: 4 },
  boilerplateCharShare: { kind: "share", part: 38, whole: 100, left: 0 },
  adBlockCount: { kind: "count", count: 5, left: 0 },
  embeddedHeadlineCount: { kind: "count", count: 1, left: 0 },
  hasByline: { kind: "answer", holds: true },
  hasDate: { kind: "answer", holds: false },
  outboundLinkCount: { kind: "undefined", why: "no-address" },
  exclamationAndCapsRate: { kind: "rate", exclamations: 1, capitals: 2, words: 1812 },
};

const valueFor = (name: AutomaticSignalName, more: Partial<AutomaticSignals> = {}) =>
  signalWords({ ...SIGNALS, ...more }).find((row) => row.name === name)?.value;

describe("signalWords", () => {
  it.each<[AutomaticSignalName, string]>([
    ["quoteCount", "9 quotes"],
    ["distinctSpeakers", "1 speaker; 2 more not credited yet"],
    ["namedSpeakerShare", "3 of 7 quotes; 2 more not credited yet"],
    ["unnamedShare", "1 of 7 quotes"],
    ["vagueSourcing", "None"],
    ["directWordShare", "Under 1% of 1,200 words of the article"],
    ["evidenceCoverage", "No quote is worth checking by its kind, length and speaker"],
    ["accurateShare", "2 of 5 decided quotes; 4 more not decided"],
    ["boilerplateCharShare", "38% of 100 characters"],
    ["adBlockCount", "5 blocks"],
    ["embeddedHeadlineCount", "1 headline"],
    ["hasByline", "Yes"],
    ["hasDate", "No"],
    ["outboundLinkCount", "The article's own address is not known"],
    ["exclamationAndCapsRate", "1 exclamation mark and 2 words in capitals in 1,812 words"],
  ])("says %s as %j", (name, words) => {
    expect(valueFor(name)).toBe(words);
  });

  it("never rounds a part to nothing or to the whole", () => {
    const percent = (part: number) =>
      valueFor("boilerplateCharShare", {
        boilerplateCharShare: { kind: "share", part, whole: 1000, left: 0 },
      });
    expect([0, 4, 5, 994, 996, 1000].map(percent)).toEqual([
      "None of 1,000 characters",
      "Under 1% of 1,000 characters",
      "1% of 1,000 characters",
      "99% of 1,000 characters",
      "Over 99% of 1,000 characters",
      "100% of 1,000 characters",
    ]);
  });

  it("has a label and a plain question for every signal, in their order", () => {
    const rows = signalWords(SIGNALS);
    expect(rows.map(({ name }) => name)).toEqual([...AUTOMATIC_SIGNALS]);
    expect(new Set(rows.map(({ label }) => label)).size).toBe(rows.length);
    for (const { question } of rows) expect(question).toMatch(/^[A-Z].*\?$/);
  });
});
