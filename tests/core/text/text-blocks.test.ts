import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalText } from "@/lib/core/text/canonical-text";
import { type Span, span, textOffset } from "@/lib/core/text/offsets";
import { blockAt, documentFromText, slice } from "@/lib/core/text/text-blocks";
import { wrap } from "@/tests/support/wrap-lines";

function read(raw: string) {
  return documentFromText(canonicalText(raw));
}

/** The blocks as `kind: words`. */
function picture(raw: string): string[] {
  const document = read(raw);
  return document.blocks.map((block) => `${block.kind}: ${slice(document, block)}`);
}

describe("documentFromText", () => {
  it("makes a block of every line that is not blank", () => {
    expect(picture("One.\nTwo.\n\n \t\n  Three.  \n")).toEqual([
      "paragraph: One.",
      "paragraph: Two.",
      "paragraph: Three.",
    ]);
  });

  it("keeps the text as it is and a non-breaking space inside its block", () => {
    const document = read("  a,”\u00a0 b \u00a0\r\nc");
    expect(document.text).toBe("  a,”\u00a0 b \u00a0\nc");
    expect(document.blocks.map((block) => slice(document, block))).toEqual(["a,”\u00a0 b", "c"]);
  });

  it.each(["", "\n\n", " \u00a0\n\t"])("finds no block in %j", (raw) => {
    expect(read(raw).blocks).toEqual([]);
  });

  it.each([
    ["a title", "Minister denies it\n\nHe said no.", "heading"],
    ["a question", "Did he say it?\n\nHe said no.", "heading"],
    ["a sentence", "He said no.\n\nMore.", "paragraph"],
    ["a quoted sentence", "“He said no.”\n\nMore.", "paragraph"],
    ["a line without a blank one after it", "Minister denies it\nHe said no.", "paragraph"],
    ["a text of one line", "Minister denies it\n\n", "paragraph"],
    ["a long line", `${"word ".repeat(40)}\n\nMore.`, "paragraph"],
  ])("calls %s a %s", (_, raw, kind) => {
    expect(read(raw).blocks[0]?.kind).toBe(kind);
  });

  it("joins the lines of a hard-wrapped paragraph, and leaves a list in it alone", () => {
    const prose =
      "The committee met on Thursday to hear what the ministry had promised, and nobody in the room could say when.";
    const paragraph = wrap(`${prose} ${prose}`, 70).join("\n");
    const document = read(`A title\n\n${paragraph}\n\n- apples\n- pears\n\n${paragraph}\n`);
    expect(document.blocks.map((block) => slice(document, block))).toEqual([
      "A title",
      paragraph,
      "- apples",
      "- pears",
      paragraph,
    ]);
    expect(document.blocks[0]).toMatchObject({ kind: "heading", level: 1 });
  });

  it("leaves nothing but white space between ordered blocks", () => {
    const line = fc.string({
      unit: fc.constantFrom("a", "b.", " ", "\u00a0", "\t", "😀", "e\u0301", "\r", "\u2028"),
    });
    const long = fc.array(fc.constantFrom("the", "minister", "denied", "it"), { maxLength: 60 });
    const lines = fc.array(
      fc.oneof(
        line,
        long.map((words) => wrap(words.join(" "), 60).join("\n")),
      ),
    );
    fc.assert(
      fc.property(lines, (parts) => {
        const { text, blocks } = read(parts.join("\n"));
        let at = 0;
        for (const block of blocks) {
          expect(block.start).toBeGreaterThanOrEqual(at);
          expect(block.end).toBeGreaterThan(block.start);
          expect(text.slice(at, block.start).trim()).toBe("");
          expect(text.slice(block.start, block.end).trim()).toHaveLength(block.end - block.start);
          at = block.end;
        }
        expect(text.slice(at).trim()).toBe("");
      }),
    );
  });
});

/** Stretches of the seed articles that are not journalism, offsets in UTF-16 units of the files. */
const BOILERPLATE: readonly (readonly [file: string, start: number, end: number, opening: string])[] = [
  ["000_a7cf482ee2b690f0.txt", 4073, 4091, "Credit: @BRICSinfo"],
  ["002_1bc572bb5874e21a.txt", 51, 102, "by | Feb 14, 2025"],
  ["002_1bc572bb5874e21a.txt", 104, 124, "Do you LOVE America?"],
  ["002_1bc572bb5874e21a.txt", 549, 628, "Ukraine Will JOIN NATO"],
  ["002_1bc572bb5874e21a.txt", 1111, 1159, "Pentagon: U.S. Will NOT"],
  ["002_1bc572bb5874e21a.txt", 1848, 1913, "War Approaches"],
  ["002_1bc572bb5874e21a.txt", 2255, 2383, "Will Ukraine ever join NATO?"],
  ["002_1bc572bb5874e21a.txt", 2390, 2427, "It Took 22 Years"],
  ["002_1bc572bb5874e21a.txt", 2433, 2536, "Gold has been"],
  ["002_1bc572bb5874e21a.txt", 2542, 2563, "Free Exclusive Report"],
  ["002_1bc572bb5874e21a.txt", 2568, 2605, "The inevitable Breakout"],
  ["002_1bc572bb5874e21a.txt", 2613, 2629, "Related Articles"],
  ["002_1bc572bb5874e21a.txt", 2638, 2660, "Join the conversation!"],
  ["002_1bc572bb5874e21a.txt", 2668, 2749, "It’s 100% free"],
  ["002_1bc572bb5874e21a.txt", 2758, 2774, "Submit a Comment"],
  ["002_1bc572bb5874e21a.txt", 2782, 2800, "Commenting Policy:"],
  ["002_1bc572bb5874e21a.txt", 2808, 3073, "Some comments on this web site"],
  ["002_1bc572bb5874e21a.txt", 3081, 3417, "This website thrives"],
];

describe("the seed articles", () => {
  const documents = new Map(
    ["000_a7cf482ee2b690f0.txt", "002_1bc572bb5874e21a.txt"].map((file) => {
      const raw = readFileSync(new URL(`../../../seeds/articles/${file}`, import.meta.url), "utf8");
      return [file, read(raw)] as const;
    }),
  );

  it.each(BOILERPLATE)("%s %i–%i is one block", (file, start, end, opening) => {
    const document = documents.get(file);
    const block = document?.blocks.find((candidate) => candidate.start === start && candidate.end === end);
    expect(block).toBeDefined();
    expect(document?.text.slice(start, end)).toMatch(new RegExp(`^${opening.replace(/[|?]/g, "\\$&")}`));
  });

  it("has the title of the second as a heading, and a non-breaking space in its text", () => {
    const document = documents.get("002_1bc572bb5874e21a.txt");
    expect(document?.blocks[0]).toMatchObject({ kind: "heading", level: 1, start: 0, end: 49 });
    expect(document?.text).toContain("NATO,”\u00a0Rutte said");
    expect(documents.get("000_a7cf482ee2b690f0.txt")?.blocks[0]?.kind).toBe("paragraph");
  });
});

describe("blockAt and slice", () => {
  const document = read("One.\n\n  Two.\nThree.");

  it.each([
    [0, "One."],
    [3, "One."],
    [4, null],
    [7, null],
    [8, "Two."],
    [13, "Three."],
    [18, "Three."],
    [19, null],
    [500, null],
  ])("offset %i", (offset, words) => {
    const block: Span | null = blockAt(document, textOffset(offset));
    expect(block && slice(document, block)).toBe(words);
  });

  it("refuses to slice past the text", () => {
    expect(() => slice(document, span(0, 20))).toThrow(RangeError);
  });
});
