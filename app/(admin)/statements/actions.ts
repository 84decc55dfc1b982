"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { ActionOutcome } from "@/components/admin/action-button";
import { requireActor } from "@/lib/server/auth/gate";
import { attempt } from "@/lib/server/http/form-problem";
import { requireId } from "@/lib/server/http/require-id";
import {
  confirmationSchema,
  confirmQuotes,
  declineProposal,
  passageSchema,
  removeQuote,
  setStatementFacts,
  statementFactsSchema,
  takePassage,
} from "@/lib/server/statements/commands";

export async function confirmQuotesAction(
  statementId: string | null,
  data: FormData,
): Promise<ActionOutcome> {
  return settling(async () => {
    const input = confirmationSchema.parse({ statementId, quoteIds: data.getAll("quoteIds") });
    await confirmQuotes(await requireActor(), input);
  });
}

export async function declineProposalAction(annotationIds: readonly string[]): Promise<ActionOutcome> {
  return settling(async () => declineProposal(await requireActor(), annotationIds));
}

export async function removeQuoteAction(statementId: string, annotationId: string): Promise<ActionOutcome> {
  const outcome = await attempt(async () =>
    removeQuote(await requireActor(), {
      statementId: requireId(statementId, "statement"),
      annotationId: requireId(annotationId, "quote"),
    }),
  );
  if (!outcome.ok) return { problem: outcome.problem };
  revalidatePath("/statements", "layout");
  if (outcome.value.statementIsGone) redirect("/statements");
  return { problem: null };
}

export async function setStatementFactsAction(statementId: string, data: FormData): Promise<ActionOutcome> {
  return settling(async () => {
    const fields = ["speaker", "occasion", "occurredOn", "wording", "referenceId"] as const;
    const facts = statementFactsSchema.parse(
      Object.fromEntries(fields.map((field) => [field, data.get(field)])),
    );
    await setStatementFacts(await requireActor(), requireId(statementId, "statement"), facts);
  });
}

export async function takePassageAction(
  statementId: string,
  referenceId: string,
  wording: string,
): Promise<ActionOutcome> {
  return settling(async () =>
    takePassage(
      await requireActor(),
      requireId(statementId, "statement"),
      passageSchema.parse({ referenceId, wording }),
    ),
  );
}

async function settling(run: () => Promise<void>): Promise<ActionOutcome> {
  const outcome = await attempt(run);
  if (!outcome.ok) return { problem: outcome.problem };
  revalidatePath("/statements", "layout");
  return { problem: null };
}
