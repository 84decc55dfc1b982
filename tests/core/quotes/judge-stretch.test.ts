import { describe, expect, it } from "vitest";
import { judgeStretch, SPEECH_FROM } from "@/lib/core/quotes/judge-stretch";
import { scanStretches } from "@/lib/core/quotes/scan-stretches";
import { STRETCH_FEATURES } from "@/lib/core/quotes/stretch-features";
import { STRETCH_WEIGHTS } from "@/lib/core/quotes/stretch-weights";
import type { Language } from "@/lib/core/text/language";
import { span } from "@/lib/core/text/offsets";

function judge(text: string, language: Language) {
  const block = { ...span(0, text.length), kind: "paragraph" as const };
  const [stretch] = scanStretches({ text, blocks: [block] });
  if (!stretch) throw new Error("There is nothing between marks.");
  return judgeStretch(stretch, { text, block, heading: false }, language);
}

describe("judgeStretch", () => {
  it("calls speech what is at least as likely as the threshold", () => {
    for (const text of ["“No,” he said.", "the “so-called” war", "on NBC's “Daily Round”"]) {
      const { speech, score } = judge(text, "en");
      expect(speech).toBe(score >= SPEECH_FROM);
    }
  });

  it("gives as the reason what weighed most for the answer", () => {
    const { speech, why } = judge("She appeared on CNN's “Evening Desk” again.", "en");
    expect(speech).toBe(false);
    const lightest = Math.min(...STRETCH_FEATURES.map((feature) => STRETCH_WEIGHTS.en[feature]));
    expect(why === "usual" ? 0 : STRETCH_WEIGHTS.en[why]).toBeLessThan(0);
    expect(STRETCH_WEIGHTS.en[why]).toBeGreaterThanOrEqual(lightest);
  });

  it("weighs other languages as English", () => {
    const text = "« Nous resterons ici », a dit le maire.";
    expect(judge(text, "fr")).toEqual(judge(text, "en"));
    expect(judge(text, "de")).not.toEqual(judge(text, "en"));
  });
});
