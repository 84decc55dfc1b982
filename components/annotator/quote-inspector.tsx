import { chipFace } from "@/components/reader/chip-face";
import type { QuoteSummary } from "@/components/reader/quote-summary";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { Icon } from "@/components/ui/icons";
import { codebookKey } from "@/lib/core/codebook/codebook-items";
import { SPAN_JOINT } from "@/lib/core/report/printed-words";
import { AlsoPrinted } from "./also-printed";
import { changeForm, removeMark } from "./change-marks";
import { CodebookEntry } from "./codebook-entry";
import { CommentSign } from "./comment-sign";
import { EvidenceSection } from "./evidence-section";
import { FacetRows } from "./facet-rows";
import { KeyOf } from "./keys";
import { LookTwiceAt } from "./look-twice";
import { MoreAttributes } from "./more-attributes";
import { MoveEnds } from "./move-ends";
import { Rationale } from "./rationale";
import { Reshape } from "./reshape";
import { SpanList } from "./span-list";
import { SpeakerSection } from "./speaker-section";
import { useWorkbench } from "./use-store";
import { VerdictPicker } from "./verdict-picker";
import { visit } from "./visit";

const KINDS = [{ form: "direct" }, { form: "indirect" }, { form: "mixed" }] as const;

export function QuoteInspector({ summary }: { summary: QuoteSummary }) {
  const { store, screen } = useWorkbench();
  const { editable, codebook, kind } = store.view;
  const { quote, number, letter, verdict, family } = summary;
  const { numbered } = store.index;
  const go = (by: 1 | -1) => {
    const at = (store.index.numberOf(store.index.wholeOf(quote)) ?? 1) - 1;
    const next = numbered[(at + by + numbered.length) % numbered.length];
    if (next) visit(store, screen, next.id);
  };
  return (
    <>
      <header>
        <Chip face={chipFace({ letter, number, verdict, family, deeper: 0, gold: kind === "gold" })} />
        <h2>
          Quote {number} of {numbered.length}
        </h2>
        <CommentSign annotationId={quote.id} />
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
          {KINDS.map(({ form }) => (
            <label key={form} data-codebook={codebookKey("forms", form)}>
              <input
                type="radio"
                name={`kind-${quote.id}`}
                checked={quote.attributes.form === form}
                onChange={() => store.change(changeForm(quote, form))}
              />
              <span className="m" data-kind={form}>
                {wordOf(codebook.forms, form)}
              </span>
              <KeyOf id={`quote.${form}`} />
            </label>
          ))}
        </fieldset>
      )}
      <LookTwiceAt quote={quote} />
      <section>
        <VerdictPicker summary={summary} />
        <FacetRows summary={summary} />
      </section>
      <SpeakerSection summary={summary} />
      <AlsoPrinted words={quote.spans.map(({ exact }) => exact).join(SPAN_JOINT)} />
      <EvidenceSection summary={summary} />
      <Rationale quote={quote} />
      <SpanList mark={quote} />
      <MoveEnds mark={quote} />
      <Reshape mark={quote} />
      <MoreAttributes quote={quote} editable={editable} />
      <CodebookEntry
        at={verdict ? codebookKey("verdicts", verdict) : codebookKey("forms", quote.attributes.form)}
        {...(verdict ? { word: summary.word } : {})}
      />
    </>
  );
}

function wordOf(entries: readonly { id: string; word: string }[], id: string): string {
  return entries.find((entry) => entry.id === id)?.word ?? id;
}
