/** The whole keyboard as data: what each command is called, what it says, and which strokes it has. */
import type { Command } from "./commands";
import { CARET_KEYS, SELECT_KEYS } from "./key-map-caret";
import { CHANGE_KEYS, END_KEYS, JUDGE_KEYS, MARK_KEYS } from "./key-map-marks";
import { type KeyOfCommand, key } from "./key-of-command";
import type { Stroke } from "./strokes";

/** Where a stroke means its command: in the text of the article, in the outline too, or wherever the focus is. */
export type Where = "article" | "lists" | "everywhere";

const GO_KEYS = [
  key("mark.next", "Next mark", ["j"], { do: "step", by: 1 }),
  key("mark.previous", "Previous mark", ["k"], { do: "step", by: -1 }),
  key("toJudge.next", "Next quote to judge", ["n"], { do: "toJudge", by: 1 }),
  key("toJudge.previous", "Previous quote to judge", ["Shift+N"], { do: "toJudge", by: -1 }),
  key("inspector", "Inspector: the mark in hand", ["v"], { do: "tab", tab: "mark" }),
  key("article", "Inspector: about the article", ["g"], { do: "tab", tab: "article" }),
  key("codebook", "Inspector: the codebook", ["o"], { do: "tab", tab: "codebook" }),
  key("find", "Find in the article", ["/"], { do: "find" }),
];

const SUGGESTION_KEYS = [
  key("suggestion.next", "Next suggestion", ["l"], { do: "suggestion", by: 1 }),
  key("suggestion.previous", "Previous suggestion", ["Shift+L"], { do: "suggestion", by: -1 }),
  key("suggestion.accept", "Accept the suggestion in hand", ["y"], { do: "accept" }),
  key("suggestion.edit", "Accept it and go on to change it", ["Shift+Y"], { do: "edit" }),
  key("suggestion.reject", "Reject it", ["x"], { do: "reject" }),
];

const REGION_KEYS = [
  key("region.next", "Next region of the screen", ["F6"], { do: "region", by: 1 }),
  key("region.previous", "Region before", ["Shift+F6"], { do: "region", by: -1 }),
];

const OTHER_KEYS = [
  key("undo", "Undo", ["z", "Ctrl+z"], { do: "undo" }, ["z", "Meta+z"]),
  key("redo", "Redo", ["Shift+Z", "Ctrl+Shift+Z", "Ctrl+y"], { do: "redo" }, ["Shift+Z", "Meta+Shift+Z"]),
  key("fold", "Fold what is not the article, or show it", ["h"], { do: "fold" }),
  key("finish", "Finish the review", ["Ctrl+Enter"], { do: "finish" }, ["Meta+Enter"]),
  key("keys", "All keys", ["?"], { do: "keys" }),
  key("letGo", "Let go: of the selected words, then of the mark", ["Escape"], { do: "letGo" }),
];

/** The map by what one is doing. */
export const KEY_GROUPS = [
  {
    title: "Mark the selected words",
    note: "Without words, a kind changes the quote in hand, and its speaker and cue are chosen.",
    when: "lists",
    keys: MARK_KEYS,
  },
  {
    title: "Judge the quote in hand",
    note: "The same verdict again clears it.",
    when: "lists",
    keys: JUDGE_KEYS,
  },
  { title: "Change the mark in hand", when: "lists", keys: CHANGE_KEYS },
  { title: "Move its ends", when: "lists", keys: END_KEYS },
  { title: "Answer suggestions", when: "lists", keys: SUGGESTION_KEYS },
  { title: "Go to", when: "lists", keys: GO_KEYS },
  { title: "Go round the screen", when: "everywhere", keys: REGION_KEYS },
  { title: "Select", when: "article", keys: SELECT_KEYS },
  { title: "Move the caret", when: "article", keys: CARET_KEYS },
  { title: "Everything else", when: "lists", keys: OTHER_KEYS },
] as const satisfies readonly {
  readonly title: string;
  readonly note?: string;
  readonly when: Where;
  readonly keys: readonly KeyOfCommand[];
}[];

/** Kept with a person's own keys, so that it never changes its meaning. At most 60 characters. */
export type CommandId = (typeof KEY_GROUPS)[number]["keys"][number]["id"];

export type KeyMapEntry = {
  readonly id: CommandId;
  /** What it does, as the map says it. */
  readonly words: string;
  /** Title of its group. */
  readonly group: string;
  /** The first is the one shown, and the one whose place a person's own takes. */
  readonly strokes: readonly Stroke[];
  /** What stands in their place on a keyboard with a Command key. */
  readonly apple: readonly Stroke[];
  readonly when: Where;
  readonly command: Command;
};

/** Every command that has a key. */
export const KEY_MAP: readonly KeyMapEntry[] = KEY_GROUPS.flatMap(({ title: group, when, keys }) =>
  keys.map(({ id, words, strokes, apple, command }) => ({ id, words, group, strokes, apple, when, command })),
);

const BY_ID = new Map(KEY_MAP.map((entry) => [entry.id, entry]));

export function keyMapEntry(id: CommandId): KeyMapEntry {
  return BY_ID.get(id) as KeyMapEntry;
}
