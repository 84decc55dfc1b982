import type { Metadata } from "next";
import { References } from "@/components/references/references";
import { signedInOrRedirect } from "@/lib/server/auth/gate";
import { getReferenceVocabulary, searchReferences } from "@/lib/server/references/queries";

export const metadata: Metadata = { title: "References" };

type PageProps = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ReferencesPage({ searchParams }: PageProps) {
  const { actor } = await signedInOrRedirect("/references");
  const { q, after } = await searchParams;
  const sought = typeof q === "string" ? q : "";
  const from = typeof after === "string" ? after : null;
  const page = await searchReferences(actor, { sought, after: from });
  return (
    <References
      page={page}
      sought={sought}
      goesOn={from !== null}
      vocabulary={await getReferenceVocabulary()}
    />
  );
}
