import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { endOf, type ScannedStretch, scanStretches, startOf } from "@/lib/core/quotes/scan-stretches";
import type { CanonicalText } from "@/lib/core/text/article-document";
import { documentFromText } from "@/lib/core/text/text-blocks";

/** Each stretch as its parts joined by " ¶ ", "…" after it if nothing closes it, and its children in an array. */
type Drawn = string | readonly [string, ...Drawn[]];

function draw(text: string, { parts, unclosed, children }: ScannedStretch): Drawn {
  const words = parts.map(({ start, end }) => text.slice(start, end)).join(" ¶ ") + (unclosed ? "…" : "");
  return children.length === 0 ? words : [words, ...children.map((child) => draw(text, child))];
}

function scan(text: string): Drawn[] {
  const document = documentFromText(text as CanonicalText);
  return scanStretches(document).map((stretch) => draw(text, stretch));
}

describe("scanStretches", () => {
  it.each<[string, string, Drawn[]]>([
    ["curly", "“One,” he said, “two.”", ["“One,”", "“two.”"]],
    ["straight", '"One," he said, "two."', ['"One,"', '"two."']],
    ["single", "'One,' he said, 'two.'", ["'One,'", "'two.'"]],
    ["LaTeX", "``One,'' he said, `two.'", ["``One,''", "`two.'"]],
    ["two straight single marks on both sides", "He said ''one'' twice.", ["''one''"]],
    ["guillemets with blanks", "« Un », dit-il, « deux ».", ["« Un »", "« deux »"]],
    ["guillemets the other way round", "»Eins«, sagte er, »zwei«.", ["»Eins«", "»zwei«"]],
    ["low and high", "„Eins“, sagte er, „zwei ‚drei‘“.", ["„Eins“", ["„zwei ‚drei‘“", "‚drei‘"]]],
    ["low and straight", 'Er sagte: „Eins" und ging.', ['„Eins"']],
    ["high on both sides", "”Ett”, sade han, ”två”.", ["”Ett”", "”två”"]],
    ["corner brackets", "彼は「一『二』三」と言った。", [["「一『二』三」", "『二』"]]],
    ["dashes outside", '– "Stop" – he cried – "now"', ['"Stop"', '"now"']],
    ["a straight mark closed by a curly one", 'The "first” and the "second".', ['"first”', '"second"']],
    ["“ as a closing mark", "“It is done,“ she said.", ["“It is done,“"]],
    ["one kind inside itself", '"She told me "no" twice," he said.', [['"She told me "no" twice,"', '"no"']]],
    ["single in double", "\"He called it 'odd',\" she said.", [["\"He called it 'odd',\"", "'odd'"]]],
    ["double in single", "'He called it \"odd\",' she said.", [["'He called it \"odd\",'", '"odd"']]],
    ["three deep", "“a ‘b “c” d’ e”", [["“a ‘b “c” d’ e”", ["‘b “c” d’", "“c”"]]]],
    ["a LaTeX single inside a double", "``He said `no''' twice.", [["``He said `no'''", "`no'"]]],
    ["'Tis inside", "'I said 'tis late,' he said.", ["'I said 'tis late,'"]],
    ["an apostrophe set as ‘", "“The ‘90s and ‘em,” he said.", ["“The ‘90s and ‘em,”"]],
    ["a possessive", "“the allies’ land,” he said", ["“the allies’ land,”"]],
    ["feet and inches", 'He is 6\'2" tall and "strong".', ['"strong"']],
  ])("%s", (_, text, expected) => {
    expect(scan(text)).toEqual(expected);
  });

  it.each<[string, string, Drawn[]]>([
    ["the last mark missing", "He said: “One and two.", ["“One and two.…"]],
    ["a straight one missing", 'He said: "One and two.', ['"One and two.…']],
    [
      "the first one missing its end, the second whole",
      "“One, he said. “Two,” she said.",
      ["“One, he said. …", "“Two,”"],
    ],
    ["a stray closing mark", "One,” he said, “two.”", ["“two.”"]],
    ["a lone single mark", "He said ‘one and two.", []],
  ])("unclosed: %s", (_, text, expected) => {
    expect(scan(text)).toEqual(expected);
  });

  it.each<[string, string, Drawn[]]>([
    ["the mark repeated", "“One.\n\n“Two.\n\n“Three,” he said.", ["“One. ¶ “Two. ¶ “Three,”"]],
    ["single marks", "‘One.\n\n‘Two,’ he said.", ["‘One. ¶ ‘Two,’"]],
    ["the mark not repeated", "“One.\n\nTwo,” he said.", ["“One. ¶ Two,”"]],
    ["low marks not repeated", "„Eins.\n\nZwei“, sagte er.", ["„Eins. ¶ Zwei“"]],
    [
      "another kind inside",
      "“One.\n\n“He said ‘two,’ and three.”",
      [["“One. ¶ “He said ‘two,’ and three.”", "‘two,’"]],
    ],
    ["no mark at all in the next one", "“One.\n\nTwo.\n\n“Three,” he said.", ["“One.…", "“Three,”"]],
    ["more in the last paragraph", "“One.\n\n“Two,” he said. “Three.”", ["“One. ¶ “Two,”", "“Three.”"]],
  ])("over paragraphs: %s", (_, text, expected) => {
    expect(scan(text)).toEqual(expected);
  });

  it("leaves out marks without a letter or digit between them", () => {
    expect(scan('He wrote "" and “…” and "?!" and "7".')).toEqual(['"7"']);
  });

  it("ends what is left open inside a stretch with it", () => {
    const document = documentFromText('「one\n"two」 three' as CanonicalText);
    const [only, ...more] = scanStretches(document);
    expect(more).toEqual([]);
    expect(only?.parts.map(({ start, end }) => document.text.slice(start, end))).toEqual(["「one", '"two」']);
  });

  it("keeps stretches in order and apart, whatever the text", () => {
    const unit = fc.constantFrom(..."ab1. ,:\n“”„‘’«»「」\"'`\ud83d\0—");
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
        const document = documentFromText(text as CanonicalText);
        let end = 0;
        for (const stretch of scanStretches(document)) {
          expect(startOf(stretch)).toBeGreaterThanOrEqual(end);
          expect(endOf(stretch)).toBeGreaterThan(startOf(stretch));
          end = endOf(stretch);
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it.each(['"', "“a ", '"a" ', "“a\n", "''", "„“"])("reads a megabyte of %j in linear time", (unit) => {
    const text = unit.repeat(1_000_000 / unit.length);
    const before = performance.now();
    scan(text);
    expect(performance.now() - before).toBeLessThan(10_000);
  });
});
