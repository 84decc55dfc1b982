import { describe, expect, test } from "vitest";
import { gradeFault, referenceFactsSchema } from "@/lib/core/references/reference-facts";

const FORM = {
  title: " Press conference ",
  kind: "official_transcript",
  grade: "A",
  publisher: "",
  occasion: "",
  occurredOn: "",
  speakerId: "",
  url: "",
  archivedUrl: "",
};

describe("the facts of a reference", () => {
  test("are trimmed, and null where nothing was given", () => {
    expect(referenceFactsSchema.parse(FORM)).toEqual({
      title: "Press conference",
      kind: "official_transcript",
      grade: "A",
      publisher: null,
      occasion: null,
      occurredOn: null,
      speakerId: null,
      url: null,
      archivedUrl: null,
    });
  });

  test.each([
    ["title", " "],
    ["title", "x".repeat(301)],
    ["title", "half \ud800"],
    ["kind", "rumour"],
    ["grade", ""],
    ["occurredOn", "2025-02-30"],
    ["speakerId", "Mark Rutte"],
    ["url", "javascript:alert(1)"],
    ["archivedUrl", "web.archive.org/x"],
  ])("name the wrong field: %s", (field, value) => {
    const parsed = referenceFactsSchema.safeParse({ ...FORM, [field]: value });
    expect(parsed.error?.issues.map(({ path }) => path[0])).toEqual([field]);
  });

  test("do not grade a report as a record", () => {
    const parsed = referenceFactsSchema.safeParse({ ...FORM, kind: "news_report" });
    expect(parsed.error?.issues[0]).toMatchObject({
      path: ["grade"],
      message: "Grade A is for a recording, or a transcript as delivered. This kind is grade B at best.",
    });
  });
});

test("a kind's best grade", () => {
  expect(gradeFault("recording", "A")).toBeNull();
  expect(gradeFault("prepared_text", "B")).toBeNull();
  expect(gradeFault("wire_report", "C")).toBeNull();
  expect(gradeFault("speaker_denial", "B")).toBe("This kind is grade C at best.");
  expect(gradeFault("document", "A")).toBeNull();
});
