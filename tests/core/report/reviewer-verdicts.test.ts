import { describe, expect, it } from "vitest";
import { reviewerVerdict } from "@/lib/core/report/reviewer-verdicts";
import { CODEBOOK, MISATTRIBUTED, NAMED, SOUND } from "@/tests/support/drawn-report";
import { quote } from "@/tests/support/layers";

const final = quote("gold", [0, 10], MISATTRIBUTED);
const judged = (attributes: Parameters<typeof quote>[2]) =>
  reviewerVerdict("reviewer-1", final, quote("theirs", [0, 10], attributes), CODEBOOK);

describe("reviewerVerdict", () => {
  it("agrees on the same verdict with the same speaker", () => {
    expect(judged(MISATTRIBUTED)).toMatchObject({ kind: "judged", saidBy: "Bo Crane", agrees: true });
  });

  it("differs by verdict and by speaker", () => {
    expect(judged({ ...NAMED, ...SOUND })).toMatchObject({ kind: "judged", saidBy: null, agrees: false });
    const another = { ...MISATTRIBUTED, speakerActual: { name: "Cy Drake", speakerId: null } };
    expect(judged(another)).toMatchObject({ saidBy: "Cy Drake", agrees: false });
  });

  it("tells a quote without a verdict from one that was not marked", () => {
    expect(judged({})).toMatchObject({ kind: "not-judged", verdict: null, agrees: false });
    expect(reviewerVerdict("reviewer-1", final, undefined, CODEBOOK)).toMatchObject({
      kind: "not-marked",
      agrees: false,
    });
  });
});
