import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icons";
import type { NotSpeechAnnotation } from "@/lib/core/annotation/annotation";
import { codebookKey } from "@/lib/core/codebook/codebook-items";
import { NOT_SPEECH_REASONS } from "@/lib/core/codebook/values";
import { removeMark, setReason } from "./change-marks";
import { CodebookEntry } from "./codebook-entry";
import { MoveEnds } from "./move-ends";
import { Reshape } from "./reshape";
import { SpanList } from "./span-list";
import { useWorkbench } from "./use-store";

/** Marked words that nobody is quoted with, and why they stand in marks. */
export function NotSpeechInspector({ mark }: { mark: NotSpeechAnnotation }) {
  const { store } = useWorkbench();
  const { editable, codebook } = store.view;
  const { reason } = mark.attributes;
  return (
    <>
      <header>
        <span className="m" data-kind="not_speech">
          words
        </span>
        <h2>Not speech</h2>
        {editable && (
          <div className="nav">
            <Button look="icon" aria-label="Remove this mark" onClick={() => store.remove(removeMark(mark))}>
              <Icon name="trash" />
            </Button>
          </div>
        )}
      </header>
      <section>
        <p className="said serif" dir="auto">
          {mark.spans.map(({ exact }) => exact).join(" … ")}
        </p>
      </section>
      <section>
        <fieldset className="reasons" disabled={!editable}>
          <legend className="lab">Why it stands in marks</legend>
          {NOT_SPEECH_REASONS.map((id) => (
            <label key={id} data-codebook={codebookKey("notSpeechReasons", id)}>
              <input
                type="radio"
                name={`reason-${mark.id}`}
                checked={reason === id}
                onChange={() => store.change(setReason(mark, id))}
              />
              {codebook.notSpeechReasons.find((candidate) => candidate.id === id)?.word ?? id}
            </label>
          ))}
        </fieldset>
      </section>
      <SpanList mark={mark} />
      <MoveEnds mark={mark} />
      <Reshape mark={mark} />
      <CodebookEntry
        at={reason ? codebookKey("notSpeechReasons", reason) : codebookKey("types", "not_speech")}
      />
    </>
  );
}
