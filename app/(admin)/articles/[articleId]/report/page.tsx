import type { Metadata } from "next";
import { NoGold } from "@/components/admin/no-gold";
import { ReportDraft } from "@/components/admin/report-draft";
import { getReportDraft } from "@/lib/server/reports/queries";
import { articleOfPage } from "../article-of-page";
import { publishAction } from "./actions";

type PageProps = { readonly params: Promise<{ articleId: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { articleId } = await params;
  const { article } = await articleOfPage(articleId, `/articles/${articleId}/report`);
  return { title: `Report on ${article.title}` };
}

export default async function ReportDraftPage({ params }: PageProps) {
  const { articleId } = await params;
  const { actor, article } = await articleOfPage(articleId, `/articles/${articleId}/report`);
  if (article.goldId === null) return <NoGold article={article} />;
  return (
    <ReportDraft
      article={article}
      draft={await getReportDraft(actor, articleId)}
      previewHref={`/api/articles/${articleId}/preview`}
      publish={publishAction.bind(null, articleId)}
    />
  );
}
