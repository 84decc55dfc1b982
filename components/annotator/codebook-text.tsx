import type { ReactNode } from "react";
import { Kbd } from "@/components/ui/kbd";
import { type CodebookItem, codebookKey } from "@/lib/core/codebook/codebook-items";
import { matchesIn } from "@/lib/core/codebook/search-codebook";
import { codebookIndex, openEntry } from "./codebook-label";
import type { CommandId } from "./key-map";
import { JUDGE_KEYS } from "./key-map-marks";
import { KeyOf } from "./keys";
import { useWorkbench } from "./use-store";

/** An entry's word, with the one for indirect quotes. A decision rule has its number before it. */
export function itemName({ list, id, word, indirectWord }: CodebookItem): string {
  if (list === "decisionRules") return `${id} ${word}`;
  return indirectWord ? `${word}, ${indirectWord}` : word;
}

/** What an entry is an answer to, or the sort of thing it is. */
export function itemKind({ list, question }: CodebookItem): string {
  return question ? question.word : KINDS[list];
}

const KINDS: Readonly<Record<CodebookItem["list"], string>> = {
  verdicts: "Verdict",
  facets: "Question",
  decisionRules: "Decision rule",
  types: "Mark",
  forms: "Form of a quote",
  notSpeechReasons: "Not speech",
  blockLabels: "Part of the page",
  speakerClasses: "Sort of speaker",
  evidenceGrades: "Evidence, grade",
  evidenceKinds: "Evidence, kind",
  evidenceRoles: "Evidence, role",
  attributes: "Question",
  signals: "Question about the article",
};

/** The keys that choose it as this person has them, if any do. */
export function ItemKeys({ item }: { item: CodebookItem }) {
  const command = commandOf(item);
  if (command === null) return null;
  return (
    <span className="codebook-keys">
      <KeyOf id={command} />
      {item.list === "blockLabels" && <Kbd>{(item.letter ?? "").toUpperCase()}</Kbd>}
    </span>
  );
}

function commandOf({ key, list, letter }: CodebookItem): CommandId | null {
  if (letter === null) return null;
  if (list === "blockLabels") return "block";
  if (list !== "verdicts") return COMMANDS[key] ?? null;
  return (VERDICT_KEYS.find((id) => id === `verdict.${letter}`) ?? "verdict.more") satisfies CommandId;
}

const VERDICT_KEYS = JUDGE_KEYS.map(({ id }) => id);

const COMMANDS: Readonly<Record<string, CommandId>> = {
  "types:quote": "quote.byMarks",
  "types:source": "speaker",
  "types:cue": "cue",
  "types:not_speech": "notSpeech",
  "forms:direct": "quote.direct",
  "forms:indirect": "quote.indirect",
  "forms:mixed": "quote.mixed",
  "forms:direct_fragment": "quote.fragment",
};

/** What the codebook says under an entry's word. */
export function CodebookText({
  item,
  answersFollow = false,
}: {
  item: CodebookItem;
  answersFollow?: boolean;
}) {
  const { store } = useWorkbench();
  const index = codebookIndex(store.view.codebook);
  const { definition, rule, examples, printed, decidedBy } = item;
  const decides =
    item.list === "decisionRules" ? [...index.values()].filter((other) => isDecided(other, item)) : [];
  const answers = answersFollow
    ? []
    : [...index.values()].filter(({ question }) => question?.key === item.key);
  const rules = decidedBy.flatMap((id) => index.get(codebookKey("decisionRules", id)) ?? []);
  return (
    <div className="codebook-text">
      <p>{definition}</p>
      {rule && <p className="mid">{rule}</p>}
      {examples.length > 0 && (
        <ul className="codebook-examples">
          {examples.map(({ text, note }) => (
            <li key={text}>
              <span className="serif">{text}</span>
              {note && <small>{note}</small>}
            </li>
          ))}
        </ul>
      )}
      {printed && <p className="mid">Reports print: “{printed}”</p>}
      <Links title="Answers" items={answers} wordOf={({ word }) => word} />
      <Links title="Decided by" items={rules} wordOf={itemName} />
      <Links title="Decides" items={decides} wordOf={nameWithin} />
    </div>
  );
}

function isDecided(item: CodebookItem, rule: CodebookItem): boolean {
  return item.decidedBy.includes(rule.id);
}

/** "Wording: Altered" */
function nameWithin(item: CodebookItem): string {
  return item.question ? `${item.question.word}: ${item.word}` : itemName(item);
}

function Links({
  title,
  items,
  wordOf,
}: {
  title: string;
  items: readonly CodebookItem[];
  wordOf(item: CodebookItem): string;
}) {
  const { store } = useWorkbench();
  if (items.length === 0) return null;
  return (
    <p className="codebook-links">
      <span className="muted">{title}</span>
      {items.map((item) => (
        <button key={item.key} type="button" onClick={() => openEntry(store, item.key)}>
          {wordOf(item)}
        </button>
      ))}
    </p>
  );
}

/** Words with what was searched for marked in them. */
export function FoundWords({ words, query }: { words: string; query: string }) {
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of matchesIn(words, query)) {
    pieces.push(words.slice(at, start), <mark key={start}>{words.slice(start, end)}</mark>);
    at = end;
  }
  return (
    <>
      {pieces}
      {words.slice(at)}
    </>
  );
}
