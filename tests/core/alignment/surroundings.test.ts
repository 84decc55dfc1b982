import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { surroundingsOf } from "@/lib/core/alignment/surroundings";
import { span } from "@/lib/core/text/offsets";
import { marked } from "../../support/marked-text";

function around(picture: string): [string, string] {
  const { text, span: place } = marked(picture);
  const { before, after } = surroundingsOf(text, place);
  return [text.slice(before.start, before.end), text.slice(after.start, after.end)];
}

describe("surroundingsOf", () => {
  it("reads three sentences to each side, lines apart", () => {
    expect(
      around("Zero. One.\nTwo is here.\nQ: Three? <a>We agree<b>. Four. Five is. Six is. Seven is."),
    ).toEqual(["One.\nTwo is here.\nQ: Three? ", ". Four. Five is. Six is."]);
  });

  it("counts the rest of the passage's own sentence", () => {
    expect(around("It is so that <a>we agree<b> with them. One. Two. Three.")).toEqual([
      "It is so that ",
      " with them. One. Two.",
    ]);
  });

  it("is empty where nothing stands", () => {
    expect(around("<a>We agree<b>")).toEqual(["", ""]);
    expect(around("\n\n<a>We agree<b>.\n")).toEqual(["", ""]);
  });

  it("touches the passage on both sides, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.nat(), fc.nat(), (text, a, b) => {
        const start = a % (text.length + 1);
        const place = span(start, start + (b % (text.length - start + 1)));
        const { before, after } = surroundingsOf(text, place);
        expect([before.end, after.start]).toEqual([place.start, place.end]);
        expect(after.end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
