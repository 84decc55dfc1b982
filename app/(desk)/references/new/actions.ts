"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { ReferenceFormState } from "@/components/references/reference-form";
import { referenceFactsSchema } from "@/lib/core/references/reference-facts";
import { requireActor } from "@/lib/server/auth/gate";
import { attempt } from "@/lib/server/http/form-problem";
import { readReferenceFacts, readReferenceForm } from "@/lib/server/ingest/reference-form";
import { addReference, previewReference } from "@/lib/server/references/commands";

/** Looks at a record's text, and stores it if that was asked and nothing stands against it. */
export async function addReferenceAction(data: FormData): Promise<ReferenceFormState> {
  const looked = await attempt(async () => {
    const actor = await requireActor();
    const form = await readReferenceForm(data);
    return { actor, form, preview: await previewReference(actor, form.text, form.bold) };
  });
  if (!looked.ok) return { problem: looked.problem, preview: null };
  const { actor, form, preview } = looked.value;
  const shown: ReferenceFormState = { problem: null, preview: { ...preview, encoding: form.encoding } };
  const checked = await attempt(async () => referenceFactsSchema.parse(readReferenceFacts(data)));
  if (!checked.ok) return { ...shown, problem: checked.problem };
  if (data.get("intent") !== "store" || preview.duplicateOf) return shown;
  if (!form.encodingConfirmed) {
    const message = "Confirm that the converted text reads right.";
    return { ...shown, problem: { message, fields: { confirmedEncoding: message } } };
  }
  const added = await attempt(() =>
    addReference(actor, {
      facts: checked.value,
      text: form.text,
      bold: form.bold,
      confirmedSha256: String(data.get("confirmedSha256")),
      ...(data.get("withoutTurns") === "yes" ? { turns: [] } : {}),
    }),
  );
  if (!added.ok) return { ...shown, problem: added.problem };
  revalidatePath("/references");
  redirect(`/references/${added.value.id}`);
}
