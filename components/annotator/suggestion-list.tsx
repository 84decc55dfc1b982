import { useState } from "react";
import { Button } from "@/components/ui/button";
import { counted } from "@/components/ui/number-words";
import { blockLabelEntry } from "@/lib/core/codebook/look-up";
import { extentOf, type Suggestion } from "@/lib/core/suggestions/suggestion";
import { beginningOf } from "@/lib/core/text/beginning";
import { acceptAll } from "./answer-suggestions";
import { Lines } from "./outline-lines";
import { holdSuggestion } from "./run-suggestion-command";
import { useAnnotatorLater } from "./shown";
import { suggestionFace, suggestionKind, sureness } from "./suggestion-words";
import { useAnnotator, useWorkbench } from "./use-store";

/** The suggestions to answer as a list, and a way to accept many at once. */
export function SuggestionList() {
  const { store } = useWorkbench();
  const { state } = useAnnotatorLater(({ suggesting }) => suggesting);
  const heldKey = useAnnotator((one) => one.heldKey);
  const open = store.suggestions?.all ?? [];
  return (
    <>
      {open.length > 0 && <AcceptMany open={open} />}
      <Lines
        items={open}
        keyOf={({ key }) => key}
        classOf={({ type }) => (type === "block" ? "b" : "mark")}
        isCurrent={({ key }) => key === heldKey}
        current={heldKey}
        empty={EMPTY_WORDS[state]}
      >
        {(item) => <SuggestionLine suggestion={item} current={item.key === heldKey} />}
      </Lines>
    </>
  );
}

const EMPTY_WORDS = {
  none: "There are no suggestions here.",
  waiting: "Suggestions are being worked out.",
  ready: "No suggestions left to answer.",
  failed: "Suggestions could not be worked out in this browser.",
} as const;

function SuggestionLine({ suggestion, current }: { suggestion: Suggestion; current: boolean }) {
  const { store, screen } = useWorkbench();
  const { start, end } = extentOf(suggestion);
  const words = store.view.document.text.slice(start, Math.min(end, start + 400)).replace(/\s+/g, " ");
  const label =
    suggestion.type === "block" ? blockLabelEntry(store.view.codebook, suggestion.label).word : null;
  const speaker = suggestion.type === "quote" ? (suggestion.source?.speaker ?? "no speaker") : null;
  return (
    <a
      href={`#suggestion-${start}`}
      aria-current={current ? "true" : undefined}
      onClick={(event) => {
        event.preventDefault();
        holdSuggestion(store, screen, suggestion);
        store.set({ railOpen: false });
      }}
    >
      {label === null ? (
        <span className="chip ghost">
          <b>{suggestionFace(suggestion)}</b>?
        </span>
      ) : (
        <i className="hatch" />
      )}
      <q dir="auto">{beginningOf(words, 90)}</q>
      <small>
        <span dir="auto">{speaker ?? label ?? suggestionKind(suggestion)}</span>
        <span className="word">
          {"\u00a0· "}
          {sureness(suggestion)}
        </span>
      </small>
    </a>
  );
}

const KINDS = [
  ["all", "everything"],
  ["direct", "direct quotes"],
  ["indirect", "indirect quotes"],
  ["mixed", "mixed quotes"],
  ["not_speech", "not speech"],
  ["block", "block labels"],
] as const;
type Kind = (typeof KINDS)[number][0];

const THRESHOLDS = [95, 90, 80, 70, 50, 0] as const;

/** Accepts all of a kind that are sure enough, to be undone in one step. */
function AcceptMany({ open }: { open: readonly Suggestion[] }) {
  const { store } = useWorkbench();
  const [kind, setKind] = useState<Kind>("all");
  const [least, setLeast] = useState<number>(90);
  if (!store.view.editable) return null;
  const chosen = open.filter(
    (item) =>
      item.score * 100 >= least &&
      (kind === "all" || kind === (item.type === "quote" ? item.form : item.type)),
  );
  return (
    <fieldset className="accept-many">
      <legend className="sr">Accept many suggestions at once</legend>
      <label>
        Accept{" "}
        <select value={kind} onChange={(event) => setKind(event.target.value as Kind)}>
          {KINDS.map(([value, word]) => (
            <option key={value} value={value}>
              {word}
            </option>
          ))}
        </select>
      </label>{" "}
      <label>
        at least{" "}
        <select value={least} onChange={(event) => setLeast(Number(event.target.value))}>
          {THRESHOLDS.map((percent) => (
            <option key={percent} value={percent}>
              {percent === 0 ? "any" : `${percent}%`}
            </option>
          ))}
        </select>{" "}
        sure
      </label>
      <Button
        look="plain"
        disabled={chosen.length === 0}
        onClick={() => store.change(acceptAll(store.context(), chosen))}
      >
        Accept {counted(chosen.length, "suggestion")}
      </Button>
    </fieldset>
  );
}
