import { describe, expect, it } from "vitest";
import { directionOf, directionOfWords } from "@/lib/core/text/direction";
import { span } from "@/lib/core/text/offsets";

function direction(text: string) {
  return directionOf(text, span(0, text.length));
}

describe("directionOf", () => {
  it.each([
    ["English", "NATO never promised it", "ltr"],
    ["Hebrew", "הברית לא הבטיחה דבר", "rtl"],
    ["Arabic", "لم يعد الحلف بشيء", "rtl"],
    ["Persian and Urdu letters", "پیمان", "rtl"],
    ["Thaana, Syriac and Adlam", "\u0780", "rtl"],
    ["a supplementary script", "\u{1e900}", "rtl"],
    ["Greek, Cyrillic and Han", "Ελλάδα", "ltr"],
    ["no letters at all", "2025 – 14.2, «…»", "ltr"],
    ["nothing", "", "ltr"],
    ["digits and marks before the letters", "14.2.2025: «لم يعد الحلف»", "rtl"],
    ["Arabic digits, which are no letters", "٢٠٢٥ NATO", "ltr"],
    ["a Latin name first", "NATO: לא הבטחנו", "ltr"],
    ["a right-to-left mark before it", "\u200fNATO: לא הבטחנו", "rtl"],
    ["an Arabic letter mark", "\u061cNATO", "rtl"],
    ["a left-to-right mark before Hebrew", "\u200eהברית", "ltr"],
    ["an accent that is no letter", "ˈברית", "rtl"],
    ["an isolated name is passed over", "\u2066NATO\u2069 לא הבטיחה", "rtl"],
    ["isolates nest", "\u2067a\u2068b\u2069c\u2069 הברית", "rtl"],
    ["an isolate left open hides the rest", "\u2066NATO לא הבטיחה", "ltr"],
    ["a closing isolate alone is nothing", "\u2069הברית", "rtl"],
  ])("%s", (_, text, expected) => {
    expect(direction(text)).toBe(expected);
  });

  it("reads no more than 10,000 units of digits and marks", () => {
    expect(direction(`${"1 ".repeat(4999)}א`)).toBe("rtl");
    expect(direction(`${"1 ".repeat(5000)}א`)).toBe("ltr");
  });

  it("looks at its block alone", () => {
    const text = "NATO\n\nהברית";
    expect(directionOf(text, span(0, 4))).toBe("ltr");
    expect(directionOf(text, span(6, text.length))).toBe("rtl");
    expect(directionOf(text, span(4, 6))).toBe("ltr");
  });

  it("is decided by a character exactly where Unicode says so", () => {
    const letter = /[\p{L}\p{Mc}\p{Nl}\u200e\u200f\u061c]/u;
    const neutral = /[\u02b9\u02ba\u02c2-\u02cf\u02ec\u0374\u2066-\u2069]/;
    const settled = (character: string) => direction(`${character}a`) === direction(`${character}א`);
    const wrong: string[] = [];
    for (let code = 0; code < 0x20000; code++) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      const character = String.fromCodePoint(code);
      const isolates = code >= 0x2066 && code <= 0x2068;
      const decides = letter.test(character) && !neutral.test(character);
      if (settled(character) !== (decides || isolates)) wrong.push(code.toString(16));
    }
    expect(wrong).toEqual([]);
  });
});

describe("directionOfWords", () => {
  it("is that of the words alone, quotation marks or none", () => {
    expect(directionOfWords("«لن نفتح الجسر»")).toBe("rtl");
    expect(directionOfWords("“We will not,”")).toBe("ltr");
  });
});
