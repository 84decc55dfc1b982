import { describe, expect, test } from "vitest";
import { controlCharactersIn } from "@/lib/core/text/control-characters";
import { span } from "@/lib/core/text/offsets";

const signs = (text: string) => controlCharactersIn(text, span(0, text.length)).map(({ sign }) => sign);

describe("characters that cannot be seen", () => {
  test.each([
    ["zero\u200bwidth", ["ZWSP"]],
    ["\u202eevil\u202c", ["RLO", "PDF"]],
    ["\u2067isolated\u2069", ["RLI", "PDI"]],
    ["\ufeffmark, so\u00adft", ["BOM", "SHY"]],
    ["bell\u0007", ["U+0007"]],
    ["no\u200dthing joined", ["ZWJ"]],
    ["tabs\tand\nlines and\u00a0blanks", []],
    ["👩\u200d👩\u200d👧 family", []],
    ["👩🏽\u200d🚀", []],
    ["می\u200cخواهم", []],
  ])("%j", (text, expected) => expect(signs(text)).toEqual(expected));

  test("are told by their place in the text, within the stretch alone", () => {
    expect(controlCharactersIn("a\u200bb\u200bc", span(2, 5))).toEqual([
      { at: 3, sign: "ZWSP", name: "zero-width space" },
    ]);
  });
});
