import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lastWordEnd, pairMarks, quotationsIn, quotationsNear } from "@/lib/core/text/marked-quotations";
import { span } from "@/lib/core/text/offsets";

function quotations(text: string): string[] {
  return quotationsIn(text, span(0, text.length)).map(({ start, end }) => text.slice(start, end));
}

describe("quotationsIn", () => {
  it.each([
    ["two in a row", "“One,” he said, “two.”", ["“One,”", "“two.”"]],
    ["inner before outer", "“He said ‘no’ to me”", ["‘no’", "“He said ‘no’ to me”"]],
    ["three deep", "“a ‘b “c” d’ e”", ["“c”", "‘b “c” d’", "“a ‘b “c” d’ e”"]],
    ["a mark against a bracket", '("One" or "two")', ['"One"', '"two"']],
    ["a possessive before the closing mark", "“the allies’ security”", ["“the allies’ security”"]],
    ["an unclosed inner mark is dropped", "“One ‘two three”", ["“One ‘two three”"]],
    ["an unclosed outer mark runs to the end", "“One ‘two’ three  ", ["‘two’", "“One ‘two’ three"]],
    ["rock ’n’ roll", "‘rock ’n’ roll’", ["‘rock ’n’ roll’"]],
    ["years", "the ’90s and the ’00s", []],
    ["feet and inches", "6' 2\" tall", []],
  ])("%s", (_, text, expected) => {
    expect(quotations(text)).toEqual(expected);
  });

  it.each([
    [
      "guillemets after a colon",
      "قال سمير الحداد: «لم نعد أحداً بالعضوية» وغادر.",
      ["«لم نعد أحداً بالعضوية»"],
    ],
    ["guillemets against و", "وصفه بأنه «تاريخي» و«نهائي».", ["«تاريخي»", "«نهائي»"]],
    ["straight marks against و and ب", 'هاجم "الخطة" و"التصريح" ب"شدة".', ['"الخطة"', '"التصريح"', '"شدة"']],
    ["straight marks after a lengthened letter", 'سماه بـ"الناتو الجديد" أمس.', ['"الناتو الجديد"']],
    ["curly marks the other way round", "قالت: ”لن نعد بشيء“ ثم غادرت.", ["”لن نعد بشيء“"]],
    ["nested, with the Arabic stops", "«قال “لا؟” مرتين»؛ ثم سكت.", ["“لا؟”", "«قال “لا؟” مرتين»"]],
    ["a colon without its blank", 'قال:"لم نعد بشيء"، وغادر.', ['"لم نعد بشيء"']],
  ])("Arabic: %s", (_, text, expected) => {
    expect(quotations(text)).toEqual(expected);
  });

  it.each([
    [
      "straight marks around an acronym",
      '"ארה"ב לא הבטיחה דבר", אמר אבנר גולדין.',
      ['"ארה"ב לא הבטיחה דבר"'],
    ],
    ["gershayim as marks around an acronym", "״נאט״ו לא הבטיחה״, אמר הדובר.", ["״נאט״ו לא הבטיחה״"]],
    ["curly marks around an acronym", "“נציג ארה”ב לא הבטיח”, אמר הדובר.", ["“נציג ארה”ב לא הבטיח”"]],
    ["acronyms alone", 'צה״ל וארה"ב פרסמו שני דו״חות במו״מ.', []],
    ["a mark against its prefix", 'הוא דיבר על ה"ניצחון" וה״הבטחה״.', ['"ניצחון"', "״הבטחה״"]],
    ["low and high marks", "„לא הבטחנו”, אמר הדובר.", ["„לא הבטחנו”"]],
    ["geresh as a mark, and at the end of a title", "פרופ׳ גולדין אמר ׳לא׳ בכיתה א׳.", ["׳לא׳"]],
    ["geresh inside a word", "צ׳רצ׳יל ו׳ג׳ורג׳ לא הבטיחו.", []],
    ["one inside the other", "״הוא אמר ׳לא הבטחנו׳ לכולם״", ["׳לא הבטחנו׳", "״הוא אמר ׳לא הבטחנו׳ לכולם״"]],
    ["after a maqaf", 'ההסכם ה־"סופי" נחתם.', ['"סופי"']],
    ["between invisible direction marks", 'אמר \u200f"לא הבטחנו"\u200f והלך.', ['"לא הבטחנו"']],
  ])("Hebrew: %s", (_, text, expected) => {
    expect(quotations(text)).toEqual(expected);
  });

  it("nests or stands apart, never crosses", () => {
    const unit = fc.constantFrom(..."ab .“”„‘’‚«»‹›「」\"'אבה״׳و");
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
        const found = quotationsIn(text, span(0, text.length));
        for (const a of found) {
          for (const b of found) {
            expect(a.start < b.start && b.start < a.end && a.end < b.end).toBe(false);
          }
        }
      }),
    );
  });
});

describe("quotationsNear", () => {
  const filler = "No marks stand here at all. ".repeat(2000);

  it("finds what it would find in the whole block, if that is no longer than it reads", () => {
    const text = "“One,” he said, “two ‘three’ four.” ".repeat(400);
    const block = span(0, text.length);
    expect(quotationsNear(text, block, 9000)).toEqual(quotationsIn(text, block));
  });

  it("finds what stands around the offset of a longer block, and nothing that runs out of sight", () => {
    const text = `“Far away.” ${filler}“Near.” ${filler}“Left open ${filler}`;
    const block = span(0, text.length);
    const near = text.indexOf("“Near");
    expect(quotationsNear(text, block, near + 2)).toEqual([span(near, near + 7)]);
    expect(quotationsNear(text, block, text.indexOf("“Left"))).toEqual([]);
    expect(quotationsNear(text, block, text.length)).toEqual([]);
    expect(quotationsIn(text, block).map(({ start }) => start)).toEqual([0, near, text.indexOf("“Left")]);
  });
});

it("reads a block made of opening marks in linear time", () => {
  const text = "‹“‚ ".repeat(50_000);
  const before = performance.now();
  quotationsIn(text, span(0, text.length));
  expect(performance.now() - before).toBeLessThan(2000);
});

describe("pairMarks", () => {
  const pair = (text: string) => pairMarks(text, span(0, text.length));

  it("keeps the marks that have no partner", () => {
    expect(pair("“One “two” three")).toEqual({
      pairs: [{ start: 5, end: 10, mark: "“" }],
      open: [{ mark: "“", at: 0 }],
      stray: null,
    });
    expect(pair("one,” he said, “two.”")).toMatchObject({
      pairs: [{ start: 15, end: 21 }],
      stray: { mark: "”", at: 4 },
    });
  });

  it("takes a German closing mark without its opening one for a stray", () => {
    expect(pair("und zwei“, sagte er.")).toMatchObject({ pairs: [], open: [], stray: { mark: "“", at: 8 } });
  });
});

it("lastWordEnd leaves white space out", () => {
  expect(lastWordEnd("a b \n", span(0, 5))).toBe(3);
});
