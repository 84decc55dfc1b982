import { expect, it } from "vitest";
import { AUTOMATIC_SIGNALS } from "@/lib/core/signals/automatic-signals";

it("names each signal once, and none that could be read as a score", () => {
  expect(new Set(AUTOMATIC_SIGNALS).size).toBe(AUTOMATIC_SIGNALS.length);
  for (const name of AUTOMATIC_SIGNALS) expect(name).not.toMatch(/score|rating|credib|trust/i);
});
