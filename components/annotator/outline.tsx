import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef, useState } from "react";
import { counted } from "@/components/ui/number-words";
import { needsCaret, repeats } from "./commands";
import { HowToBegin } from "./how-to-begin";
import { Legend } from "./legend";
import { OutlineLine } from "./outline-row";
import { isRun, type OutlineRow, type OutlineTab, outlineRows, rowHolds, rowMark } from "./outline-rows";
import { ProgressBar } from "./progress-bar";
import { runCommand } from "./run-command";
import { useShown } from "./shown";
import { useFirstFramePast } from "./use-first-frame";
import { useWorkbench } from "./use-store";

/** Every mark as a list, and how far the work has come. */
export function Outline() {
  const { store, screen, keys } = useWorkbench();
  const { layer } = useShown();
  const [tab, setTab] = useState<OutlineTab>("all");
  const { judged, all, missing, boilerplate } = store.progress;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the index follows the layer in place
  const rows = useMemo(() => outlineRows(store.index, store.view.codebook, tab), [layer, tab, store]);
  const counts = { all: null, quotes: all, boilerplate: boilerplate.blocks };
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
        </p>
      </div>
      <fieldset className="tabs">
        <legend className="sr">Show in outline</legend>
        {(["all", "quotes", "boilerplate"] as const).map((name) => (
          <button key={name} type="button" aria-pressed={tab === name} onClick={() => setTab(name)}>
            {TAB_WORDS[name]}
            {counts[name] === null ? "" : ` ${counts[name]}`}
          </button>
        ))}
      </fieldset>
      {rows.length > MOST_PLAIN ? <LongList rows={rows} /> : <PlainList rows={rows} />}
      <Legend />
    </nav>
  );
}

const TAB_WORDS: Readonly<Record<OutlineTab, string>> = {
  all: "All",
  quotes: "Quotes",
  boilerplate: "Boilerplate",
};

/** Lists up to here stand in the page whole: they can be found, printed and read from end to end. */
const MOST_PLAIN = 200;

function PlainList({ rows }: { rows: readonly OutlineRow[] }) {
  const { selectedId } = useShown();
  const list = useRef<HTMLOListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another mark in hand is what asks for it
  useEffect(() => {
    list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [selectedId]);
  return (
    <ol className="out" ref={list}>
      {rows.map((row) => (
        <li key={rowMark(row).id} className={classOf(row)}>
          <OutlineLine row={row} current={rowHolds(row, selectedId)} />
        </li>
      ))}
      {rows.length === 0 && <li className="empty">Nothing here yet.</li>}
    </ol>
  );
}

/** Of thousands of lines, those in sight. Which they are is known once the page stands. */
function LongList({ rows }: { rows: readonly OutlineRow[] }) {
  return useFirstFramePast() ? <LinesInSight rows={rows} /> : <div className="out" />;
}

function LinesInSight({ rows }: { rows: readonly OutlineRow[] }) {
  const { selectedId } = useShown();
  const pane = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => pane.current,
    estimateSize: () => LINE_HEIGHT,
    getItemKey: (at) => rowMark(rows[at] as OutlineRow).id,
    overscan: 6,
  });
  const current = useRef(rows);
  current.current = rows;
  useEffect(() => {
    const at = current.current.findIndex((row) => rowHolds(row, selectedId));
    const [seen, height] = [virtual.scrollOffset ?? 0, virtual.scrollRect?.height ?? 0];
    const [top, foot] = [at * LINE_HEIGHT, (at + 1) * LINE_HEIGHT];
    // Lines are all as tall, so where to scroll is known: the library would measure it, frame after frame.
    if (at < 0 || !pane.current || (top >= seen && foot <= seen + height)) return;
    pane.current.scrollTop = top < seen ? top : foot - height;
  }, [selectedId, virtual]);
  return (
    <div className="out" ref={pane}>
      <ol style={{ height: virtual.getTotalSize() }} className="virtual">
        {virtual.getVirtualItems().map(({ key, index, start }) => {
          const row = rows[index] as OutlineRow;
          return (
            <li
              key={key}
              className={classOf(row)}
              style={{ height: LINE_HEIGHT, transform: `translateY(${start}px)` }}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
            >
              <OutlineLine row={row} current={rowHolds(row, selectedId)} />
            </li>
          );
        })}
      </ol>
    </div>
  );
}

/** Of every line in a long list, pixels: they need not be measured, and are large enough for a finger. */
const LINE_HEIGHT = 44;

function classOf(row: OutlineRow): string {
  if (isRun(row)) return "b";
  return row.type === "source" || row.type === "cue" ? "mention" : "mark";
}
