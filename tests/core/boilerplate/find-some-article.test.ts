import { expect, test } from "vitest";
import { findSomeArticle } from "@/lib/core/boilerplate/find-some-article";
import { readBlocks } from "@/lib/core/boilerplate/read-blocks";
import { canonicalText } from "@/lib/core/text/canonical-text";
import { documentFromText } from "@/lib/core/text/text-blocks";

const { text, blocks } = documentFromText(
  canonicalText(
    [
      "The harbour bridge will close in June, the city council decided on Monday after a long debate.",
      "Sign up for our free newsletter and never miss a story!",
      "The council has not yet said how long the repairs would take or who is going to pay for them.",
    ].join("\n\n"),
  ),
);
const readings = readBlocks(text, blocks, null);

test("where next to nothing is likely, prose that says nothing of another kind is", () => {
  expect([...findSomeArticle(Float64Array.of(0.2, 0.1, 0.05), readings, 0.5)]).toEqual([0.6, 0.1, 0.6]);
});

test("in a language that is not known, whatever says nothing of another kind is", () => {
  const arabic = documentFromText(
    canonicalText(
      "أعلنت بلدية المرفأ يوم الاثنين تأجيل افتتاح الجسر الجديد إلى الربيع المقبل.\n\n© 2025 Coast Courier",
    ),
  );
  const unknown = readBlocks(arabic.text, arabic.blocks, null);
  expect([...findSomeArticle(Float64Array.of(0.2, 0.1), unknown, 0.5)]).toEqual([0.6, 0.1]);
});

test("where enough is likely, the probabilities stand", () => {
  const content = Float64Array.of(0.9, 0.1, 0.05);
  expect(findSomeArticle(content, readings, 0.5)).toBe(content);
});
