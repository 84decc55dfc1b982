import type { Metadata } from "next";
import { Articles } from "@/components/admin/articles";
import { listArticles } from "@/lib/server/articles/queries";
import { signedInOrRedirect } from "@/lib/server/auth/gate";
import { orNotFound } from "@/lib/server/auth/or-not-found";

export const metadata: Metadata = { title: "Articles" };

export default async function ArticlesPage() {
  const { actor } = await signedInOrRedirect("/articles");
  return <Articles articles={await orNotFound(() => listArticles(actor))} />;
}
