import { describe, expect, it } from "vitest";
import { buildReport } from "@/lib/core/report/build-report";
import { drawnReport, MISATTRIBUTED, NAMED, SOUND } from "@/tests/support/drawn-report";

const TEXT = "“One,” “two,” “three,” “four,” “five,” said Finch. That it was six.";

describe("coverage", () => {
  it("counts worst first, says how many were examined, and gives no score", () => {
    const { coverage } = buildReport(
      drawnReport({
        text: TEXT,
        quotes: [
          { words: "“One,”", attributes: { ...NAMED, ...SOUND } },
          { words: "“two,”", attributes: { ...NAMED, ...SOUND, wording: "trivial_edit" } },
          { words: "“three,”", attributes: MISATTRIBUTED },
          { words: "“four,”", attributes: { ...NAMED, ...SOUND, occurrence: "not_checkable" } },
          { words: "“five,”" },
          {
            words: "That it was six",
            attributes: { ...NAMED, ...SOUND, form: "indirect", wording: "faithful" },
          },
        ],
      }),
    );
    expect(coverage.sentence).toBe(
      "6 quotes, 5 examined: 1 misattributed, 2 accurate, 1 with minor edits, 1 cannot be checked",
    );
    expect(coverage.verdicts.reduce((sum, one) => sum + one.count, 0)).toBe(coverage.checked);
  });

  it("says so when nothing is checked", () => {
    const { coverage } = buildReport(drawnReport({ text: TEXT, quotes: [{ words: "“One,”" }] }));
    expect(coverage.sentence).toBe("1 quote, none examined");
  });
});
