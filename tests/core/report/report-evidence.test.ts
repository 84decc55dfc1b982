import { describe, expect, it } from "vitest";
import { reportEvidence } from "@/lib/core/report/report-evidence";
import { span } from "@/lib/core/text/offsets";
import { CODEBOOK } from "@/tests/support/drawn-report";
import { evidence } from "@/tests/support/layers";

const text = "“We will not go there,”";
const spans = [span(0, text.length)];
const printed = { spans, stretches: spans, text };

describe("reportEvidence", () => {
  it("puts what bears on the verdict first, then better grades, then closer words", () => {
    const items = [
      evidence("context", "q", { role: "context", grade: "A", excerpt: text }),
      evidence("partly", "q", { excerpt: "We will not go" }),
      evidence("fully", "q", { excerpt: "We will not go there" }),
      evidence("best", "q", { grade: "A", excerpt: "Rain fell" }),
    ];
    expect(reportEvidence(items, printed, CODEBOOK).map((item) => item.id)).toEqual([
      "best",
      "fully",
      "partly",
      "context",
    ]);
  });

  it("prints no address that is not a web address", () => {
    const [item] = reportEvidence(
      [evidence("e", "q", { url: "javascript:alert(1)", archivedUrl: "https://archive.example/1" })],
      printed,
      CODEBOOK,
    );
    expect([item?.url, item?.archivedUrl]).toEqual([null, "https://archive.example/1"]);
  });

  it("lays no paraphrase beside a record word by word", () => {
    const [item] = reportEvidence(
      [evidence("e", "q", { excerpt: "We will not go there" })],
      { ...printed, stretches: [] },
      CODEBOOK,
    );
    expect([item?.excerpt, item?.diff, item?.matched]).toEqual(["We will not go there", null, null]);
  });
});
