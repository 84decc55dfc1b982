/** How large the articles are that contenders are measured on. */

/** `words` make the article, in paragraphs of 80; `marks` are 40 characters each. */
export type Size = { readonly words: number; readonly marks: number };

export const DEFAULT_SIZES: readonly Size[] = [
  { words: 5_000, marks: 500 },
  { words: 20_000, marks: 2_000 },
  { words: 100_000, marks: 10_000 },
];

/** The size as a person reads it: "20,000 / 2,000". */
export function sizeWords({ words, marks }: Size): string {
  return `${words.toLocaleString("en")} / ${marks.toLocaleString("en")}`;
}

/** The sizes that `5000/500,20000/2000` names, or null if it names none. */
export function readSizes(text: string): readonly Size[] | null {
  const sizes = text.split(",").map((part) => {
    const found = /^([1-9]\d{0,6})\/([1-9]\d{0,6})$/.exec(part.trim());
    return found && { words: Number(found[1]), marks: Number(found[2]) };
  });
  return sizes.every((size) => size !== null) ? sizes : null;
}
