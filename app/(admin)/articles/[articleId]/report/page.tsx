import type { Metadata } from "next";
import { NoGold } from "@/components/admin/no-gold";
import { ReportDraft } from "@/components/admin/report-draft";
import { getArticle } from "@/lib/server/articles/queries";
import { signedInOrRedirect } from "@/lib/server/auth/gate";
import { orNotFound } from "@/lib/server/auth/or-not-found";
import { requireId } from "@/lib/server/http/require-id";
import { getReportDraft } from "@/lib/server/reports/queries";
import { publishAction } from "./actions";

export const metadata: Metadata = { title: "Report" };

export default async function ReportDraftPage({ params }: { params: Promise<{ articleId: string }> }) {
  const { articleId } = await params;
  const { actor } = await signedInOrRedirect(`/articles/${articleId}/report`);
  const article = await orNotFound(() => getArticle(actor, requireId(articleId, "article")));
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
