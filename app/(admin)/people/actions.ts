"use server";

import { revalidatePath } from "next/cache";
import type { ActionOutcome } from "@/components/admin/action-button";
import type { InviteOutcome } from "@/components/admin/invite-form";
import { requireActor } from "@/lib/server/auth/gate";
import { attempt } from "@/lib/server/http/form-problem";
import { requireId } from "@/lib/server/http/require-id";
import { invitationSchema, invitePerson, setPersonDisabled } from "@/lib/server/people/commands";

export async function inviteAction(data: FormData): Promise<InviteOutcome> {
  const outcome = await attempt(async () => {
    const actor = await requireActor();
    const input = invitationSchema.parse({
      name: data.get("name"),
      email: data.get("email"),
      role: data.get("role"),
    });
    const { token, expiresAt } = await invitePerson(actor, input);
    return { name: input.name, path: `/invitations/${token}`, expiresAt: expiresAt.toISOString() };
  });
  if (!outcome.ok) return { problem: outcome.problem, invited: null };
  revalidatePath("/people");
  return { problem: null, invited: outcome.value };
}

export async function setDisabledAction(personId: string, disabled: boolean): Promise<ActionOutcome> {
  const outcome = await attempt(async () =>
    setPersonDisabled(await requireActor(), requireId(personId, "person"), disabled),
  );
  if (!outcome.ok) return { problem: outcome.problem };
  revalidatePath("/people");
  return { problem: null };
}
