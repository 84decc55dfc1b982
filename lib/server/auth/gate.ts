import "server-only";
import { redirect } from "next/navigation";
import { getServerSession } from "next-auth";
import { cache } from "react";
import type { Actor } from "@/lib/core/access/actor";
import { mintActor } from "@/lib/core/access/mint-actor";
import { db } from "@/lib/server/db/client";
import { AppError } from "@/lib/server/errors";
import { authOptions } from "./next-auth";

/** The person behind this request, as screens name them. */
export type SignedIn = {
  readonly actor: Actor;
  readonly name: string;
  readonly pseudonym: string;
  /** What they sign in with. */
  readonly email: string;
};

/**
 * Who is asking, or `null`. The user row is read every time, so a changed role
 * or a disabled account takes effect at once, whatever the token says.
 */
export const findSignedIn = cache(async (): Promise<SignedIn | null> => {
  const session = await getServerSession(authOptions());
  const userId = (session as { userId?: string } | null)?.userId;
  if (!userId) return null;
  const user = await db().user.findUnique({ where: { id: userId } });
  if (!user || user.disabledAt) return null;
  return {
    actor: mintActor({ userId: user.id, role: user.role }),
    name: user.name,
    pseudonym: user.pseudonym,
    email: user.email,
  };
});

/** For routes and actions: the actor, or an `unauthenticated` refusal. */
export async function requireActor(): Promise<Actor> {
  const signedIn = await findSignedIn();
  if (!signedIn) throw new AppError("unauthenticated", "Your session has ended. Sign in again.");
  return signedIn.actor;
}

/** For pages: the person, or the sign-in page, which leads back to `from`. */
export async function signedInOrRedirect(from: string): Promise<SignedIn> {
  const signedIn = await findSignedIn();
  if (!signedIn) redirect(`/signin?from=${encodeURIComponent(from)}`);
  return signedIn;
}

/**
 * Refuses a write that another site's page made in this person's browser.
 * Session cookies are SameSite=Lax as well; this is the second lock.
 */
export function requireSameOrigin(request: Request): void {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin" && site !== "none") {
    throw new AppError("forbidden", "This request came from another site.");
  }
  const origin = request.headers.get("origin");
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host");
  // A sandboxed frame says "null", which is no address and no place of ours.
  if (origin !== null && URL.parse(origin)?.host !== host) {
    throw new AppError("forbidden", "This request came from another site.");
  }
}

/** For public pages: where this visitor's own way in leads. */
export async function accountLink(): Promise<{ readonly href: string; readonly word: string }> {
  const signedIn = await findSignedIn();
  if (!signedIn) return { href: "/signin", word: "Sign in" };
  return signedIn.actor.role === "admin"
    ? { href: "/articles", word: "Your articles" }
    : { href: "/queue", word: "Your queue" };
}
