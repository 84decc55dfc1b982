import { describe, expect, it } from "vitest";
import { requireId } from "@/lib/server/http/require-id";

describe("requireId", () => {
  it("lets an id through", () => {
    const id = "01950000-0000-7000-8000-000000000000";
    expect(requireId(id, "review")).toBe(id);
    expect(requireId("0195ABCD-0000-7000-8000-000000000000", "review")).toBe(
      "0195abcd-0000-7000-8000-000000000000",
    );
  });

  it.each(["", "new", "1", "01950000-0000-7000-8000-00000000000g", "' OR 1=1"])(
    "does not find %j",
    (value) => {
      expect(() => requireId(value, "review")).toThrow("There is no such review.");
    },
  );
});
