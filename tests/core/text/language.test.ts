import { expect, it } from "vitest";
import { detectLanguage } from "@/lib/core/text/language";

it.each([
  ["The minister said that she would not be at the meeting.", "en"],
  ["Der Minister sagte, dass er nicht zu dem Treffen kommen werde.", "de"],
  ["Le ministre a dit que la réunion est reportée pour des raisons de sécurité.", "fr"],
  ["El ministro dijo que no vendría.", "und"],
  ["министр сказал", "und"],
  ["London Paris Berlin", "und"],
  ["", "und"],
  ["\ud800 \0", "und"],
])("%s: %s", (text, expected) => {
  expect(detectLanguage(text)).toBe(expected);
});

it("reads the beginning of a long text only", () => {
  const text = `${"Der Minister ist nicht auf dem Treffen. ".repeat(1_000)}${"the of and to ".repeat(100_000)}`;
  expect(detectLanguage(text)).toBe("de");
});
