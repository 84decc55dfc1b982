import { useMemo, useState } from "react";
import { counted } from "@/components/ui/number-words";
import { needsCaret, repeats } from "./commands";
import { HowToBegin } from "./how-to-begin";
import { Legend } from "./legend";
import { Beside } from "./opening";
import { Lines } from "./outline-lines";
import { OutlineLine } from "./outline-row";
import { isRun, type OutlineRow, type OutlineTab, outlineRows, rowHolds, rowMark } from "./outline-rows";
import { ProgressBar } from "./progress-bar";
import { runCommand } from "./run-command";
import { useAnnotatorLater, useShown } from "./shown";
import { SuggestionList } from "./suggestion-list";
import { useWorkbench } from "./use-store";

/** Every mark as a list, and how far the work has come. */
export function Outline() {
  const { store, screen, keys } = useWorkbench();
  return (
    <nav
      className="rail"
      aria-label="Outline of marks"
      data-region
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === "Escape" && store.get().railOpen) {
          store.set({ railOpen: false });
          screen.focusArticle();
          event.preventDefault();
          return;
        }
        const command = keys.current.commandFor(event.nativeEvent);
        if (!command || needsCaret(command) || command.do === "region") return;
        if (!event.repeat || repeats(command)) runCommand(store, screen, command);
        event.preventDefault();
      }}
    >
      <Beside>
        <MarksAndProgress />
      </Beside>
    </nav>
  );
}

function MarksAndProgress() {
  const { store } = useWorkbench();
  const { layer } = useShown();
  const [tab, setTab] = useState<OutlineTab | "suggested">("all");
  const { judged, all, missing, boilerplate } = store.progress;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the index follows the layer in place
  const rows = useMemo(
    () => outlineRows(store.index, store.view.codebook, tab === "suggested" ? "all" : tab),
    [layer, tab, store],
  );
  useAnnotatorLater(({ suggesting }) => suggesting);
  const suggested = store.suggestions?.all.length ?? null;
  // That no suggestion is left to answer is worth saying; of marks a nought says nothing.
  const counts = { all: null, quotes: all || null, boilerplate: boilerplate.blocks || null, suggested };
  const tabs = suggested === null ? MARK_TABS : SUGGESTION_TABS;
  return (
    <>
      <div className="prog">
        <h2>{all === 0 ? "No quotes yet" : `${judged} of ${counted(all, "quote")} judged`}</h2>
        {all > 0 && <ProgressBar />}
        <p>
          {!store.view.editable ? (
            ""
          ) : all === 0 ? (
            <HowToBegin short />
          ) : missing === 0 ? (
            "Nothing is missing."
          ) : all > judged ? (
            `${all - judged} to judge. ${missing} missing in all.`
          ) : (
            `All judged. ${missing} still missing.`
          )}
          {store.view.editable && suggested !== null && suggested > 0 && (
            <> {counted(suggested, "suggestion")} to answer.</>
          )}
        </p>
      </div>
      <fieldset className="tabs">
        <legend className="sr">Show in outline</legend>
        {tabs.map((name) => (
          <button key={name} type="button" aria-pressed={tab === name} onClick={() => setTab(name)}>
            {TAB_WORDS[name]}
            {counts[name] === null ? "" : ` ${counts[name]}`}
          </button>
        ))}
      </fieldset>
      {tab === "suggested" ? <SuggestionList /> : <MarkLines rows={rows} />}
      <Legend />
    </>
  );
}

const MARK_TABS = ["all", "quotes", "boilerplate"] as const;
const SUGGESTION_TABS = [...MARK_TABS, "suggested"] as const;

const TAB_WORDS: Readonly<Record<(typeof SUGGESTION_TABS)[number], string>> = {
  suggested: "Suggested",
  all: "All",
  quotes: "Quotes",
  boilerplate: "Boilerplate",
};

function MarkLines({ rows }: { rows: readonly OutlineRow[] }) {
  const { selectedId } = useShown();
  return (
    <Lines
      items={rows}
      keyOf={(row) => rowMark(row).id}
      classOf={classOf}
      isCurrent={(row) => rowHolds(row, selectedId)}
      current={selectedId}
      empty="Nothing here yet."
    >
      {(row) => <OutlineLine row={row} current={rowHolds(row, selectedId)} />}
    </Lines>
  );
}

function classOf(row: OutlineRow): string {
  if (isRun(row)) return "b";
  return row.type === "source" || row.type === "cue" ? "mention" : "mark";
}
