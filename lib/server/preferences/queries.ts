import "server-only";
import type { Actor } from "@/lib/core/access/actor";
import { can } from "@/lib/core/access/permissions";
import { type KeyPreferences, keyPreferencesSchema } from "@/lib/core/views/key-preferences";
import { db } from "@/lib/server/db/client";
import { AppError } from "@/lib/server/errors";

/** The actor's own keys in the annotator; empty where nothing was changed. */
export async function getKeys(actor: Actor): Promise<KeyPreferences> {
  if (!can(actor, "keys.keep")) throw new AppError("forbidden", "Sign in to have keys of your own.");
  const { keys } = await db().user.findUniqueOrThrow({
    where: { id: actor.userId },
    select: { keys: true },
  });
  return keyPreferencesSchema.parse(keys);
}
