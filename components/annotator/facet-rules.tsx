import { codebookKey } from "@/lib/core/codebook/codebook-items";
import { codebookIndex, openEntry } from "./codebook-label";
import { useWorkbench } from "./use-store";

/** The decision rules that decide a facet, beside it: the first by name, all of them in the codebook. */
export function FacetRules({ id }: { id: string }) {
  const { store } = useWorkbench();
  const item = codebookIndex(store.view.codebook).get(codebookKey("facets", id));
  const [first, ...others] = item?.decidedBy ?? [];
  if (!item || !first) return null;
  return (
    <button
      type="button"
      className="facet-rules"
      data-codebook={item.key}
      aria-label={`Decision rules for ${item.word.toLowerCase()}: ${[first, ...others].join(", ")}`}
      title={[first, ...others].join(", ")}
      onClick={() => openEntry(store, item.key)}
    >
      {first}
      {others.length > 0 && ` +${others.length}`}
    </button>
  );
}
