import { describe, expect, it } from "vitest";
import { keyPreferencesSchema, MAXIMUM_KEPT_KEYS } from "@/lib/core/views/key-preferences";

const many = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`c${index}`, "k"]));

describe("keyPreferencesSchema", () => {
  it.each([[{}], [{ "mark.direct": "Shift+D", "mark.cue": null, extend: " " }], [many(MAXIMUM_KEPT_KEYS)]])(
    "takes %j",
    (keys) => {
      expect(keyPreferencesSchema.parse(keys)).toEqual(keys);
    },
  );

  it.each<[string, unknown]>([
    ["no record", ["d"]],
    ["a key that is no text", { "mark.direct": 4 }],
    ["an empty key", { "mark.direct": "" }],
    ["a key too long", { "mark.direct": "x".repeat(21) }],
    ["a command without a name", { "": "d" }],
    ["a command's name too long", { ["x".repeat(61)]: "d" }],
    ["a null character", { "mark.direct": "\0" }],
    ["half a character in a name", { "\ud800": "d" }],
    ["more than anybody keeps", many(MAXIMUM_KEPT_KEYS + 1)],
  ])("refuses %s", (_, keys) => {
    expect(keyPreferencesSchema.safeParse(keys).success).toBe(false);
  });
});
