import { describe, expect, it } from "vitest";
import { checkAttributes } from "@/lib/core/codebook/check-attributes";
import { codebookSchema } from "@/lib/core/codebook/codebook";
import source from "@/seeds/codebooks/1.0.json";

const codebook = codebookSchema.parse(source);
const older = {
  ...codebook,
  version: "0.9",
  blockLabels: codebook.blockLabels.filter((label) => label.id !== "promo"),
  facets: codebook.facets.map((facet) =>
    facet.id === "wording"
      ? { ...facet, values: facet.values.filter((value) => value.id !== "marked_edit") }
      : facet,
  ),
};

describe("checkAttributes", () => {
  it("takes what the codebook has, figures included", () => {
    const attributes = {
      form: "direct",
      wording: "marked_edit",
      severity: 3,
      rationale: "anything",
    } as const;
    expect(checkAttributes(codebook, { type: "quote", attributes })).toBeNull();
    expect(checkAttributes(codebook, { type: "block", attributes: { label: "promo" } })).toBeNull();
    expect(checkAttributes(codebook, { type: "not_speech", attributes: { reason: "scare" } })).toBeNull();
    expect(checkAttributes(codebook, { type: "cue", attributes: {} })).toBeNull();
  });

  it("names the attribute that an older version lacks, and what it has", () => {
    const fault = checkAttributes(older, {
      type: "quote",
      attributes: { form: "direct", wording: "marked_edit" },
    });
    expect(fault?.attribute).toBe("wording");
    expect(fault?.message).toMatch(/^Codebook 0[.]9 has no wording "marked_edit". Choose one of: verbatim, /);
    expect(checkAttributes(older, { type: "block", attributes: { label: "promo" } })?.attribute).toBe(
      "label",
    );
  });
});
