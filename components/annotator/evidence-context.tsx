import { useMemo, useState } from "react";
import type { QuoteSummary } from "@/components/reader/quote-summary";
import { Icon } from "@/components/ui/icons";
import type { Evidence } from "@/lib/core/annotation/annotation";
import type { ReferenceSummary } from "@/lib/core/annotation/review-view";
import { sameSpeaker } from "./evidence-words";
import { type ContextSentence, contextOf, type PassageContext } from "./passage-context";
import { useAnnotator, useWorkbench } from "./use-store";

/** The stored record around an excerpt, once it is asked for: judging the context takes more than the words (D4). */
export function EvidenceContext({ item, summary }: { item: Evidence; summary: QuoteSummary }) {
  const { store } = useWorkbench();
  const [open, setOpen] = useState(false);
  const reference = store.view.references.find(({ id }) => id === item.referenceId);
  if (!item.excerpt || item.referenceId === undefined) return null;
  if (!reference) {
    return (
      <p className="room">
        <a href={`/references/${item.referenceId}`} target="_blank" rel="noreferrer">
          Open the stored record
        </a>
      </p>
    );
  }
  return (
    <details className="in-context" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Read it in its context</summary>
      {open && <Surroundings reference={reference} item={item} summary={summary} />}
    </details>
  );
}

/** Three sentences on either side of the excerpt, and in whose turn it stands. */
export function Surroundings({
  reference,
  item: { excerpt = "", locator },
  summary,
}: {
  reference: ReferenceSummary;
  item: Pick<Evidence, "excerpt" | "locator">;
  summary: QuoteSummary;
}) {
  const context = useMemo(() => contextOf(reference, { excerpt, locator }), [reference, excerpt, locator]);
  if (!context) {
    return <p className="room">The stored record does not have this excerpt word for word.</p>;
  }
  const { sentences } = context;
  const alone = sentences.every(({ chosenFrom, chosenTo }) => chosenTo > chosenFrom);
  return (
    <>
      <TurnLine context={context} creditedTo={summary.creditedTo} />
      <blockquote>
        {paragraphs(sentences).map((group) => (
          <Paragraph key={group.sentences[0]?.start} {...group} />
        ))}
      </blockquote>
      {alone && <p className="room">The stored record has nothing before or after it.</p>}
    </>
  );
}

function TurnLine({ context, creditedTo }: { context: PassageContext; creditedTo: string | null }) {
  const registry = useAnnotator((state) => state.speakers);
  const { speakers } = context;
  if (speakers.length === 0) return <p>The record does not say whose turn this is.</p>;
  const checks = speakers.map((name) => sameSpeaker(name, creditedTo, registry));
  const turn = `In the ${speakers.length > 1 ? "turns" : "turn"} of ${speakers.join(" and ")}`;
  if (checks.includes("differs")) {
    return (
      <p>
        <span className="vt wrong">
          <Icon name="differs" />
          {turn}
        </span>
        ; the article credits {creditedTo}.
      </p>
    );
  }
  if (checks.includes("same")) {
    return (
      <p>
        <span className="vt sound">
          <Icon name="check" />
          {turn}
        </span>
        , whom the article credits.
      </p>
    );
  }
  return (
    <p>
      {turn}. The article names {creditedTo ? `only “${creditedTo}”` : "no speaker"}.
    </p>
  );
}

type Group = {
  readonly sentences: ContextSentence[];
  /** Where another begins to speak, and at the start. */
  readonly speaker: string | null;
};

/** Sentences of one paragraph and one turn together. */
function paragraphs(sentences: readonly ContextSentence[]): Group[] {
  const groups: Group[] = [];
  let before: ContextSentence | null = null;
  for (const sentence of sentences) {
    const goesOn: boolean = before?.speaker === sentence.speaker && !sentence.opensTurn;
    if (goesOn && before?.paragraph === sentence.paragraph) groups.at(-1)?.sentences.push(sentence);
    else groups.push({ sentences: [sentence], speaker: goesOn ? null : sentence.speaker });
    before = sentence;
  }
  return groups;
}

function Paragraph({ sentences, speaker }: Group) {
  return (
    <p dir="auto">
      {speaker && <b>{speaker} </b>}
      {sentences.map(({ start, text, chosenFrom, chosenTo }) => (
        <span key={start}>
          {text.slice(0, chosenFrom)}
          {chosenTo > chosenFrom && <mark>{text.slice(chosenFrom, chosenTo)}</mark>}
          {text.slice(chosenTo)}{" "}
        </span>
      ))}
    </p>
  );
}
