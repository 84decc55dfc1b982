import { describe, expect, test } from "vitest";
import { needsRoom, saveWords } from "@/components/annotator/save-words";
import { NOTHING_WAITS, type SyncState } from "@/components/annotator/sync-state";
import { uuid } from "@/tests/support/arbitrary-layer";

const refusal = {
  operation: { id: uuid(1), type: "removeLink", linkId: uuid(2) },
  status: 422,
  message: "No.",
} as const;
const words = (state: Partial<SyncState>, times = { slow: false, fresh: false }) =>
  saveWords({ ...NOTHING_WAITS, ...state }, times).words;

describe("the save state", () => {
  test("says Saving only once a change has waited", () => {
    expect(words({ phase: "sending", waiting: 1 })).toBe("Saved");
    expect(words({ phase: "sending", waiting: 1 }, { slow: true, fresh: false })).toBe("Saving");
  });
  test("counts what waits", () => {
    expect(words({ phase: "offline", waiting: 1 })).toBe("Offline: 1 change waiting");
    expect(words({ phase: "offline", waiting: 3 })).toBe("Offline: 3 changes waiting");
    expect(words({ phase: "unreachable", waiting: 2 })).toBe("No answer: 2 changes waiting");
  });
  test("says what went out after a gap, for a while", () => {
    expect(words({ caughtUp: 3 }, { slow: false, fresh: true })).toBe("Saved. 3 changes sent.");
    expect(words({ caughtUp: 3 })).toBe("Saved");
  });
  test("never says Saved while something is refused or the reviewer is signed out", () => {
    expect(words({ refused: [refusal] })).toBe("1 change not saved");
    expect(words({ phase: "signedOut", waiting: 1 })).toBe("Signed out");
  });
  test("tells of a field that has long held words nobody saved", () => {
    const told = (fields: number) => saveWords(NOTHING_WAITS, { slow: false, fresh: false, fields }).words;
    expect(told(1)).toBe("1 field not saved yet");
    expect(told(2)).toBe("2 fields not saved yet");
  });
  test("promises to keep changes only where the browser keeps them", () => {
    const told = (kept: boolean) =>
      saveWords({ ...NOTHING_WAITS, phase: "offline", waiting: 2, kept }, { slow: true, fresh: false }).more;
    expect(told(true)).toBe(
      "You are offline. Keep working. 2 changes are kept on this device and will be sent when you are back.",
    );
    expect(told(false)).toBe("You are offline. Keep working. 2 changes will be sent when you are back.");
  });
});

describe("needsRoom", () => {
  test("is true where there is something to press, or something to lose", () => {
    const needs = (state: Partial<SyncState>) => needsRoom({ ...NOTHING_WAITS, ...state });
    expect(needs({})).toBe(false);
    expect(needs({ phase: "offline", waiting: 3 })).toBe(false);
    expect(needs({ phase: "signedOut" })).toBe(true);
    expect(needs({ phase: "unreachable" })).toBe(true);
    expect(needs({ refused: [refusal] })).toBe(true);
    expect(needs({ kept: false })).toBe(true);
  });
});
