import { useEffect, useRef, useState } from "react";
import type { QuoteSummary } from "@/components/reader/quote-summary";
import { Icon } from "@/components/ui/icons";
import { VerdictBadge } from "@/components/ui/verdict-badge";
import { codebookKey } from "@/lib/core/codebook/codebook-items";
import { verdictsForForm, verdictWord } from "@/lib/core/codebook/pick-verdict";
import { VERDICT_FAMILIES, type Verdict } from "@/lib/core/codebook/values";
import { judge } from "./judge-by-key";
import { VerdictKey } from "./keys";
import { useFocusRequest } from "./use-focus-request";
import { useWorkbench } from "./use-store";

/** One choice of the codebook's verdicts: nine by key, the rest under More. Choosing again clears. */
export function VerdictPicker({ summary }: { summary: QuoteSummary }) {
  const { store } = useWorkbench();
  const { codebook, editable } = store.view;
  const { quote, verdict, family, word } = summary;
  const { form } = quote.attributes;
  const rare = codebook.verdicts.filter(({ key }) => key === "0");
  const [more, setMore] = useState(false);
  const turn = useFocusRequest("moreVerdicts");
  const arrow = useRef(false);
  const firstRare = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (turn > 0) setMore(true);
  }, [turn]);
  useEffect(() => {
    if (turn > 0 && more) firstRare.current?.focus();
  }, [turn, more]);

  if (!editable) {
    return verdict ? (
      <VerdictBadge family={family} icon={verdict} word={word} />
    ) : (
      <VerdictBadge family="none" word="Not judged" />
    );
  }
  const fitting = verdictsForForm(codebook, form);
  const open = more || rare.some(({ id }) => id === verdict);
  const option = (id: Verdict, key: string, first: boolean) => (
    <label
      key={id}
      className={VERDICT_FAMILIES[id]}
      data-codebook={codebookKey("verdicts", id)}
      title={codebook.verdicts.find((v) => v.id === id)?.definition}
    >
      <input
        type="radio"
        name={`verdict-${quote.id}`}
        ref={first ? firstRare : undefined}
        checked={verdict === id}
        disabled={!fitting.includes(id)}
        onChange={() => judge(store, id, arrow.current)}
        onClick={() => verdict === id && judge(store, id)}
      />
      {key !== "0" && <VerdictKey digit={key} />}
      <Icon name={id} />
      {verdictWord(codebook, id, form)}
    </label>
  );
  return (
    <div
      role="radiogroup"
      aria-label="Verdict"
      onKeyDown={({ key: pressed }) => {
        arrow.current = pressed.startsWith("Arrow");
      }}
      onPointerDown={() => {
        arrow.current = false;
      }}
    >
      <div className="vd">
        {codebook.verdicts.filter(({ key }) => key !== "0").map(({ id, key }) => option(id, key, false))}
        <button type="button" className="more" aria-expanded={open} onClick={() => setMore(!open)}>
          <VerdictKey digit="0" />
          More
          <Icon name={open ? "up" : "down"} />
        </button>
      </div>
      {open && <div className="vd rare">{rare.map(({ id, key }, i) => option(id, key, i === 0))}</div>}
    </div>
  );
}
