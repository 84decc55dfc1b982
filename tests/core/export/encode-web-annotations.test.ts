import { describe, expect, it } from "vitest";
import { encodeWebAnnotations, type WebAnnotationOptions } from "@/lib/core/export/encode-web-annotations";
import { uuid } from "../../support/arbitrary-layer";
import { GOLD, REVIEW, TEXT } from "../../support/dataset-sources";

const OPTIONS: WebAnnotationOptions = {
  pageId: "https://example.org/datasets/1/annotations",
  generator: { name: "Verbatim", homepage: "https://example.org" },
  speakerAddresses: new Map([[uuid(1), "https://www.wikidata.org/entity/Q0"]]),
};

const page = JSON.parse(encodeWebAnnotations([REVIEW, GOLD], OPTIONS));
const quote = page.items.find((item: { id: string }) => item.id === `urn:uuid:${uuid(12)}`);

describe("encodeWebAnnotations", () => {
  it("writes the golden page, byte for byte", async () => {
    await expect(encodeWebAnnotations([REVIEW, GOLD], OPTIONS)).toMatchFileSnapshot(
      "../../fixtures/exports/annotations.golden.jsonld.txt",
    );
  });

  it("always gives both selectors, positions in code points", () => {
    const points = [...TEXT];
    expect(quote.target).toHaveLength(2);
    for (const { selector } of quote.target) {
      const [position, words] = selector;
      expect(points.slice(position.start, position.end).join("")).toBe(words.exact);
    }
  });

  it("classifies, assesses, identifies and links", () => {
    expect(quote.motivation).toEqual(["classifying", "assessing"]);
    expect(quote.body.map((body: { purpose: string }) => body.purpose)).toEqual([
      "classifying",
      "identifying",
      "identifying",
      "assessing",
      "linking",
      "describing",
    ]);
    expect(quote.body[0].value).toBe("quote/direct");
    expect(quote.body[1].source).toBe("https://www.wikidata.org/entity/Q0");
    expect(quote.body[2].value).toBe("Pete Hegseth");
    expect(quote.body[3]).toMatchObject({ "mc:verdict": "misattributed", "mc:codebook": "1.0" });
  });

  it("has no assessment while the verdict is open", () => {
    const open = page.items.find((item: { id: string }) => item.id === `urn:uuid:${uuid(42)}`);
    expect(open.motivation).toEqual(["classifying"]);
    expect(JSON.stringify(open.body)).not.toContain("mc:verdict");
    expect(open.target[0].source).toBe(`urn:uuid:${uuid(51)}`);
  });

  it("writes links between live marks as annotations of their own", () => {
    const links = page.items.filter((item: { motivation: unknown }) => item.motivation === "linking");
    expect(links.map((link: { body: string; target: string }) => [link.target, link.body])).toEqual([
      [`urn:uuid:${uuid(12)}`, `urn:uuid:${uuid(11)}`],
      [`urn:uuid:${uuid(12)}`, `urn:uuid:${uuid(13)}`],
    ]);
  });
});
