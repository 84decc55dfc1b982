import { v4, v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { idTime } from "@/lib/core/annotation/id-time";

describe("idTime", () => {
  it("reads the time a UUIDv7 was made, to the millisecond", () => {
    const made = Date.UTC(2025, 1, 14, 9, 5, 7, 123);
    expect(idTime(v7({ msecs: made }))).toBe(made);
    expect(idTime("017f22e2-79b0-7cc3-98c4-dc0c0c07398f")).toBe(Date.UTC(2022, 1, 22, 19, 22, 22));
  });

  it("knows no time of other ids", () => {
    expect(idTime(v4())).toBeNull();
    expect(idTime("017f22e2-79b0-7cc3-c8c4-dc0c0c07398f")).toBeNull();
    expect(idTime("not an id")).toBeNull();
  });
});
