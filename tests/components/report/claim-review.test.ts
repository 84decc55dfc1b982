import { describe, expect, it } from "vitest";
import { claimReviews, jsonLdText } from "@/components/report/claim-review";
import { buildReport } from "@/lib/core/report/build-report";
import { drawnReport, MISATTRIBUTED, NAMED, SOUND } from "@/tests/support/drawn-report";

const TEXT = "“We will go,” Finch said. “They must not stay,” she added.";

function reviewsOf(attributes: object, words = "“They must not stay,”") {
  const content = buildReport(drawnReport({ text: TEXT, quotes: [{ words, attributes }] }));
  return claimReviews(content, "https://verbatim.example/") as { "@graph": Record<string, unknown>[] } | null;
}

describe("claimReviews", () => {
  it("rates “A said Q”, names the outlet that printed it and who did say it", () => {
    expect(reviewsOf(MISATTRIBUTED)?.["@graph"]).toEqual([
      {
        "@type": "ClaimReview",
        url: "https://verbatim.example/reports/a-title#quote-1",
        datePublished: "2025-03-03",
        author: { "@type": "Organization", name: "Verbatim", url: "https://verbatim.example" },
        claimReviewed: "Ada Finch said: “They must not stay,”",
        reviewAspect: "attribution",
        reviewRating: {
          "@type": "Rating",
          ratingValue: 1,
          bestRating: 5,
          worstRating: 1,
          alternateName: "Misattributed",
        },
        itemReviewed: {
          "@type": "Claim",
          author: { "@type": "Organization", name: "An outlet" },
          datePublished: "2025-02-14",
          appearance: { "@type": "NewsArticle", headline: "A title", url: "https://outlet.example/a" },
          about: {
            "@type": "Quotation",
            text: "“They must not stay,”",
            spokenByCharacter: { "@type": "Person", name: "Bo Crane" },
          },
        },
      },
    ]);
  });

  it("has nothing for open verdicts", () => {
    expect(reviewsOf({ ...NAMED, ...SOUND, occurrence: "not_found" })).toBeNull();
    expect(reviewsOf({ ...NAMED, ...SOUND, occurrence: "not_checkable" })).toBeNull();
    expect(reviewsOf({})).toBeNull();
  });

  it("keeps the claim within the advised length", () => {
    const name = "A speaker whose name and office together are longer than a whole line of text";
    const [review] =
      reviewsOf({ ...MISATTRIBUTED, speakerStated: { name, speakerId: null } })?.["@graph"] ?? [];
    expect(String(review?.claimReviewed).length).toBeLessThanOrEqual(75);
  });

  it("cannot end the element it stands in", () => {
    const data = { text: "</script><!--" };
    expect(jsonLdText(data)).not.toContain("<");
    expect(JSON.parse(jsonLdText(data))).toEqual(data);
  });
});
