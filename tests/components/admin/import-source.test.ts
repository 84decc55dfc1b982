import { describe, expect, it } from "vitest";
import { droppedWords, sourceFault } from "@/components/admin/import-source";
import { MAXIMUM_SOURCE_BYTES } from "@/lib/core/text/canonical-text";

describe("sourceFault", () => {
  it("asks for what is missing, by the way that was chosen", () => {
    expect(sourceFault("text", " \n", null)).toBe("Paste the article here.");
    expect(sourceFault("html", "", null)).toBe("Paste the article here.");
    expect(sourceFault("file", "ignored", null)).toBe("Choose a file.");
    expect(sourceFault("file", "", { size: 0 })).toContain("empty");
  });

  it("counts bytes, not characters, and allows exactly the limit", () => {
    expect(sourceFault("text", "a".repeat(MAXIMUM_SOURCE_BYTES), null)).toBeNull();
    expect(sourceFault("text", "é".repeat(MAXIMUM_SOURCE_BYTES / 2 + 1), null)).toContain("at most 5 MB");
    expect(sourceFault("file", "", { size: MAXIMUM_SOURCE_BYTES })).toBeNull();
    expect(sourceFault("file", "", { size: MAXIMUM_SOURCE_BYTES + 1 })).toContain("5.0 MB");
  });

  it("refuses half a character, which the form itself would replace in silence", () => {
    expect(sourceFault("text", "half a \ud83d wave", null)).toMatch(/half a character at position 7/);
    expect(sourceFault("html", "<p>a whole 👋</p>", null)).toBeNull();
  });
});

describe("droppedWords", () => {
  it("names what was left out, and how often", () => {
    expect(droppedWords({ scripts: 2, styles: 0, trackers: 1, scriptLinks: 1 })).toBe(
      "2 scripts, 1 tracking picture, 1 script link",
    );
    expect(droppedWords({ scripts: 0 })).toBe("");
  });
});
