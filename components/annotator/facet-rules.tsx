import { codebookKey } from "@/lib/core/codebook/codebook-items";
import { codebookIndex, openEntry } from "./codebook-label";
import { useWorkbench } from "./use-store";

/** The decision rules that decide a facet, beside it: the first by name, all of them in the codebook. */
export function FacetRules({ id }: { id: string }) {
  const { store } = useWorkbench();
  const item = codebookIndex(store.view.codebook).get(codebookKey("facets", id));
  const [first, ...others] = item?.decidedBy ?? [];
  if (!item || !first) return null;
  const all = [first, ...others].join(", ");
  const shown = others.length > 0 ? `${first} +${others.length}` : first;
  return (
    <button
      type="button"
      className="facet-rules"
      data-codebook={item.key}
      aria-label={`${shown}: decision rules for ${item.word.toLowerCase()}, ${all}`}
      title={all}
      onClick={() => openEntry(store, item.key)}
    >
      {shown}
    </button>
  );
}
