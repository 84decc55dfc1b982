import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { DiffKey } from "@/components/reader/diff-key";
import { WordDiff } from "@/components/reader/word-diff";
import type { DiffPiece } from "@/lib/core/report/report-content";

const diff = (...pieces: DiffPiece[]) => renderToStaticMarkup(<WordDiff pieces={pieces} />);
const key = (...pieces: DiffPiece[]) =>
  renderToStaticMarkup(<DiffKey pieces={pieces} />).replaceAll(/<[^>]*>/g, "|");

describe("a word diff", () => {
  test("says of each mark what it is, and where it ends", () => {
    expect(diff({ kind: "added", text: "not", meaning: true })).toBe(
      '<ins data-weighty=""><span class="sr">added, may change the meaning: </span>not<span class="sr"> (end)</span></ins>',
    );
    expect(diff({ kind: "dropped", text: "really", meaning: false })).toBe(
      '<del><span class="sr">dropped: </span>really<span class="sr"> (end)</span></del>',
    );
    expect(diff({ kind: "marked", text: "[a]" })).toBe('<span class="marked">[a]</span>');
  });

  test("draws a report frozen before the words were weighed as it was", () => {
    expect(diff({ kind: "added", text: "not" })).toBe(
      '<ins><span class="sr">added: </span>not<span class="sr"> (end)</span></ins>',
    );
    expect(key({ kind: "added", text: "not" })).not.toContain("meaning");
  });
});

describe("the key to a diff", () => {
  test("explains the marks that stand in it, and no others", () => {
    const shown = key(
      { kind: "same", text: "We " },
      { kind: "dropped", text: "will", meaning: true },
      { kind: "outside", text: " and so on" },
    );
    expect(shown).toContain("on record, not printed");
    expect(shown).toContain("|boxed| may change the meaning");
    expect(shown).toContain("|grey| not compared");
    expect(shown).not.toContain("printed, not on record");
    expect(shown).not.toContain("an edit that print marks");
  });

  test("is left out where nothing differs", () => {
    expect(key({ kind: "same", text: "We will" }, { kind: "outside", text: ",”" })).toBe("");
    expect(key()).toBe("");
  });
});
