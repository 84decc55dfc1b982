import { expect, it } from "vitest";
import { collectReferences, locateInCollection } from "@/lib/core/alignment/reference-collection";
import { indexReference } from "@/lib/core/alignment/reference-index";

const texts = [
  "The harbour will be closed to foreign ships until the treaty is signed by all.",
  "The harbour will be open to foreign ships after the treaty is signed by all.",
  "Bread was dear that winter and the mills stood still for want of water.",
];
const collection = collectReferences(texts.map((text, number) => ({ ...indexReference(text), number })));
const find = (quote: string) => {
  const location = locateInCollection(quote, collection);
  return location.found ? location.reference.number : location.reason;
};

it("finds the record that is most like the quote", () => {
  expect(find("The harbour will be open to foreign ships")).toBe(1);
  expect(find("harbour will be closed to all foreign ships until the treaty")).toBe(0);
  expect(find("mills stood … for want of water")).toBe(2);
});

it("says why there is none", () => {
  expect(find("Apples fell early in the orchards of the north")).toBe("no_match");
  expect(find("harbour")).toBe("one_word");
  expect(locateInCollection("We will pay", collectReferences([]))).toEqual({
    found: false,
    reason: "empty_reference",
  });
});
