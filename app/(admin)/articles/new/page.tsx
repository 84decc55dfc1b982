import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ImportForm } from "@/components/admin/import-form";
import { can } from "@/lib/core/access/permissions";
import { signedInOrRedirect } from "@/lib/server/auth/gate";
import { addArticleAction } from "./actions";

export const metadata: Metadata = { title: "Add an article" };

export default async function NewArticlePage() {
  const { actor } = await signedInOrRedirect("/articles/new");
  if (!can(actor, "article.import")) notFound();
  return (
    <main className="desk-page" id="main">
      <div className="page-top">
        <p className="crumb">
          <a href="/articles">Articles</a>
        </p>
        <h1>Add an article</h1>
        <p className="mid">
          Bring in the whole page. Scripts and trackers go; every word stays, boilerplate too.
        </p>
      </div>
      <ImportForm add={addArticleAction} />
    </main>
  );
}
