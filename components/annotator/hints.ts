/** Which keys the hint bar shows: ten at most, chosen by what is in hand. */
import type { Annotation } from "@/lib/core/annotation/annotation";
import type { CommandId } from "./key-map";

export type Hint = {
  readonly ids: readonly CommandId[];
  /** What the keys do; with `upTo`, all from the first to the last. */
  readonly does: string;
  readonly upTo?: true;
};

export type Hints = { readonly context: string; readonly hints: readonly Hint[] };

const MOVES: readonly Hint[] = [
  { ids: ["mark.next", "mark.previous"], does: "next, previous" },
  { ids: ["toJudge.next"], does: "next to judge" },
];
const QUOTES: readonly CommandId[] = ["quote.direct", "quote.indirect", "quote.mixed"];
const ENDS: Hint = { ids: ["end.word.in", "end.word.out"], does: "end" };
const TYPE: Hint = { ids: ["type"], does: "type" };
const REMOVE: Hint = { ids: ["remove"], does: "remove" };
const FIND: Hint = { ids: ["find"], does: "find" };
const LET_GO: Hint = { ids: ["letGo"], does: "let go" };

export const READ_ONLY_HINTS: Hints = {
  context: "Read-only",
  hints: [
    { ids: ["mark.next", "mark.previous"], does: "next, previous" },
    { ids: ["article"], does: "article" },
    FIND,
    { ids: ["fold"], does: "fold boilerplate" },
    { ids: ["keys"], does: "all keys" },
  ],
};

/** While a suggestion is in hand. */
export const SUGGESTION_HINTS: Hints = {
  context: "Suggestion in hand",
  hints: [
    { ids: ["suggestion.accept"], does: "accept" },
    { ids: ["suggestion.edit"], does: "accept and change" },
    { ids: ["suggestion.reject"], does: "reject" },
    { ids: ["suggestion.next", "suggestion.previous"], does: "next, previous suggestion" },
    ...MOVES,
    LET_GO,
  ],
};

export function hintsFor(selected: Annotation["type"] | null, hasWords: boolean): Hints {
  if (hasWords) {
    return {
      context: "Words selected",
      hints: [
        { ids: QUOTES, does: "quote" },
        { ids: ["speaker"], does: "speaker" },
        { ids: ["cue"], does: "cue" },
        { ids: ["notSpeech"], does: "not speech" },
        ...(selected && selected !== "block" ? [{ ids: ["addWords"], does: "add to mark" } as const] : []),
        { ids: ["block"], does: "block label" },
        LET_GO,
      ],
    };
  }
  switch (selected) {
    case "quote":
      return {
        context: "Quote selected",
        hints: [
          { ids: ["verdict.1", "verdict.9"], does: "verdict", upTo: true },
          { ids: ["verdict.more"], does: "more" },
          ...MOVES,
          { ids: QUOTES, does: "kind" },
          { ids: ["speaker"], does: "speaker" },
          { ids: ["cue"], does: "cue" },
          { ids: ["evidence"], does: "evidence" },
          { ids: ["rationale"], does: "rationale" },
          ENDS,
        ],
      };
    case "source":
    case "cue":
      return {
        context: selected === "source" ? "Speaker selected" : "Cue selected",
        hints: [
          { ids: [selected === "source" ? "speaker" : "cue"], does: "link to a quote" },
          TYPE,
          ...MOVES,
          ENDS,
          REMOVE,
          LET_GO,
        ],
      };
    case "not_speech":
      return { context: "Not speech selected", hints: [TYPE, ...MOVES, ENDS, REMOVE, LET_GO] };
    case "block":
      return {
        context: "Block selected",
        hints: [{ ids: ["block"], does: "label" }, ...MOVES, { ids: ["fold"], does: "fold" }, REMOVE],
      };
    case null:
      return {
        context: "Nothing selected",
        hints: [
          { ids: ["caret.character.left.extend", "caret.character.right.extend"], does: "select words" },
          { ids: ["select.quotation"], does: "select the quotation" },
          { ids: ["quotation.next"], does: "next quotation" },
          { ids: ["suggestion.next"], does: "next suggestion" },
          ...MOVES,
          { ids: ["block"], does: "block label" },
          FIND,
          { ids: ["fold"], does: "fold" },
          { ids: ["keys"], does: "all keys" },
        ],
      };
  }
}
