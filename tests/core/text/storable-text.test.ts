import { expect, it } from "vitest";
import { storableText } from "@/lib/core/text/storable-text";

it.each([
  ["a plain name", " Zoë 👋 ", "Zoë 👋"],
  ["a null character", "a\0b", null],
  ["half a character", "a\ud83db", null],
])("%s", (_, typed, stored) => {
  expect(storableText.safeParse(typed).data ?? null).toBe(stored);
});
