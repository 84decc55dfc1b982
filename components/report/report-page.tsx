import { Masthead } from "@/components/ui/masthead";
import type { FrozenFile, ReportContent } from "@/lib/core/report/report-content";
import { versionPath } from "./addresses";
import { Citation } from "./citation";
import { DataFiles } from "./data-files";
import { MarkedArticle } from "./marked-article";
import { MethodSteps } from "./method-steps";
import { NotSpeechList } from "./not-speech-list";
import { PageAside } from "./page-aside";
import { QuoteTable } from "./quote-table";
import { ReportHead } from "./report-head";
import { ReviewerTable } from "./reviewer-table";
import { WordBars } from "./word-bars";

type ReportPageProps = {
  readonly content: ReportContent;
  /** Address of the site, for the citation. */
  readonly siteUrl: string;
  readonly files?: readonly FrozenFile[] | undefined;
};

/**
 * The whole report, from its content and nothing else. The frozen page and the
 * admin's preview are both this tree.
 */
export function ReportPage({ content, siteUrl, files }: ReportPageProps) {
  return (
    <div className="public report">
      <a className="skip" href="#main">
        Skip to the report
      </a>
      <Masthead place="reports" />
      <main className="wrap" id="main">
        <div className="head">
          <div>
            <ReportHead content={content} />
            <WordBars words={content.quotedWords} />
          </div>
          <PageAside share={content.pageShare} />
        </div>
        <QuoteTable quotes={content.quotes} />
        <NotSpeechList items={content.notSpeech} />
        <MarkedArticle content={content} />
        <ReviewerTable content={content} />
        <MethodSteps content={content} />
        <DataFiles content={content} files={files} />
        <Citation content={content} siteUrl={siteUrl} />
      </main>
      <footer className="foot">
        <span>
          Verdicts are about printed words. They do not say why a page is as it is, and they are not a score.
        </span>
        <span>
          This page is frozen:{" "}
          <a href={versionPath(content.slug, content.number)}>version {content.number}</a> will always read as
          it does now.
        </span>
      </footer>
    </div>
  );
}
