import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icons";
import { codebookKey } from "@/lib/core/codebook/codebook-items";
import { blockLabelEntry } from "@/lib/core/codebook/look-up";
import { linkWords, reasonWords } from "@/lib/core/suggestions/reason-words";
import type { Suggestion } from "@/lib/core/suggestions/suggestion";
import { AlsoPrinted } from "./also-printed";
import { CodebookEntry } from "./codebook-entry";
import type { CommandId } from "./key-map";
import { keyMapEntry } from "./key-map";
import { KeyOf } from "./keys";
import { LookTwice } from "./look-twice";
import { runFromButton } from "./run-command";
import { suggestionKind, sureness } from "./suggestion-words";
import { useWorkbench } from "./use-store";

/** The suggestion in hand: what it would mark, who is said to say it, how sure that is and why. */
export function SuggestionInspector({ suggestion }: { suggestion: Suggestion }) {
  const { store } = useWorkbench();
  const { document, codebook } = store.view;
  const label = suggestion.type === "block" ? blockLabelEntry(codebook, suggestion.label) : null;
  const words = (spans: readonly { start: number; end: number }[]) =>
    spans.map(({ start, end }) => document.text.slice(start, end)).join(" … ");
  const entry =
    suggestion.type === "block"
      ? codebookKey("blockLabels", suggestion.label)
      : suggestion.type === "quote"
        ? codebookKey("forms", suggestion.form)
        : codebookKey("types", "not_speech");
  return (
    <>
      <header>
        <h2>Suggested {suggestionKind(suggestion, label?.word)}</h2>
      </header>
      <section className="suggestion">
        <blockquote className="said serif" dir="auto">
          {words(suggestion.spans)}
        </blockquote>
        {suggestion.type === "quote" && suggestion.introduced && (
          <LookTwice introduced={suggestion.introduced} />
        )}
        {suggestion.type === "quote" && <SpeakerAndCue suggestion={suggestion} words={words} />}
        <p>
          <b>{sureness(suggestion)} sure.</b> {reasonWords(suggestion)}
        </p>
        <div className="suggestion-answers">
          <Answer id="suggestion.accept" look="primary" icon="check">
            Accept
          </Answer>
          <Answer id="suggestion.edit" icon="pencil">
            Accept and change
          </Answer>
          <Answer id="suggestion.reject" icon="cross">
            Reject
          </Answer>
        </div>
        <div className="suggestion-answers">
          <Answer id="suggestion.previous" look="quiet" icon="up">
            Previous
          </Answer>
          <Answer id="suggestion.next" look="quiet" icon="down">
            Next
          </Answer>
        </div>
        <p className="muted">It counts for nothing until you accept it, and it never comes with a verdict.</p>
      </section>
      {suggestion.type === "quote" && <AlsoPrinted words={words(suggestion.spans)} />}
      <CodebookEntry at={entry} />
    </>
  );
}

function SpeakerAndCue({
  suggestion: { source, cue },
  words,
}: {
  suggestion: Extract<Suggestion, { type: "quote" }>;
  words(spans: readonly { start: number; end: number }[]): string;
}) {
  const why = source && linkWords(source.link);
  return (
    <dl className="suggested-facts">
      <dt>Credited to</dt>
      <dd>
        <span dir="auto">{source?.speaker ?? (source ? words(source.spans) : "nobody found")}</span>
        {source?.speaker && source.spans.length > 0 && words(source.spans) !== source.speaker && (
          <small dir="auto"> “{words(source.spans)}”</small>
        )}
        {why && <small className="muted">{why}</small>}
      </dd>
      {cue.length > 0 && (
        <>
          <dt>Cue</dt>
          <dd dir="auto">{words(cue)}</dd>
        </>
      )}
    </dl>
  );
}

function Answer({
  id,
  look = "plain",
  icon,
  children,
}: {
  id: CommandId;
  look?: "primary" | "plain" | "quiet";
  icon: "check" | "cross" | "pencil" | "up" | "down";
  children: string;
}) {
  const { store, screen } = useWorkbench();
  const { words, command } = keyMapEntry(id);
  return (
    <Button look={look} title={words} data-command={id} onClick={() => runFromButton(store, screen, command)}>
      <Icon name={icon} /> {children} <KeyOf id={id} />
    </Button>
  );
}
