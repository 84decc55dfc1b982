import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icons";
import type { BlockAnnotation } from "@/lib/core/annotation/annotation";
import { codebookKey } from "@/lib/core/codebook/codebook-items";
import { blockLabelEntry } from "@/lib/core/codebook/look-up";
import { beginningOf } from "@/lib/core/text/beginning";
import { removeMark } from "./change-marks";
import { CodebookEntry } from "./codebook-entry";
import { KeyOf } from "./keys";
import { useWorkbench } from "./use-store";

/** A block's label: what the block is, if it is not body text. */
export function BlockInspector({ mark }: { mark: BlockAnnotation }) {
  const { store } = useWorkbench();
  const { editable, codebook } = store.view;
  const entry = blockLabelEntry(codebook, mark.attributes.label);
  return (
    <>
      <header>
        <i className="hatch swatch" aria-hidden="true" />
        <h2>
          {entry.article ? "Part of the article" : "Not the article"}: {entry.word.toLowerCase()}
        </h2>
        {editable && (
          <div className="nav">
            <Button look="icon" aria-label="Remove this label" onClick={() => store.remove(removeMark(mark))}>
              <Icon name="trash" />
            </Button>
          </div>
        )}
      </header>
      {editable && (
        <section>
          <label className="lab" htmlFor="block-label">
            Label <KeyOf id="block" />
          </label>
          <span className="field">
            <select
              id="block-label"
              data-codebook={codebookKey("blockLabels", entry.id)}
              value={mark.attributes.label}
              onChange={(event) => {
                const label = codebook.blockLabels.find(({ id }) => id === event.target.value);
                if (!label) return;
                store.change({
                  bodies: [{ type: "setAttributes", annotationId: mark.id, attributes: { label: label.id } }],
                  label: `Block labelled ${label.word}`,
                });
              }}
            >
              {codebook.blockLabels.map(({ id, word }) => (
                <option key={id} value={id}>
                  {word}
                </option>
              ))}
            </select>
          </span>
        </section>
      )}
      <section>
        <p className="said" dir="auto">
          {beginningOf(mark.spans[0]?.exact ?? "", 400)}
        </p>
      </section>
      <CodebookEntry at={codebookKey("blockLabels", entry.id)} />
    </>
  );
}
