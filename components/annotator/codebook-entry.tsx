import { Button } from "@/components/ui/button";
import { codebookIndex, lookUp, openEntry } from "./codebook-label";
import { CodebookText, ItemKeys, itemName } from "./codebook-text";
import { useAnnotator, useWorkbench } from "./use-store";

/**
 * What the codebook says of a mark's label, folded to its name; while the
 * keyboard or the pointer is at a control, of what that control stands for.
 */
export function CodebookEntry({ at, word }: { at: string; word?: string }) {
  const { store } = useWorkbench();
  const { pointed, beside } = useAnnotator((state) => state.lookUp);
  const index = codebookIndex(store.view.codebook);
  const under = pointed === null ? undefined : index.get(pointed);
  const item = under ?? index.get(at);
  if (!item) return null;
  return (
    <details
      className="fold codebook"
      open={beside}
      onToggle={(event) => lookUp(store, { beside: event.currentTarget.open })}
      data-codebook-stays
    >
      <summary>
        Codebook: {under ? itemName(under) : (word ?? itemName(item))}
        {beside && <ItemKeys item={item} />}
      </summary>
      {beside && (
        <>
          <CodebookText item={item} />
          <Button look="quiet" onClick={() => openEntry(store, item.key)}>
            In the codebook
          </Button>
        </>
      )}
    </details>
  );
}
