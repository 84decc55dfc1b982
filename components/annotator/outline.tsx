import { useState } from "react";
import type { QuoteSummary } from "@/components/reader/quote-summary";
import { Chip } from "@/components/ui/chip";
import { commandFor, strokeOf } from "./commands";
import { type OutlineEntry, type OutlineTab, outlineEntries } from "./outline-entries";
import { runCommand } from "./run-command";
import { judged } from "./store";
import { useAnnotator, useWorkbench } from "./use-store";
import { visit } from "./visit";

/** Every mark as a list, and how far the work has come. */
export function Outline() {
  const { store, screen } = useWorkbench();
  const quotes = useAnnotator((state) => state.quotes);
  const session = useAnnotator((state) => state.session);
  const missing = useAnnotator((state) => state.missing);
  const [tab, setTab] = useState<OutlineTab>("all");
  const { done, all } = judged(quotes);
  const entries = outlineEntries(session.layer, quotes, store.view, tab);
  const counts = {
    all: null,
    quotes: all,
    boilerplate: outlineEntries(session.layer, quotes, store.view, "boilerplate").reduce(
      (total, entry) => total + (entry.kind === "blocks" ? entry.ids.length : 0),
      0,
    ),
  };
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
        const command = commandFor(strokeOf(event.nativeEvent));
        if (!command || command.do === "caret" || command.do === "region") return;
        if (runCommand(store, screen, command)) event.preventDefault();
      }}
    >
      <div className="prog">
        <h2>{all === 0 ? "No quotes yet" : `${done} of ${all} quotes judged`}</h2>
        {all > 0 && <Progress quotes={quotes} selectedId={session.selectedId} />}
        <p>
          {!store.view.editable
            ? ""
            : all === 0
              ? "Select words and press D, I or M."
              : missing.length === 0
                ? "Nothing is missing."
                : all > done
                  ? `${all - done} to judge. ${missing.length} missing in all.`
                  : `All judged. ${missing.length} still missing.`}
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
      <ol className="out">
        {entries.map((entry) => (
          <Entry
            key={entry.kind === "blocks" ? entry.ids[0] : entry.id}
            entry={entry}
            current={
              entry.kind === "blocks"
                ? entry.ids.includes(session.selectedId ?? "")
                : entry.id === session.selectedId
            }
          />
        ))}
        {entries.length === 0 && <li className="empty">Nothing here yet.</li>}
      </ol>
      <Legend />
    </nav>
  );
}

const TAB_WORDS: Readonly<Record<OutlineTab, string>> = {
  all: "All",
  quotes: "Quotes",
  boilerplate: "Boilerplate",
};

function Progress({ quotes, selectedId }: { quotes: readonly QuoteSummary[]; selectedId: string | null }) {
  const whole = quotes.filter(({ isPart }) => !isPart);
  const selected = quotes.find(({ quote }) => quote.id === selectedId);
  const wholeId = selected?.isPart ? selected.parent?.id : selectedId;
  const words = whole.map(({ number, word }) => `${number} ${word.toLowerCase()}`).join(", ");
  return (
    <div className="seg" role="img" aria-label={`Quotes: ${words}`}>
      {whole.map(({ quote, family }) => (
        <i key={quote.id} className={`${family}${quote.id === wholeId ? " now" : ""}`} />
      ))}
    </div>
  );
}

function Entry({ entry, current }: { entry: OutlineEntry; current: boolean }) {
  const { store, screen } = useWorkbench();
  const id = entry.kind === "blocks" ? (entry.ids[0] ?? "") : entry.id;
  return (
    <li className={entry.kind === "blocks" ? "b" : entry.kind}>
      <a
        href={`#mark-${id}`}
        aria-current={current ? "true" : undefined}
        onClick={(event) => {
          event.preventDefault();
          visit(store, screen, id);
          store.set({ railOpen: false });
        }}
      >
        {entry.kind === "blocks" ? (
          <>
            <i className="hatch" />
            <span>
              {entry.words}
              {entry.ids.length > 1 ? ` · ${entry.ids.length}` : ""}
            </span>
          </>
        ) : (
          <>
            {entry.face ? <Chip face={entry.face} /> : <span className={entry.sign}>{entry.signWord}</span>}
            <q>{entry.exact}</q>
            <small>
              {entry.detail && <span>{entry.detail}</span>}
              {entry.word && (
                <span className="word">
                  {entry.detail && "\u00a0· "}
                  {entry.judged ? <b>{entry.word}</b> : entry.word}
                </span>
              )}
            </small>
          </>
        )}
      </a>
    </li>
  );
}

function Legend() {
  return (
    <div className="leg">
      <h3>Reading the marks</h3>
      <dl>
        <dt>
          <span className="m" data-kind="direct">
            words
          </span>
        </dt>
        <dd>direct</dd>
        <dt>
          <span className="sp">name</span>
        </dt>
        <dd>speaker</dd>
        <dt>
          <span className="m" data-kind="indirect">
            words
          </span>
        </dt>
        <dd>indirect</dd>
        <dt>
          <span className="cue">said</span>
        </dt>
        <dd>cue</dd>
        <dt>
          <span className="m" data-kind="mixed">
            words
          </span>
        </dt>
        <dd>mixed</dd>
        <dt>
          <span className="m" data-kind="not_speech">
            words
          </span>
        </dt>
        <dd>not speech</dd>
      </dl>
    </div>
  );
}
