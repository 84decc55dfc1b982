import type { ReactNode } from "react";
import { requireArticle } from "@/lib/server/articles/queries";
import { signedInOrRedirect } from "@/lib/server/auth/gate";
import { orNotFound } from "@/lib/server/auth/or-not-found";
import { requireId } from "@/lib/server/http/require-id";

/** A real 404 before the page begins to stream. The page asks again. */
export default async function ArticleLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ articleId: string }>;
}) {
  const { articleId } = await params;
  const { actor } = await signedInOrRedirect(`/articles/${articleId}`);
  await orNotFound(() => requireArticle(actor, requireId(articleId, "article")));
  return children;
}
