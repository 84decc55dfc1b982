import type { Metadata } from "next";
import { Dataset } from "@/components/admin/dataset";
import { signedInOrRedirect } from "@/lib/server/auth/gate";
import { orNotFound } from "@/lib/server/auth/or-not-found";
import { countDataset } from "@/lib/server/datasets/queries";

export const metadata: Metadata = { title: "Dataset" };

export default async function DatasetPage() {
  const { actor } = await signedInOrRedirect("/dataset");
  return <Dataset counts={await orNotFound(() => countDataset(actor))} />;
}
