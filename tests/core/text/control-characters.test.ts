import { describe, expect, test } from "vitest";
import { canonicalText } from "@/lib/core/text/canonical-text";
import {
  controlCharactersIn,
  controlsFault,
  MOST_CONTROLS_IN_A_BLOCK,
} from "@/lib/core/text/control-characters";
import { span } from "@/lib/core/text/offsets";
import { documentFromText } from "@/lib/core/text/text-blocks";

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

describe("an article of them", () => {
  const fault = (text: string) => controlsFault(documentFromText(canonicalText(text)));

  test("is refused where one block holds more than can be shown, and told how many", () => {
    expect(fault(`so${"\u00ad".repeat(MOST_CONTROLS_IN_A_BLOCK)}ft`)).toBeNull();
    expect(fault(`First.\n\nso${"\u00ad".repeat(MOST_CONTROLS_IN_A_BLOCK + 1)}ft`)).toMatch(
      /^One paragraph holds 5,001 invisible characters, and 5,000 at most/,
    );
  });

  test("may hold them paragraph by paragraph, and joiners that join", () => {
    expect(fault(Array.from({ length: 10_000 }, () => "so\u00adft").join("\n"))).toBeNull();
    expect(fault("می\u200cخواهم ".repeat(MOST_CONTROLS_IN_A_BLOCK + 1))).toBeNull();
  });
});
