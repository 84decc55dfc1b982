import { describe, expect, it } from "vitest";
import { newestVersion } from "@/lib/core/codebook/newest-version";

const newestOf = (...versions: string[]) => newestVersion(versions.map((version) => ({ version })))?.version;

describe("newestVersion", () => {
  it("goes by the numbers, whatever the order", () => {
    expect(newestOf("1.0", "1.1")).toBe("1.1");
    expect(newestOf("1.1", "1.0")).toBe("1.1");
    expect(newestOf("1.9", "1.10", "1.2")).toBe("1.10");
    expect(newestOf("1.10", "2.0")).toBe("2.0");
    expect(newestOf("1.1", "1.1.1")).toBe("1.1.1");
  });

  it("keeps the first of two that are the same", () => {
    const [first, second] = [{ version: "1.0" }, { version: "1" }];
    expect(newestVersion([first, second])).toBe(first);
  });

  it("is nothing where there is none", () => {
    expect(newestVersion([])).toBeUndefined();
  });
});
