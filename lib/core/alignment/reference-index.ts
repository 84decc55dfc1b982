/** A record made ready for many quotes: its words, where each form stands, and whose turns they are. */
import { inTextOrder, type Turn } from "@/lib/core/references/turns";
import { normaliseWords, type Word } from "./normalise-words";

export type ReferenceIndex = {
  readonly text: string;
  /** In text order. */
  readonly turns: readonly Turn[];
  readonly words: readonly Word[];
  /** The places of each form, as indexes into `words`, ascending. */
  readonly places: ReadonlyMap<string, readonly number[]>;
};

/** Reads a record once; linear in its length. `turns` count UTF-16 units of `text`. */
export function indexReference(text: string, turns: readonly Turn[] = []): ReferenceIndex {
  const words = normaliseWords(text);
  const places = new Map<string, number[]>();
  words.forEach(({ form }, at) => {
    const known = places.get(form);
    if (known) known.push(at);
    else places.set(form, [at]);
  });
  return { text, turns: inTextOrder(turns), words, places };
}

/** Bits that one occurrence of `form` tells about where in the record one is; 0 for a form it does not have. */
export function rarityIn({ words, places }: ReferenceIndex, form: string): number {
  const count = places.get(form)?.length ?? 0;
  return count === 0 ? 0 : Math.log2(1 + words.length / count);
}
