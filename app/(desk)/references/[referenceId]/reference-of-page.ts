import { cache } from "react";
import { signedInOrRedirect } from "@/lib/server/auth/gate";
import { orNotFound } from "@/lib/server/auth/or-not-found";
import { requireId } from "@/lib/server/http/require-id";
import { getReference } from "@/lib/server/references/queries";

/** The reference a page is about, read once for the layout, the page and its title. */
export const referenceOfPage = cache(async (referenceId: string) => {
  const { actor } = await signedInOrRedirect(`/references/${referenceId}`);
  return orNotFound(() => getReference(actor, requireId(referenceId, "reference")));
});
