/**
 * The only place that makes an `Actor`. The layer rules let nothing but
 * lib/server/auth, cli, seeds and tests import it.
 */
import type { Actor, Role } from "./actor";

/** The caller has just read this user's row and found it enabled. */
export function mintActor(user: { readonly userId: string; readonly role: Role }): Actor {
  return Object.freeze({ userId: user.userId, role: user.role }) as Actor;
}
