import type { Metadata } from "next";
import { Statements } from "@/components/admin/statements";
import { signedInOrRedirect } from "@/lib/server/auth/gate";
import { orNotFound } from "@/lib/server/auth/or-not-found";
import { listStatements } from "@/lib/server/statements/queries";
import { confirmQuotesAction, declineProposalAction } from "./actions";

export const metadata: Metadata = { title: "Statements" };

export default async function StatementsPage() {
  const { actor } = await signedInOrRedirect("/statements");
  return (
    <Statements
      overview={await orNotFound(() => listStatements(actor))}
      actions={{ confirm: confirmQuotesAction, decline: declineProposalAction }}
    />
  );
}
