import { useId } from "react";
import type { QuoteSummary } from "@/components/reader/quote-summary";
import type { QuoteAttributes } from "@/lib/core/annotation/annotation";
import type { Codebook } from "@/lib/core/codebook/codebook";
import { codebookKey } from "@/lib/core/codebook/codebook-items";
import { answerWord } from "@/lib/core/codebook/look-up";
import { explainVerdict, wordingsForForm } from "@/lib/core/codebook/pick-verdict";
import { FacetRules } from "./facet-rules";
import { type QuoteField, setField } from "./judge-quotes";
import { useAnnotator, useWorkbench } from "./use-store";

const FACETS = ["occurrence", "speaker", "wording", "context", "translation"] as const;

/** The questions behind the verdict, one line each, and what they add up to. */
export function FacetRows({ summary }: { summary: QuoteSummary }) {
  const { store } = useWorkbench();
  const { codebook } = store.view;
  const { quote, derived } = summary;
  const picked = useAnnotator((state) => state.picked.get(quote.id));
  const why = picked ? explainVerdict(codebook, picked, quote.attributes) : null;
  const begun = FACETS.some((id) => quote.attributes[id] !== undefined);
  if (quote.attributes.form === "not_speech") return null;
  return (
    <>
      <div className="facets">
        {FACETS.filter((id) => id !== "translation" || quote.attributes.translation !== undefined).map(
          (id) => (
            <AttributeRow
              key={id}
              quote={quote}
              id={id}
              offered={id === "wording" ? wordingsForForm(quote.attributes.form) : null}
            />
          ),
        )}
      </div>
      {why && (
        <p className="derived" role="status">
          {why}
        </p>
      )}
      {!why && begun && derived.kind === "incomplete" && (
        <p className="derived">
          Still to answer:{" "}
          {derived.unanswered
            .map((id) => codebook.facets.find((facet) => facet.id === id)?.word.toLowerCase() ?? id)
            .join(", ")}
          .
        </p>
      )}
      {derived.kind === "derived" && derived.contextUnchecked && (
        <p className="derived">Nobody has judged the context yet.</p>
      )}
    </>
  );
}

type RowField = Exclude<QuoteField, "rationale" | "occasionStated">;

/** One closed question on one line. */
export function AttributeRow({
  quote,
  id,
  offered = null,
}: {
  quote: QuoteSummary["quote"];
  id: RowField;
  offered?: readonly string[] | null;
}) {
  const { store } = useWorkbench();
  const { codebook, editable } = store.view;
  const control = useId();
  const question =
    id === "speakerClass"
      ? {
          word: "Speaker class",
          question: "What kind of speaker does the article name?",
          values: codebook.speakerClasses,
        }
      : (codebook.facets.find((facet) => facet.id === id) ??
        codebook.attributes.find((entry) => entry.id === id));
  if (!question) return null;
  const value = quote.attributes[id as keyof QuoteAttributes];
  const shown = value === undefined ? "" : String(value);
  const word = (values: string) =>
    id === "speakerClass"
      ? (codebook.speakerClasses.find((entry) => entry.id === values)?.word ?? values)
      : answerWord(codebook, id, values);
  if (!editable) {
    return shown === "" ? null : (
      <div className="facet" data-codebook={keyOfAnswer(codebook, id, shown)}>
        <span>{question.word}</span>
        <b>{word(shown)}</b>
      </div>
    );
  }
  const values = question.values.filter((entry) => !offered || offered.includes(entry.id));
  return (
    <div className="facet">
      <label htmlFor={control} title={question.question}>
        {question.word}
      </label>
      <select
        id={control}
        value={shown}
        data-codebook={keyOfAnswer(codebook, id, shown)}
        data-empty={shown === "" || undefined}
        onChange={(event) => {
          const next = event.target.value;
          const number = id === "severity" || id === "confidence";
          const set = next === "" ? null : number ? Number(next) : next;
          const words = next === "" ? "not answered" : word(next).toLowerCase();
          store.change(setField(quote, id, set, `${question.word}: ${words}`));
          if (id === "speaker" && next === "wrong") store.ask("saidBy");
        }}
      >
        <option value="">–</option>
        {values.map((entry) => (
          <option key={entry.id} value={entry.id} title={entry.definition}>
            {entry.word}
          </option>
        ))}
      </select>
      <FacetRules id={id} />
    </div>
  );
}

/** What the codebook has on the answer, or on the question while it is open. */
function keyOfAnswer({ attributes }: Codebook, id: RowField, answer: string): string | undefined {
  if (id === "speakerClass") return answer === "" ? undefined : codebookKey("speakerClasses", answer);
  const list = attributes.some((entry) => entry.id === id) ? "attributes" : "facets";
  return answer === "" ? codebookKey(list, id) : codebookKey(list, id, answer);
}
