import type { ReportContent } from "@/lib/core/report/report-content";
import { filePath, reportPath } from "./addresses";

/** What machines read of the page: title, description, cards, citation tags, the JSON twin. */
export function ReportMeta({ content, siteUrl }: { content: ReportContent; siteUrl: string }) {
  const site = siteUrl.replace(/\/+$/, "");
  const address = `${site}${reportPath(content.slug)}`;
  const { headline, deck } = content.finding;
  return (
    <>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{`${headline} · Verbatim`}</title>
      <meta name="description" content={deck} />
      <link rel="canonical" href={address} />
      <link
        rel="alternate"
        type="application/json"
        href={filePath(content.slug, content.number, "report.json")}
        title="This report as JSON"
      />
      <meta property="og:type" content="article" />
      <meta property="og:site_name" content="Verbatim" />
      <meta property="og:title" content={headline} />
      <meta property="og:description" content={deck} />
      <meta property="og:url" content={address} />
      <meta property="article:published_time" content={content.publishedAt} />
      <meta name="twitter:card" content="summary" />
      <meta name="citation_title" content={headline} />
      <meta name="citation_author" content="Verbatim" />
      <meta
        name="citation_publication_date"
        content={content.publishedAt.slice(0, 10).replaceAll("-", "/")}
      />
      <meta name="citation_publisher" content="Verbatim" />
      <meta name="citation_language" content="en" />
      <meta name="citation_public_url" content={address} />
    </>
  );
}
