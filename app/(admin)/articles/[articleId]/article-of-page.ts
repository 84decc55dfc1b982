import { cache } from "react";
import { getArticle } from "@/lib/server/articles/queries";
import { signedInOrRedirect } from "@/lib/server/auth/gate";
import { orNotFound } from "@/lib/server/auth/or-not-found";
import { requireId } from "@/lib/server/http/require-id";

/** The article a page is about, read once for the page and its title. */
export const articleOfPage = cache(async (articleId: string, path: string) => {
  const { actor } = await signedInOrRedirect(path);
  const article = await orNotFound(() => getArticle(actor, requireId(articleId, "article")));
  return { actor, article };
});
