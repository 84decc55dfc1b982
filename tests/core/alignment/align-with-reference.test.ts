import { describe, expect, it } from "vitest";
import { alignWithReference } from "@/lib/core/alignment/align-with-reference";
import { normaliseWords } from "@/lib/core/alignment/normalise-words";
import { indexReference } from "@/lib/core/alignment/reference-index";

/** The record's words that print has, with "|" where print leaves words out. */
function shared(quote: string, text: string): string | null {
  const alignment = alignWithReference(normaliseWords(quote), indexReference(text));
  if (!alignment) return null;
  const pieces = alignment.steps.map(({ kind, j }) => {
    const word = alignment.right[j];
    if (kind === "same") return word ? text.slice(word.start, word.end) : "?";
    return kind === "dropped" ? "|" : "_";
  });
  return pieces
    .join(" ")
    .replace(/\|( \|)+/g, "|")
    .replace(/^\| | \|$/g, "");
}

const filler = "Bread was dear that winter and the mills stood still for want of water. ".repeat(40);

describe("alignWithReference", () => {
  it("finds an unaltered run wherever it stands", () => {
    expect(shared("our troops stay at home", `${filler}We say our troops stay at home. ${filler}`)).toBe(
      "our troops stay at home",
    );
  });

  it("finds two answers that an ellipsis joins, however far apart", () => {
    const text = `We will keep every promise we made. ${filler}Nobody shall pay twice for one harbour. ${filler}`;
    expect(shared("We will keep every promise … nobody shall pay twice", text)).toBe(
      "We will keep every promise | Nobody shall pay twice",
    );
  });

  it("finds two answers that nothing joins", () => {
    const text = `${filler}We will keep every promise we made. ${filler}Nobody shall pay twice for one harbour.`;
    expect(shared("We will keep every promise. Nobody shall pay twice for one harbour", text)).toBe(
      "We will keep every promise | Nobody shall pay twice for one harbour",
    );
  });

  it("finds a short beginning before an ellipsis", () => {
    const text = `To be clear, we are friends. ${filler}Our allies carry the larger share of it.`;
    expect(shared("To be clear … our allies carry the larger share", text)).toBe(
      "To be clear | Our allies carry the larger share",
    );
  });

  it("has no alignment where no word is shared", () => {
    expect(shared("apples fall", "Bread was dear.")).toBeNull();
  });
});
