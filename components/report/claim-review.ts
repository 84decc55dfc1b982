/**
 * The report as schema.org ClaimReview, one per quote whose verdict the
 * published rating table has (CODEBOOK 9). The claim is “A said Q”, and what is
 * rated is whether that is so; quotes that are open get none.
 */
import { BEST_RATING, ratingOf, WORST_RATING } from "@/lib/core/report/rating";
import type { ReportContent, ReportQuote } from "@/lib/core/report/report-content";
import { speakerLabel } from "@/lib/core/report/speakers";
import { webAddress } from "@/lib/core/report/web-address";
import { quoteAnchor, reportPath } from "./addresses";

/** `claimReviewed` should stay within this many characters. */
const CLAIM_LENGTH = 75;

/** JSON-LD for the page's data block, or null if no quote has a rating. */
export function claimReviews(content: ReportContent, siteUrl: string): object | null {
  const reviews = content.quotes.flatMap((quote) => claimReview(content, quote, siteUrl.replace(/\/+$/, "")));
  return reviews.length === 0 ? null : { "@context": "https://schema.org", "@graph": reviews };
}

/** The data block's text: `<` is written as an escape, so that no content can end the element. */
export function jsonLdText(data: object): string {
  return JSON.stringify(data).replace(/</g, "\\u003c");
}

function claimReview(content: ReportContent, quote: ReportQuote, siteUrl: string): object[] {
  const rating = quote.verdict && ratingOf(quote.verdict.verdict, quote.severity);
  if (!quote.verdict || !rating) return [];
  const credited = speakerLabel(quote.creditedTo);
  const { article } = content;
  return [
    {
      "@type": "ClaimReview",
      url: `${siteUrl}${reportPath(content.slug)}#${quoteAnchor(quote.number)}`,
      datePublished: content.publishedAt.slice(0, 10),
      author: { "@type": "Organization", name: "Verbatim", url: siteUrl },
      claimReviewed: shortened(`${credited} said: ${quote.printed}`),
      reviewAspect: "attribution",
      reviewRating: {
        "@type": "Rating",
        ratingValue: rating,
        bestRating: BEST_RATING,
        worstRating: WORST_RATING,
        alternateName: quote.verdict.word,
      },
      itemReviewed: {
        "@type": "Claim",
        author: { "@type": "Organization", name: article.outlet },
        ...(article.publishedAt ? { datePublished: article.publishedAt } : {}),
        appearance: {
          "@type": "NewsArticle",
          headline: article.title,
          ...(webAddress(article.url) ? { url: article.url } : {}),
        },
        about: quotation(quote),
      },
    },
  ];
}

function quotation(quote: ReportQuote): object {
  const speaker = quote.saidBy.kind === "not-established" ? null : quote.saidBy.name;
  const sources = quote.evidence.flatMap((item) => webAddress(item.url) ?? []);
  return {
    "@type": "Quotation",
    text: quote.printed,
    ...(speaker ? { spokenByCharacter: { "@type": "Person", name: speaker } } : {}),
    ...(sources.length > 0 ? { isBasedOn: sources } : {}),
  };
}

function shortened(claim: string): string {
  if (claim.length <= CLAIM_LENGTH) return claim;
  return `${claim.slice(0, CLAIM_LENGTH - 2).replace(/\s+\S*$/u, "")} …`;
}
