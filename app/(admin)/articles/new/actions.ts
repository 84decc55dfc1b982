"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { ImportState } from "@/components/admin/import-form";
import { articleFactsSchema, importArticle, previewImport } from "@/lib/server/articles/commands";
import { requireActor } from "@/lib/server/auth/gate";
import { attempt } from "@/lib/server/http/form-problem";
import { readArticleForm, readFacts } from "@/lib/server/ingest/article-form";

/** Looks at a text, and freezes it if that was asked and nothing stands against it. */
export async function addArticleAction(data: FormData): Promise<ImportState> {
  const looked = await attempt(async () => {
    const actor = await requireActor();
    const form = await readArticleForm(data);
    return { actor, form, preview: await previewImport(actor, form.source) };
  });
  if (!looked.ok) return { problem: looked.problem, preview: null, guesses: {} };
  const { actor, form, preview } = looked.value;
  const facts = readFacts(data, preview.guesses);
  const shown: ImportState = {
    problem: null,
    preview: {
      document: preview.document,
      sha256: preview.sha256,
      words: preview.words,
      dropped: preview.dropped,
      encoding: form.encoding,
      duplicateOf: preview.duplicateOf,
    },
    guesses: facts,
  };
  const checked = await attempt(async () => articleFactsSchema.parse(facts));
  if (!checked.ok) return { ...shown, problem: checked.problem };
  if (data.get("intent") !== "freeze" || preview.duplicateOf) return shown;
  if (!form.encodingConfirmed) {
    const message = "Confirm that the converted text reads right.";
    return { ...shown, problem: { message, fields: { confirmedEncoding: message } } };
  }
  const imported = await attempt(() =>
    importArticle(actor, {
      facts: checked.value,
      source: form.source,
      confirmedSha256: String(data.get("confirmedSha256")),
    }),
  );
  if (!imported.ok) return { ...shown, problem: imported.problem };
  revalidatePath("/articles");
  redirect(`/articles/${imported.value.articleId}`);
}
