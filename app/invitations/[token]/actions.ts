"use server";

import { z } from "zod";
import type { AcceptedInvitation } from "@/components/account/invitation";
import { attempt } from "@/lib/server/http/form-problem";
import { acceptInvitation, passwordSchema } from "@/lib/server/people/commands";

const form = z.object({ password: passwordSchema });

export async function acceptInvitationAction(token: string, data: FormData): Promise<AcceptedInvitation> {
  const outcome = await attempt(async () => {
    const { password } = form.parse(Object.fromEntries(data));
    return acceptInvitation(token, password);
  });
  return outcome.ok
    ? { problem: null, email: outcome.value.email }
    : { problem: outcome.problem, email: null };
}
