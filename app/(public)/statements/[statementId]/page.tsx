import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { PublicShell } from "@/components/public/public-shell";
import { StatementPage } from "@/components/public/statement-page";
import { statementTitle } from "@/components/reader/statement-words";
import { accountLink } from "@/lib/server/auth/gate";
import { orNotFound } from "@/lib/server/auth/or-not-found";
import { requireId } from "@/lib/server/http/require-id";
import { findPublishedStatement } from "@/lib/server/statements/queries";

type Props = { readonly params: Promise<{ statementId: string }> };

/** Read once for the title and the page. */
const statementOfPage = cache(async (statementId: string) => {
  const page = await orNotFound(async () => findPublishedStatement(requireId(statementId, "statement")));
  return page ?? notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: statementTitle(await statementOfPage((await params).statementId)) };
}

export default async function Page({ params }: Props) {
  return (
    <PublicShell account={await accountLink()}>
      <StatementPage page={await statementOfPage((await params).statementId)} />
    </PublicShell>
  );
}
