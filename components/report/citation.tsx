import { longDateInWords } from "@/components/ui/date-words";
import type { ReportContent } from "@/lib/core/report/report-content";
import { versionPath } from "./addresses";

/** The reference a reader can copy, and the hashes that say what it refers to. */
export function Citation({ content, siteUrl }: { content: ReportContent; siteUrl: string }) {
  return (
    <section className="ruled" aria-labelledby="cite-title" id="cite">
      <h2 id="cite-title">Cite this</h2>
      <p className="cite">{citationText(content, siteUrl)}</p>
      <dl className="facts">
        <dt>Article text, SHA-256</dt>
        <dd>
          <code>{content.article.sha256}</code>
        </dd>
        <dt>Codebook</dt>
        <dd>
          <a href="/codebook">{content.codebook.version}</a>, {longDateInWords(content.codebook.date)}
        </dd>
        <dt>Published</dt>
        <dd>
          {longDateInWords(content.publishedAt)}, version {content.number}
        </dd>
      </dl>
    </section>
  );
}

/** Plain text, with the address of this version, which never changes. */
function citationText(content: ReportContent, siteUrl: string): string {
  const { article, finding, number } = content;
  const date = article.publishedAt ? `, ${longDateInWords(article.publishedAt)}` : "";
  return [
    `Verbatim: “${finding.headline}”.`,
    `Report on “${article.title}”, ${article.outlet}${date}.`,
    `Version ${number}, ${longDateInWords(content.publishedAt)}.`,
    `${siteUrl.replace(/\/+$/, "")}${versionPath(content.slug, number)}`,
  ].join(" ");
}
