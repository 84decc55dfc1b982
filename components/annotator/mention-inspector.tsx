import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icons";
import type { MentionAnnotation } from "@/lib/core/annotation/annotation";
import { codebookKey } from "@/lib/core/codebook/codebook-items";
import { beginningOf } from "@/lib/core/text/beginning";
import { removeMark } from "./change-marks";
import { CodebookEntry } from "./codebook-entry";
import { linkTo } from "./link-marks";
import { MoveEnds } from "./move-ends";
import { nearestMarks } from "./nearest-marks";
import { Reshape } from "./reshape";
import { useLayer } from "./shown";
import { SpanList } from "./span-list";
import { useRequestedFocus } from "./use-focus-request";
import { useWorkbench } from "./use-store";
import { visit } from "./visit";

/** Quotes offered to link to, the nearest ones. */
const MOST_OFFERED = 40;

/** A speaker or a cue: its words and the quotes it belongs to. */
export function MentionInspector({ mark }: { mark: MentionAnnotation }) {
  const { store, screen } = useWorkbench();
  useLayer();
  const { editable } = store.view;
  const role = mark.type;
  const { index } = store;
  const linkTarget = useRequestedFocus<HTMLSelectElement>("linkTo");
  const linked = index.linkedTo(mark.id, role).flatMap((quote) => store.summary(quote.id) ?? []);
  const free = nearestMarks(index.ordered, mark, MOST_OFFERED, ({ type }) => type === "quote")
    .flatMap(({ id }) => store.summary(id) ?? [])
    .filter((summary) => summary[role]?.id !== mark.id && !summary.isPart);
  return (
    <>
      <header>
        <span className={role === "source" ? "sp" : "cue"}>{role === "source" ? "name" : "said"}</span>
        <h2>{role === "source" ? "Speaker" : "Cue"}</h2>
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
        <h3 className="lab">{linked.length === 0 ? "Not linked to a quote" : "Linked to"}</h3>
        <ul className="linked">
          {linked.map((summary) => (
            <li key={summary.quote.id}>
              <Button look="quiet" onClick={() => visit(store, screen, summary.quote.id)}>
                {summary.kindWord} quote {summary.number}
              </Button>
            </li>
          ))}
        </ul>
        {editable && free.length > 0 && (
          <label className="facet">
            Link to
            <select
              ref={linkTarget}
              value=""
              onChange={(event) => {
                const summary = free.find(({ quote }) => quote.id === event.target.value);
                if (summary) store.change(linkTo(store.context(), summary.quote, mark));
              }}
            >
              <option value="">Choose a quote</option>
              {free.map(({ quote, number, kindWord }) => (
                <option key={quote.id} value={quote.id}>
                  {number} {kindWord.toLowerCase()}: {beginningOf(quote.spans[0]?.exact ?? "", 44)}
                </option>
              ))}
            </select>
          </label>
        )}
      </section>
      <SpanList mark={mark} />
      <MoveEnds mark={mark} />
      <Reshape mark={mark} />
      <CodebookEntry at={codebookKey("types", role)} />
    </>
  );
}
