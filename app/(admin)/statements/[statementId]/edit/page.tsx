import type { Metadata } from "next";
import { StatementEditor } from "@/components/admin/statement-editor";
import { signedInOrRedirect } from "@/lib/server/auth/gate";
import { orNotFound } from "@/lib/server/auth/or-not-found";
import { requireId } from "@/lib/server/http/require-id";
import { listReferences } from "@/lib/server/references/queries";
import { findPublishedStatement, getStatement } from "@/lib/server/statements/queries";
import { removeQuoteAction, setStatementFactsAction } from "../../actions";

export const metadata: Metadata = { title: "Statement" };

type Props = { readonly params: Promise<{ statementId: string }> };

export default async function StatementEditPage({ params }: Props) {
  const { statementId } = await params;
  const { actor } = await signedInOrRedirect(`/statements/${statementId}/edit`);
  const { page, referenceId } = await orNotFound(() =>
    getStatement(actor, requireId(statementId, "statement")),
  );
  const references = await listReferences(actor);
  return (
    <StatementEditor
      page={page}
      referenceId={referenceId}
      references={references.map(({ id, title }) => ({ id, title }))}
      isPublic={(await findPublishedStatement(page.id)) !== null}
      save={setStatementFactsAction.bind(null, page.id)}
      remove={removeQuoteAction.bind(null, page.id)}
    />
  );
}
