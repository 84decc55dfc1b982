import { describe, expect, test } from "vitest";
import { fileFault, pasteFault } from "@/lib/core/text/source-fault";

const MEGABYTE = 1024 * 1024;

describe("what is wrong with a file", () => {
  test.each([
    [null, "Choose a file."],
    [{ size: 0 }, "The file is empty; choose one that holds text."],
    [{ size: 6 * MEGABYTE }, "The file has 6.0 MB; choose one of at most 5 MB, or paste its text."],
    [{ size: 5 * MEGABYTE }, null],
  ])("%j", (file, fault) => {
    expect(fileFault(file)).toBe(fault);
  });
});

describe("what is wrong with a pasted text", () => {
  test("is said in bytes of UTF-8", () => {
    expect(pasteFault("a".repeat(5 * MEGABYTE), "")).toBeNull();
    expect(pasteFault("é".repeat(3 * MEGABYTE), "")).toBe("This has 6.0 MB; paste at most 5 MB.");
    expect(pasteFault("和".repeat(2 * MEGABYTE), "")).toBe("This has 6.0 MB; paste at most 5 MB.");
    expect(pasteFault("👋".repeat(2 * MEGABYTE), "")).toBe("This has 8.0 MB; paste at most 5 MB.");
  });
  test("may be that there is none, or that it would change on the way", () => {
    expect(pasteFault(" \n", "Paste it here.")).toBe("Paste it here.");
    expect(pasteFault("a\ud800", "")).toContain("half a character");
    expect(pasteFault("a\0", "")).toContain("null character");
  });
});
