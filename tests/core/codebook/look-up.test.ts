import { describe, expect, it } from "vitest";
import { codebookSchema } from "@/lib/core/codebook/codebook";
import {
  answerWord,
  blockLabelEntry,
  findEntry,
  findQuestion,
  formEntry,
  verdictEntry,
} from "@/lib/core/codebook/look-up";
import source from "@/seeds/codebooks/1.0.json";

const codebook = codebookSchema.parse(source);

describe("look-up", () => {
  it("finds entries by id", () => {
    expect(verdictEntry(codebook, "misattributed").key).toBe("6");
    expect(blockLabelEntry(codebook, "ad").word).toBe("Advert");
    expect(formEntry(codebook, "mixed").key).toBe("m");
    expect(findEntry(codebook, "evidenceGrades", "A")?.word).toBe("Grade A");
    expect(findEntry(codebook, "evidenceGrades", "Z")).toBeUndefined();
  });

  it("throws for an id this codebook lacks", () => {
    expect(() => verdictEntry({ ...codebook, verdicts: [] }, "accurate")).toThrow(RangeError);
  });

  it("finds questions among facets and attributes, and the words of their answers", () => {
    expect(findQuestion(codebook, "channel")?.word).toBe("Channel");
    expect(findQuestion(codebook, "shoe_size")).toBeUndefined();
    expect(answerWord(codebook, "severity", 3)).toBe("Meaning");
    expect(answerWord(codebook, "occurrence", "confirmed")).toBe("Confirmed");
    expect(answerWord(codebook, "occurrence", "perhaps")).toBe("perhaps");
  });
});
