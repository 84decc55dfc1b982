import type { Metadata } from "next";
import { Article } from "@/components/admin/article";
import { getArticle } from "@/lib/server/articles/queries";
import { signedInOrRedirect } from "@/lib/server/auth/gate";
import { orNotFound } from "@/lib/server/auth/or-not-found";
import { requireId } from "@/lib/server/http/require-id";
import { assignAction, makeGoldAction, reopenAction } from "./actions";

export const metadata: Metadata = { title: "Article" };

export default async function ArticlePage({ params }: { params: Promise<{ articleId: string }> }) {
  const { articleId } = await params;
  const { actor } = await signedInOrRedirect(`/articles/${articleId}`);
  const article = await orNotFound(() => getArticle(actor, requireId(articleId, "article")));
  return (
    <Article
      article={article}
      assign={assignAction.bind(null, articleId)}
      actions={{ makeGold: makeGoldAction, reopen: reopenAction.bind(null, articleId) }}
    />
  );
}
