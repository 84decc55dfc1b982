import { useKeyWords } from "./use-key-bindings";

/** What to do first, with this person's own keys; without them, by the buttons beside the words. */
export function HowToBegin({ short = false }: { short?: boolean }) {
  const keyOf = useKeyWords();
  const [direct, indirect, mixed] = [keyOf("quote.direct"), keyOf("quote.indirect"), keyOf("quote.mixed")];
  if (direct === null || indirect === null || mixed === null) {
    return "Select the words of a quote and choose its kind beside them.";
  }
  return short
    ? `Select words and press ${direct}, ${indirect} or ${mixed}.`
    : `Select the words of a quote and press ${direct} for direct, ${indirect} for indirect, ${mixed} for mixed.`;
}

/** What to do where there are marks and none is in hand. */
export function HowToGoOn() {
  const next = useKeyWords()("mark.next");
  const mark = next === null ? "Press a mark." : `Press a mark, or ${next} for the next one.`;
  return `${mark} Select words to make one.`;
}
