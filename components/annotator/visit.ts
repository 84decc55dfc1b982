/** Going to a mark: in hand, on the screen, and said. */
import type { Annotation } from "@/lib/core/annotation/annotation";
import { blockLabelEntry } from "@/lib/core/codebook/look-up";
import type { Screen } from "./screen";
import type { Store } from "./store";
import type { Missing } from "./submit-outcome";
import { lastOf, startOf } from "./visit-marks";

/** Takes a mark in hand, brings it into view and puts the caret at its start. */
export function visit(store: Store, screen: Screen, id: string): void {
  const mark = store.get().session.layer.annotations.get(id);
  if (!mark) return;
  store.select(id);
  const at = startOf(mark);
  screen.setCaret({ anchor: at, head: at });
  screen.reveal(at, lastOf(mark));
  store.announce(spokenMark(store, mark));
}

/** A mark for the ear: what it is, and how it stands or begins. */
export function spokenMark(store: Store, mark: Annotation): string {
  const summary = store.summary(mark.id);
  return summary
    ? `${summary.kindWord} quote ${summary.number}, ${summary.word.toLowerCase()}`
    : `${kindOf(store, mark)}: ${opening(mark.spans[0]?.exact ?? "")}`;
}

/** "Speaker", "Advert": what a mark other than a quote is. */
function kindOf({ view: { codebook } }: Store, mark: Annotation): string {
  switch (mark.type) {
    case "block":
      return blockLabelEntry(codebook, mark.attributes.label).word;
    case "source":
      return "Speaker";
    case "cue":
      return "Cue";
    case "not_speech":
      return "Not speech";
    case "quote":
      return "Quote";
  }
}

/** Enough of the words to know the place by ear. */
export function opening(words: string): string {
  return words.length <= LONGEST_SPOKEN
    ? words
    : `${words.slice(0, LONGEST_SPOKEN).replace(/\s+\S*$/, "")} …`;
}
const LONGEST_SPOKEN = 60;

/** Goes to where something is missing: the mark, or the questions about the article. */
export function goToMissing(
  store: Store,
  screen: Screen,
  { annotationId }: Pick<Missing, "annotationId">,
): void {
  if (annotationId === null) store.ask("article");
  else visit(store, screen, annotationId);
}
