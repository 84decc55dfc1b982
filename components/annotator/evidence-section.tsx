import { useEffect, useRef, useState } from "react";
import type { QuoteSummary } from "@/components/reader/quote-summary";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icons";
import type { Evidence, QuoteAttributes } from "@/lib/core/annotation/annotation";
import { isNegative } from "@/lib/core/codebook/values";
import { EvidenceCard } from "./evidence-card";
import { EvidenceForm } from "./evidence-form";
import { FindOnRecord } from "./find-on-record";
import { putEvidence } from "./judge-quotes";
import { KeyOf } from "./keys";
import { PassagePicker } from "./passage-picker";
import { useLayer } from "./shown";
import { useFocusRequest, useRequestedFocus } from "./use-focus-request";
import { useWorkbench } from "./use-store";

/** What the verdict rests on: stored passages and pasted excerpts, each beside the printed words. */
export function EvidenceSection({ summary }: { summary: QuoteSummary }) {
  const { store } = useWorkbench();
  const { editable, references } = store.view;
  useLayer();
  const { quote, verdict } = summary;
  const evidence = store.index.evidenceOf(quote.id);
  const [editing, setEditing] = useState<string | null>(null);
  const [picking, setPicking] = useState(false);
  const [finding, setFinding] = useState(false);
  const turn = useFocusRequest("evidence");
  const passageButton = useRequestedFocus<HTMLButtonElement>("evidence");
  const pasteButton = useRequestedFocus<HTMLButtonElement>("evidence");
  const wanted = verdict !== null && isNegative(verdict) && evidence.length === 0;
  useEffect(() => {
    if (turn === 0) return;
    setPicking(false);
    setFinding(false);
  }, [turn]);

  // What closes takes the focus with it; it goes back to where it came from, not to the page's top.
  const busy = picking || finding || editing !== null;
  const wasBusy = useRef(busy);
  useEffect(() => {
    const closed = wasBusy.current && !busy;
    wasBusy.current = busy;
    if (closed && document.activeElement === document.body) {
      const button = passageButton.current ?? pasteButton.current;
      button?.focus({ preventScroll: true });
      // No further than it takes: the comparison just made stands above the button.
      button?.scrollIntoView({ block: "nearest" });
    }
  }, [busy, passageButton, pasteButton]);

  const add = (details: Partial<Evidence>, answers: Partial<QuoteAttributes> = {}) => {
    const { newId } = store.context();
    const item: Evidence = {
      id: newId(),
      annotationId: quote.id,
      role: wanted ? "contradicts" : "supports",
      kind: "news_report",
      grade: "B",
      ...details,
    };
    const change = putEvidence(item, "Evidence added");
    const answered = Object.keys(answers).length > 0;
    const answer = { type: "setAttributes", annotationId: quote.id, attributes: answers } as const;
    // One change: what a passage answers is taken back with it.
    store.change(answered ? { ...change, bodies: [...change.bodies, answer] } : change);
    setPicking(false);
    setFinding(false);
    if (!details.referenceId) setEditing(item.id);
  };
  if (!editable && evidence.length === 0) return null;
  return (
    <section className="evidence" aria-label="Evidence">
      <h3 className="lab">
        Evidence{evidence.length > 1 ? ` · ${evidence.length}` : ""}
        {editable && <KeyOf id="evidence" />}
      </h3>
      {wanted && <p className="wanted">{summary.word} needs evidence before the review can be finished.</p>}
      {evidence.map((item) =>
        editable && editing === item.id ? (
          <EvidenceForm key={item.id} item={item} summary={summary} onDone={() => setEditing(null)} />
        ) : (
          <EvidenceCard
            key={item.id}
            item={item}
            summary={summary}
            onEdit={editable ? () => setEditing(item.id) : null}
          />
        ),
      )}
      {editable && !picking && !finding && (
        <div className="add-evidence">
          {references.length > 0 && (
            <Button ref={passageButton} onClick={() => setPicking(true)}>
              <Icon name="note" />
              Choose a passage
            </Button>
          )}
          <Button {...(references.length === 0 ? { ref: pasteButton } : {})} onClick={() => add({})}>
            <Icon name="plus" />
            {references.length > 0 ? "Paste an excerpt" : "Add evidence"}
          </Button>
          <Button onClick={() => setFinding(true)}>
            <Icon name="search" />
            Find in the references
          </Button>
        </div>
      )}
      {picking && <PassagePicker quote={quote} onPick={add} onClose={() => setPicking(false)} />}
      {finding && (
        <FindOnRecord
          summary={summary}
          onUse={({ evidence: found, answers }) => add(found, answers)}
          onClose={() => setFinding(false)}
        />
      )}
    </section>
  );
}
