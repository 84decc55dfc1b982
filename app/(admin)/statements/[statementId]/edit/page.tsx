import type { Metadata } from "next";
import { StatementEditor } from "@/components/admin/statement-editor";
import { signedInOrRedirect } from "@/lib/server/auth/gate";
import { orNotFound } from "@/lib/server/auth/or-not-found";
import { requireId } from "@/lib/server/http/require-id";
import { findPublishedStatement, getStatement } from "@/lib/server/statements/queries";
import { removeQuoteAction, setStatementFactsAction, takePassageAction } from "../../actions";

export const metadata: Metadata = { title: "Statement" };

type Props = { readonly params: Promise<{ statementId: string }> };

export default async function StatementEditPage({ params }: Props) {
  const { statementId } = await params;
  const { actor } = await signedInOrRedirect(`/statements/${statementId}/edit`);
  const detail = await orNotFound(() => getStatement(actor, requireId(statementId, "statement")));
  const { id } = detail.page;
  return (
    <StatementEditor
      detail={detail}
      isPublic={(await findPublishedStatement(id)) !== null}
      actions={{
        save: setStatementFactsAction.bind(null, id),
        remove: removeQuoteAction.bind(null, id),
        takePassage: takePassageAction.bind(null, id),
      }}
    />
  );
}
