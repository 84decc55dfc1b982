import { useCallback } from "react";
import type { QuoteSummary } from "@/components/reader/quote-summary";
import { Combobox } from "@/components/ui/combobox";
import type { Annotation } from "@/lib/core/annotation/annotation";
import { paragraphAt } from "./article-names";
import { AttributeRow } from "./facet-rows";
import { setSpeaker } from "./judge-quotes";
import { KeyOf } from "./keys";
import { linkTo, unlink } from "./link-marks";
import { nearestMarks } from "./nearest-marks";
import { useLayer } from "./shown";
import { SpeakerFacts } from "./speaker-facts";
import { optionOf, speakerOf, speakerOptions } from "./speaker-options";
import { useRequestedFocus } from "./use-focus-request";
import { useAnnotator, useWorkbench } from "./use-store";
import { startOf } from "./visit-marks";

/** Who the article says it was, who it was, and where the article names them. */
export function SpeakerSection({ summary }: { summary: QuoteSummary }) {
  const { store } = useWorkbench();
  const { document, editable } = store.view;
  const speakers = useAnnotator((state) => state.speakers);
  const layer = useLayer();
  const credited = useRequestedFocus<HTMLInputElement>("creditedTo");
  const saidBy = useRequestedFocus<HTMLInputElement>("saidBy");
  const { quote, source, cue, creditedTo, isPart, parent } = summary;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the index follows the layer in place
  const findOptions = useCallback(
    () => speakerOptions(speakers, document, store.index, quote),
    [speakers, document, store, layer, quote],
  );
  const whole = isPart && parent ? store.summary(parent.id) : null;
  const { speakerStated, speakerActual, speaker } = quote.attributes;

  if (!editable) {
    return (
      <section className="who2 still">
        <span className="strong">Credited to</span>
        <span className="wide">
          {creditedTo ?? (whole ? `As quote ${whole.number}` : "Nobody named")}
          <SpeakerFacts named={speakerStated} which="speakerStated" />
        </span>
        {speakerActual && (
          <>
            <span className="strong">Said by</span>
            <span className="wide">
              {speakerActual.name}
              <SpeakerFacts named={speakerActual} which="speakerActual" />
            </span>
          </>
        )}
        {(source || cue) && (
          <>
            <span className="strong">In the text</span>
            <span className="wide serif">
              {source && <span className="sp">{wordsOf(source)}</span>}{" "}
              {cue && <span className="cue">{wordsOf(cue)}</span>}
            </span>
          </>
        )}
      </section>
    );
  }
  const set = (which: "speakerStated" | "speakerActual") => ({
    onPick: (option: Parameters<typeof speakerOf>[0]) =>
      void store.change(setSpeaker(quote, which, speakerOf(option))),
    onCreate: (name: string) => void store.change(setSpeaker(quote, which, { name, speakerId: null })),
    onClear: () => void store.change(setSpeaker(quote, which, null)),
  });
  const actualWanted = speaker === "wrong" || speakerActual !== undefined;
  return (
    <section className="who2">
      <span id="label-credited" className="strong">
        Credited to
      </span>
      <div className="wide">
        <Combobox
          labelId="label-credited"
          findOptions={findOptions}
          value={optionOf(speakers, speakerStated)}
          placeholder={
            whole
              ? `As quote ${whole.number}`
              : source
                ? `${wordsOf(source)}: who is that?`
                : "Name a speaker"
          }
          newWords="as a new speaker"
          inputRef={credited}
          {...set("speakerStated")}
        />
        <SpeakerFacts named={speakerStated} which="speakerStated" />
      </div>
      {((creditedTo === null && !whole) || quote.attributes.speakerClass !== undefined) && (
        <div className="wide">
          <AttributeRow quote={quote} id="speakerClass" />
        </div>
      )}
      <span id="label-said-by" className="strong">
        Said by
      </span>
      <div className="wide" data-wanted={actualWanted && !speakerActual ? true : undefined}>
        <Combobox
          labelId="label-said-by"
          findOptions={findOptions}
          value={optionOf(speakers, speakerActual)}
          placeholder={actualWanted ? "Who said it?" : whole ? `As quote ${whole.number}` : "Same person"}
          newWords="as a new speaker"
          inputRef={saidBy}
          {...set("speakerActual")}
        />
        <SpeakerFacts named={speakerActual} which="speakerActual" />
      </div>
      <span className="strong">In the text</span>
      <div className="wide pairs">
        <MentionPicker summary={summary} type="source" />
        <MentionPicker summary={summary} type="cue" />
      </div>
    </section>
  );
}

function MentionPicker({ summary, type: role }: { summary: QuoteSummary; type: "source" | "cue" }) {
  const { store } = useWorkbench();
  const layer = useLayer();
  const element = useRequestedFocus<HTMLSelectElement>(role === "cue" ? "cue" : "creditedTo");
  const { quote } = summary;
  const linked = summary[role];
  const nearest = nearestMarks(store.index.ordered, quote, 20, ({ type }) => type === role);
  const word = role === "cue" ? "cue" : "speaker";
  const nameOf = (mark: Annotation) => {
    const twin = nearest.some((other) => other !== mark && wordsOf(other) === wordsOf(mark));
    const place = twin ? paragraphAt(store.view.document, startOf(mark)) : null;
    return place ? `${wordsOf(mark)}, ¶${place}` : wordsOf(mark);
  };
  return (
    <span className={`field mention ${role === "cue" ? "is-cue" : "is-source"}`}>
      <select
        {...(role === "cue" ? { ref: element } : {})}
        aria-label={role === "cue" ? "Cue in the text" : "Speaker in the text"}
        value={linked?.id ?? ""}
        onChange={(event) => {
          const target = layer.annotations.get(event.target.value);
          store.change(
            target ? linkTo(store.context(), quote, target) : unlink(store.context(), quote.id, role),
          );
        }}
      >
        <option value="">{`no ${word}`}</option>
        {nearest.map((mark) => (
          <option key={mark.id} value={mark.id}>
            {nameOf(mark)}
          </option>
        ))}
      </select>
      <KeyOf id={role === "cue" ? "cue" : "speaker"} />
    </span>
  );
}

function wordsOf(mark: Annotation): string {
  return mark.spans.map(({ exact }) => exact).join(" … ");
}
