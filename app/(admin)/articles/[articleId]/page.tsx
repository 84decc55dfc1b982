import type { Metadata } from "next";
import { Article } from "@/components/admin/article";
import { listHelpWanted } from "@/lib/server/comments/queries";
import { answerCommentAction, assignAction, makeGoldAction, reopenAction } from "./actions";
import { articleOfPage } from "./article-of-page";

type PageProps = { readonly params: Promise<{ articleId: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { articleId } = await params;
  const { article } = await articleOfPage(articleId, `/articles/${articleId}`);
  return { title: article.title };
}

export default async function ArticlePage({ params }: PageProps) {
  const { articleId } = await params;
  const { actor, article } = await articleOfPage(articleId, `/articles/${articleId}`);
  return (
    <Article
      article={article}
      questions={await listHelpWanted(actor, article.id)}
      answer={answerCommentAction.bind(null, article.id)}
      assign={assignAction.bind(null, articleId)}
      actions={{ makeGold: makeGoldAction, reopen: reopenAction.bind(null, articleId) }}
    />
  );
}
