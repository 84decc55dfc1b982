import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeSpan } from "@/lib/core/anchoring/describe-span";
import { type ResolvedSpan, resolveSpan } from "@/lib/core/anchoring/resolve-span";
import { trimSpan } from "@/lib/core/anchoring/trim-span";
import { span } from "@/lib/core/text/offsets";
import { PICTURES, STRESSES } from "@/tests/support/anchoring-pictures";
import { marked } from "@/tests/support/marked-text";

/** Describes the span drawn in `before`, finds it in the text of `after`, and draws it there. */
function reanchor(before: string, after: string): string {
  const { text, span: drawn } = marked(before);
  const found = resolveSpan(after, describeSpan(text, drawn));
  return draw(after, found);
}

function draw(text: string, found: ResolvedSpan): string {
  if (found.kind === "orphaned") return `orphaned: ${found.reason}`;
  const { start, end } = found.span;
  return `${text.slice(0, start)}<a>${text.slice(start, end)}<b>${text.slice(end)}`;
}

/** The picture under stress, its marks untouched. */
function stressed(picture: string, change: (words: string) => string): string {
  return picture
    .split(/(<a>|<b>)/)
    .map((part) => (part === "<a>" || part === "<b>" ? part : change(part)))
    .join("");
}

describe.each(STRESSES)("resolveSpan, %s", (_, change) => {
  it.each(PICTURES)("finds %s where it was", (_about, picture) => {
    const { text, span: drawn } = marked(stressed(picture, change));
    expect(resolveSpan(text, describeSpan(text, drawn))).toEqual({ kind: "exact", span: drawn, score: 1 });
  });

  it.each(PICTURES)("finds %s after words were put in before it", (_about, picture) => {
    const before = stressed(picture, change);
    const { text } = marked(before);
    const after = `A line put in before all of it, as editors do.\n${text}`;
    expect(reanchor(before, after)).toBe(`A line put in before all of it, as editors do.\n${before}`);
  });
});

const article =
  "The minister spoke on Monday. “It was never a promise,” he said to reporters. Nobody asked him again.";

describe("resolveSpan in an edited text", () => {
  const quote = article.replace("“It was never a promise,”", "<a>“It was never a promise,”<b>");

  it.each([
    ["after it", quote.replace("Nobody asked", "Not one of them asked"), "exact"],
    ["right after it", quote.replace("he said", "the minister said"), "exact"],
    ["before it", quote.replace("Monday", "the last Monday of May"), "moved"],
    ["right before it", quote.replace("Monday. ", "Monday, and said: "), "moved"],
    ["inside it, a word", quote.replace("never a", "never ever a"), "moved"],
    ["inside it, a letter", quote.replace("promise", "premise"), "exact-place"],
    ["inside it, its marks", quote.replace("“", '"').replace("”", '"'), "exact-place"],
    ["on both sides of it", quote.replace("Monday", "Tuesday").replace("reporters", "us"), "any"],
    [
      "everywhere but in it",
      "Other words stand here now: <a>“It was never a promise,”<b> and other ones there.",
      "any",
    ],
  ])("%s", (_, after, kind) => {
    const { text } = marked(after);
    expect(reanchor(quote, text)).toBe(after);
    const found = resolveSpan(text, describeSpan(marked(quote).text, marked(quote).span));
    if (kind === "exact" || kind === "moved") expect(found.kind).toBe(kind);
    if (found.kind !== "orphaned") expect(found.score).toBeGreaterThan(0.5);
  });

  it("chooses among repeated words by what stands around them", () => {
    const before = "Smith said no on Monday. Jones said <a>no<b> on Tuesday. Brown said no on Friday.";
    const after = "In May, Smith said no on Monday. Jones said <a>no<b> on Tuesday. Brown said no on Friday.";
    expect(reanchor(before, marked(after).text)).toBe(after);
  });

  it("prefers the quotation that kept its surroundings to one put at its old place", () => {
    const before = "He said <a>yes<b> to the question that was asked.";
    const after = "Oh well yes it is. He said <a>yes<b> to the question that was asked.";
    expect(reanchor(before, marked(after).text)).toBe(after);
  });

  it.each([
    ["an empty text", quote, "", "not_found"],
    [
      "the words are gone",
      quote,
      article.replace("“It was never a promise,” he said", "He spoke"),
      "not_found",
    ],
    [
      "other words stand in its place",
      quote,
      article.replace("It was never a promise", "Nobody told me so"),
      "not_found",
    ],
    [
      "a short word is left without its surroundings",
      "Yes, <a>he<b> did so.",
      "What did he want then",
      "not_found",
    ],
    [
      "the words stand twice in the same surroundings",
      `${"ha ".repeat(40)}<a>ha<b>${" ha".repeat(40)}`,
      `x ${"ha ".repeat(81)}`,
      "ambiguous",
    ],
  ])("is orphaned when %s", (_, before, after, reason) => {
    expect(reanchor(before, after)).toBe(`orphaned: ${reason}`);
  });

  it("never cuts a character: the same letter under an accent is another word", () => {
    const before = "un <a>e<b> muet";
    expect(reanchor(before, "un e\u0301 muet")).not.toContain("<a>e<b>");
  });
});

describe("resolveSpan, whatever the text", () => {
  const unit = fc.constantFrom(
    "a",
    "b",
    " ",
    "no ",
    "\u00a0",
    "\n",
    "😀",
    "👩‍👩‍👧",
    "e\u0301",
    "“",
    "”",
    "\u00ad",
  );
  const words = fc.string({ unit, minLength: 1, maxLength: 120 });
  const place = fc.tuple(fc.nat(), fc.nat());

  it("finds a described span where it is", () => {
    fc.assert(
      fc.property(words, place, (text, [x, y]) => {
        const [start, end] = [x % (text.length + 1), y % (text.length + 1)].sort((p, q) => p - q);
        const drawn = trimSpan(text, span(start as number, end as number));
        fc.pre(drawn !== null);
        expect(resolveSpan(text, describeSpan(text, drawn))).toEqual({
          kind: "exact",
          span: drawn,
          score: 1,
        });
      }),
    );
  });

  it("finds the same words, or says it cannot, when words are put in elsewhere", () => {
    fc.assert(
      fc.property(words, place, words, (text, [x, y], added) => {
        const [start, end] = [x % (text.length + 1), y % (text.length + 1)].sort((p, q) => p - q);
        const drawn = trimSpan(text, span(start as number, end as number));
        fc.pre(drawn !== null);
        const found = resolveSpan(`${added}\n${text}`, describeSpan(text, drawn));
        if (found.kind === "orphaned") return;
        expect(`${added}\n${text}`.slice(found.span.start, found.span.end)).toBe(
          text.slice(drawn.start, drawn.end),
        );
      }),
    );
  });

  it("answers for any two texts, inside the text and cutting no character", () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const drawn = trimSpan(before, span(0, before.length));
        fc.pre(drawn !== null);
        const found = resolveSpan(after, describeSpan(before, drawn));
        if (found.kind === "orphaned") return;
        const borders = [...new Intl.Segmenter("en").segment(after)].map(({ index }) => index);
        expect([...borders, after.length]).toContain(found.span.start);
        expect([...borders, after.length]).toContain(found.span.end);
        expect(found.score).toBeGreaterThanOrEqual(0.5);
        expect(found.score).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("stays quick on a long text, found or not", () => {
    const sentence = "The minister said on that day that it was never a promise, and then he left the room. ";
    const long = Array.from({ length: 6000 }, (_, index) => `${index} ${sentence}`).join("");
    const anchored = describeSpan(long, span(300_000, 300_400));
    const started = performance.now();
    resolveSpan(`x${long}`, anchored);
    resolveSpan(long.replaceAll("never", "ever"), anchored);
    resolveSpan("he ".repeat(150_000), { ...anchored, exact: "he", prefix: "x", suffix: "y" });
    expect(performance.now() - started).toBeLessThan(4000);
  });
});
