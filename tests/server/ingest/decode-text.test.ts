import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAXIMUM_SOURCE_BYTES } from "@/lib/core/text/canonical-text";
import { decodeText } from "@/lib/server/ingest/decode-text";

const utf8 = (text: string) => new TextEncoder().encode(text);

/** One byte for each character below U+0100, as Latin-1 writes it. */
const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const words = mark ? `\ufeff${text}` : text;
  const view = new DataView(new ArrayBuffer(words.length * 2));
  for (let index = 0; index < words.length; index++)
    view.setUint16(index * 2, words.charCodeAt(index), littleEndian);
  return new Uint8Array(view.buffer);
}

describe("decodeText reads UTF-8", () => {
  it.each([
    ["plain words", utf8("The minister denied it."), "The minister denied it."],
    ["every kind of character", utf8("“é” \u00a0 😀 ру 日本"), "“é” \u00a0 😀 ру 日本"],
    ["line ends as they are", utf8("a\r\nb\rc\td\f"), "a\r\nb\rc\td\f"],
    ["without its byte order mark", utf8("\ufeffWords"), "Words"],
    ["and keeps a second mark", utf8("\ufeffa\ufeffb"), "a\ufeffb"],
  ])("%s", (_, source, text) => {
    expect(decodeText(source)).toEqual({ kind: "text", text });
  });

  it("up to the limit exactly", () => {
    expect(decodeText(new Uint8Array(MAXIMUM_SOURCE_BYTES).fill(97)).kind).toBe("text");
  });
});

describe("decodeText asks about other encodings", () => {
  const french =
    "Le ministre a ni\u00e9 : l'\u00e9t\u00e9 n'a jamais \u00e9t\u00e9 promis \u00e0 la r\u00e9gion, a-t-il d\u00e9clar\u00e9. ";
  it.each([
    [
      "windows-1252",
      bytes(`He said \x93${"never a promise "}\x94 and the minister\x92s caf\u00e9 was closed. `.repeat(4)),
      "“never",
    ],
    ["windows-1252", bytes(french.repeat(4)), "été"],
    ["utf-16le", utf16("He said “no” to it.", true, true), "He said “no” to it."],
    ["utf-16be", utf16("He said “no” to it.", false, true), "He said “no” to it."],
    [
      "utf-16le",
      utf16("He said no to it, and then again.", true, false),
      "He said no to it, and then again.",
    ],
    [
      "windows-1251",
      Uint8Array.from("Министр сказал, что обещания никогда не было, и ушёл из зала. ".repeat(4), (c) => {
        const code = c.charCodeAt(0);
        if (code === 0x451) return 0xb8;
        return code >= 0x410 ? code - 0x350 : code;
      }),
      "Министр сказал",
    ],
    [
      "shift_jis",
      Uint8Array.from([
        0x93, 0xfa, 0x96, 0x7b, 0x8c, 0xea, 0x82, 0xcc, 0x83, 0x65, 0x83, 0x4c, 0x83, 0x58, 0x83, 0x67, 0x82,
        0xc5, 0x82, 0xb7, 0x81, 0x42,
      ]),
      "日本語のテキストです。",
    ],
    ["iso-8859-5", bytes(`<meta charset="iso-8859-5"><p>\xbc\xd8\xdd\xd8\xe1\xe2\xe0</p>`), "Министр"],
  ])("%s", (encoding, source, words) => {
    const decoded = decodeText(source);
    expect(decoded).toMatchObject({
      kind: "needs-confirmation",
      encoding,
      text: expect.stringContaining(words),
    });
    expect(decodeText(source, { confirmed: encoding })).toMatchObject({
      kind: "text",
      text: expect.stringContaining(words),
    });
  });

  it("asks again when what was confirmed is no encoding", () => {
    expect(decodeText(bytes(french), { confirmed: "no-such-code" }).kind).toBe("needs-confirmation");
  });
});

describe("decodeText refuses", () => {
  it.each([
    ["no bytes", new Uint8Array(), "empty", "empty"],
    ["white space", utf8("\ufeff \n\u00a0\t"), "empty", "empty"],
    ["a PDF", utf8("%PDF-1.7 and so on"), "binary", "a PDF"],
    ["a Word document", bytes("PK\x03\x04rest"), "binary", "Word"],
    ["a picture", bytes("\x89PNG\r\n\x1a\n"), "binary", "picture"],
    ["a null character", utf8("words\0words"), "binary", "not text"],
    ["control characters", utf8("\x01\x02\x03\x04words"), "binary", "not text"],
    [
      "noise",
      Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919 + (index >> 3)) % 256),
      "binary",
      "not text",
    ],
    ["one byte too many", new Uint8Array(MAXIMUM_SOURCE_BYTES + 1).fill(97), "too_large", "5 MB"],
  ])("%s", (_, source, reason, words) => {
    const decoded = decodeText(source);
    expect(decoded).toMatchObject({ kind: "refused", reason, message: expect.stringContaining(words) });
    if (decoded.kind === "refused") expect(decoded.message).toMatch(/(choose|save|paste).*\.$/);
  });

  it("answers for any bytes, and never lets a null character through", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (source) => {
        const decoded = decodeText(source);
        if (decoded.kind !== "refused") expect(decoded.text).not.toContain("\0");
      }),
    );
  });

  it("takes any words in UTF-8 for what they are", () => {
    const words = fc.string({
      unit: fc.constantFrom("a", "é", "😀", " ", "\u00a0", "日", "“"),
      minLength: 1,
    });
    fc.assert(
      fc.property(words, (text) => {
        fc.pre(text.trim() !== "");
        expect(decodeText(utf8(text))).toEqual({ kind: "text", text });
      }),
    );
  });
});
