import { chipFace } from "@/components/reader/chip-face";
import type { QuoteSummary } from "@/components/reader/quote-summary";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { Icon } from "@/components/ui/icons";
import { Kbd } from "@/components/ui/kbd";
import { findEntry } from "@/lib/core/codebook/look-up";
import { changeForm, removeMark } from "./change-marks";
import { CodebookEntry } from "./codebook-entry";
import { EvidenceSection } from "./evidence-section";
import { FacetRows } from "./facet-rows";
import { MoreAttributes } from "./more-attributes";
import { MoveEnds } from "./move-ends";
import { Rationale } from "./rationale";
import { SpanList } from "./span-list";
import { SpeakerSection } from "./speaker-section";
import { useAnnotator, useWorkbench } from "./use-store";
import { VerdictPicker } from "./verdict-picker";
import { visit } from "./visit";

const KINDS = [
  { form: "direct", letter: "D" },
  { form: "indirect", letter: "I" },
  { form: "mixed", letter: "M" },
] as const;

export function QuoteInspector({ summary }: { summary: QuoteSummary }) {
  const { store, screen } = useWorkbench();
  const quotes = useAnnotator((state) => state.quotes);
  const { editable, codebook, kind } = store.view;
  const { quote, number, letter, verdict, family } = summary;
  const at = quotes.indexOf(summary);
  const go = (by: 1 | -1) => {
    const next = quotes[(at + by + quotes.length) % quotes.length];
    if (next) visit(store, screen, next.quote.id);
  };
  const label = verdict
    ? findEntry(codebook, "verdicts", verdict)
    : findEntry(codebook, "forms", quote.attributes.form);
  return (
    <>
      <header>
        <Chip face={chipFace({ letter, number, verdict, family, deeper: 0, gold: kind === "gold" })} />
        <h2>
          Quote {number} of {quotes.filter(({ isPart }) => !isPart).length}
        </h2>
        <div className="nav">
          <Button look="icon" aria-label="Previous quote" onClick={() => go(-1)}>
            <Icon name="up" />
          </Button>
          <Button look="icon" aria-label="Next quote" onClick={() => go(1)}>
            <Icon name="down" />
          </Button>
          {editable && (
            <Button
              look="icon"
              aria-label="Remove this quote"
              onClick={() => store.remove(removeMark(quote))}
            >
              <Icon name="trash" />
            </Button>
          )}
        </div>
      </header>
      {quote.attributes.form === "direct_fragment" ? (
        <p className="kind-line">Fragment, the words in marks inside a mixed quote.</p>
      ) : !editable ? (
        <p className="kind-line">{wordOf(codebook.forms, quote.attributes.form)} quote.</p>
      ) : (
        <fieldset className="kinds">
          <legend className="sr">Kind of quote</legend>
          {KINDS.map(({ form, letter: key }) => (
            <label key={form}>
              <input
                type="radio"
                name={`kind-${quote.id}`}
                checked={quote.attributes.form === form}
                onChange={() => store.change(changeForm(quote, form))}
              />
              <span className="m" data-kind={form}>
                {wordOf(codebook.forms, form)}
              </span>
              <Kbd>{key}</Kbd>
            </label>
          ))}
        </fieldset>
      )}
      <section>
        <VerdictPicker summary={summary} />
        <FacetRows summary={summary} />
      </section>
      <SpeakerSection summary={summary} />
      <EvidenceSection summary={summary} />
      <Rationale quote={quote} />
      <SpanList mark={quote} />
      <MoveEnds mark={quote} />
      <MoreAttributes quote={quote} editable={editable} />
      {label && "definition" in label && (
        <CodebookEntry entry={label} {...(verdict ? { word: summary.word } : {})} />
      )}
    </>
  );
}

function wordOf(entries: readonly { id: string; word: string }[], id: string): string {
  return entries.find((entry) => entry.id === id)?.word ?? id;
}
