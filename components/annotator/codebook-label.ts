/** The labels under the cursor: what the codebook is asked about without a search. */
import type { Annotation } from "@/lib/core/annotation/annotation";
import type { Codebook } from "@/lib/core/codebook/codebook";
import {
  type CodebookItem,
  type CodebookKey,
  codebookItems,
  codebookKey,
} from "@/lib/core/codebook/codebook-items";
import { blockIndexAt } from "@/lib/core/text/block-index";
import type { AnnotatorState } from "./annotator-state";
import { labelOfBlock } from "./make-marks";
import type { Store } from "./store";

export type CodebookIndex = ReadonlyMap<string, CodebookItem>;

/** A codebook is laid out once, however often it is opened. */
const known = new WeakMap<Codebook, CodebookIndex>();

/** Everything in the codebook by its key, in the codebook's order. */
export function codebookIndex(codebook: Codebook): CodebookIndex {
  const before = known.get(codebook);
  if (before) return before;
  const made = new Map(codebookItems(codebook).map((item) => [item.key, item]));
  known.set(codebook, made);
  return made;
}

/** What is said of a mark, the most telling label first: verdict, form, type. */
function labelsOfMark(store: Store, mark: Annotation): CodebookKey[] {
  switch (mark.type) {
    case "quote": {
      const verdict = store.summary(mark.id)?.verdict;
      return [
        ...(verdict ? [codebookKey("verdicts", verdict)] : []),
        codebookKey("forms", mark.attributes.form),
        codebookKey("types", "quote"),
      ];
    }
    case "not_speech": {
      const { reason } = mark.attributes;
      const why = reason ? [codebookKey("notSpeechReasons", reason)] : [];
      return [...why, codebookKey("types", "not_speech")];
    }
    case "block":
      return [codebookKey("blockLabels", mark.attributes.label)];
    case "source":
    case "cue":
      return [codebookKey("types", mark.type)];
  }
}

/**
 * The labels under the cursor, the nearest first and each once: of the control
 * last come to, of the mark in hand, of the block the caret stands in.
 */
export function labelsUnderCursor(store: Store): readonly CodebookItem[] {
  const { lookUp, caret } = store.get();
  const { document, codebook } = store.view;
  const mark = store.selected();
  const at = blockIndexAt(document.blocks, caret.head);
  const block = document.blocks[at];
  const label = block ? labelOfBlock(store.index.inBlock(at), block)?.attributes.label : undefined;
  const keys = [
    ...(lookUp.pointed === null ? [] : [lookUp.pointed]),
    ...(mark ? labelsOfMark(store, mark) : []),
    ...(block ? [codebookKey("blockLabels", label ?? "body")] : []),
  ];
  const index = codebookIndex(codebook);
  return [...new Set(keys)].flatMap((key) => index.get(key) ?? []);
}

/** Changes what is looked up, and leaves the rest of it as it is. */
export function lookUp(store: Store, change: Partial<AnnotatorState["lookUp"]>): void {
  const before = store.get().lookUp;
  const names = Object.keys(change) as (keyof typeof change)[];
  if (names.every((name) => change[name] === before[name])) return;
  store.set({ lookUp: { ...before, ...change } });
}

/** Opens the codebook at an entry. */
export function openEntry(store: Store, key: string): void {
  lookUp(store, { opened: key, query: "" });
  store.set({ inspectorTab: "codebook", inspectorOpen: true });
}
