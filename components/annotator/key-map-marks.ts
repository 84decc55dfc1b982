/** The keys that make marks, judge them and change them. */
import { key } from "./key-of-command";

export const MARK_KEYS = [
  key("quote.byMarks", "Quote, its kind by its quotation marks", ["q"], { do: "quote", form: null }),
  key("quote.direct", "Direct quote", ["d"], {
    do: "quote",
    form: "direct",
  }),
  key("quote.indirect", "Indirect quote", ["i"], {
    do: "quote",
    form: "indirect",
  }),
  key("quote.mixed", "Mixed quote", ["m"], { do: "quote", form: "mixed" }),
  key("quote.fragment", "Fragment of a mixed quote", ["f"], { do: "quote", form: "direct_fragment" }),
  key("speaker", "Speaker", ["s"], {
    do: "mention",
    type: "source",
  }),
  key("cue", "Cue", ["c"], { do: "mention", type: "cue" }),
  key("notSpeech", "Not speech", ["u"], { do: "notSpeech" }),
  key("block", "Label of the block, then its letter", ["b"], { do: "blockMenu" }),
];

export const CHANGE_KEYS = [
  key("type", "What it is: quote, speaker, cue, not speech", ["t"], { do: "changeType" }),
  key("addWords", "Add the selected words", ["a"], { do: "addSpan" }),
  key("addAroundCue", "Add the second half, after the cue", ["Shift+A"], { do: "addAroundCue" }),
  key("join", "Join with the next quote", ["Shift+J"], { do: "join" }),
  key("split", "Split at the caret, or between its stretches", ["Shift+S"], { do: "split" }),
  key("fragments", "Mark the quotations inside a mixed quote", ["Shift+F"], { do: "fragments" }),
  key("remove", "Remove", ["Backspace", "Delete"], { do: "remove" }),
];

/** Keys at the left lead an end to the left, keys at the right to the right; with Shift it is the start. */
export const END_KEYS = [
  key("end.word.in", "End one word earlier", ["["], endBy("word", "end", "in")),
  key("end.word.out", "End one word later", ["]"], endBy("word", "end", "out")),
  key("start.word.out", "Start one word earlier", ["Shift+["], endBy("word", "start", "out")),
  key("start.word.in", "Start one word later", ["Shift+]"], endBy("word", "start", "in")),
  key("end.character.in", "End one character earlier", ["-"], endBy("character", "end", "in")),
  key("end.character.out", "End one character later", ["="], endBy("character", "end", "out")),
  key("start.character.out", "Start one character earlier", ["Shift+-"], endBy("character", "start", "out")),
  key("start.character.in", "Start one character later", ["Shift+="], endBy("character", "start", "in")),
  key("end.sentence.in", "End one sentence earlier", ["Alt+["], endBy("sentence", "end", "in")),
  key("end.sentence.out", "End one sentence later", ["Alt+]"], endBy("sentence", "end", "out")),
  key("start.sentence.out", "Start one sentence earlier", ["Alt+Shift+["], endBy("sentence", "start", "out")),
  key("start.sentence.in", "Start one sentence later", ["Alt+Shift+]"], endBy("sentence", "start", "in")),
];

function endBy(unit: "character" | "word" | "sentence", side: "start" | "end", direction: "out" | "in") {
  return { do: "end", unit, side, direction } as const;
}

const DIGITS = ["1", "2", "3", "4", "5", "6", "7", "8", "9"] as const;

export const JUDGE_KEYS = [
  ...DIGITS.map((digit) =>
    key(`verdict.${digit}`, `Verdict ${digit}`, [`Digit${digit}`], { do: "verdict", digit }),
  ),
  key("verdict.more", "More verdicts", ["Digit0"], { do: "verdict", digit: "0" }),
  key("evidence", "Evidence", ["e"], { do: "evidence" }),
  key("rationale", "Rationale", ["r"], { do: "rationale" }),
  key("comment", "Comment on the mark, or on the article", ["Shift+C"], { do: "comment" }),
  key("help", "Ask an admin for help with it", ["Shift+H"], { do: "help" }),
];
