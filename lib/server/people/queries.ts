import "server-only";
import type { Actor } from "@/lib/core/access/actor";
import { can } from "@/lib/core/access/permissions";
import type { OpenInvitation, Person } from "@/lib/core/views/people";
import { db } from "@/lib/server/db/client";
import { AppError } from "@/lib/server/errors";
import { hashToken } from "./commands";

export async function listPeople(
  actor: Actor,
): Promise<{ readonly people: readonly Person[]; readonly invitations: readonly OpenInvitation[] }> {
  if (!can(actor, "person.list")) throw new AppError("forbidden", "Only an admin can see the people here.");
  const [users, invitations] = await Promise.all([
    db().user.findMany({
      orderBy: { createdAt: "asc" },
      include: { reviews: { where: { kind: "review" }, select: { status: true } } },
    }),
    db().invitation.findMany({
      where: { acceptedAt: null, revokedAt: null, expiresAt: { gt: new Date() } },
      orderBy: { createdAt: "desc" },
    }),
  ]);
  return {
    people: users.map((user) => ({
      id: user.id,
      name: user.name,
      email: user.email,
      pseudonym: user.pseudonym,
      role: user.role,
      disabled: user.disabledAt !== null,
      openReviews: user.reviews.filter((review) => review.status === "open").length,
      submittedReviews: user.reviews.filter((review) => review.status === "submitted").length,
    })),
    invitations: invitations.map(({ id, name, email, role, expiresAt }) => ({
      id,
      name,
      email,
      role,
      expiresAt: expiresAt.toISOString(),
    })),
  };
}

/** Who an invitation is for, or `null` if the link is used, replaced, expired or never was. */
export async function findInvitation(
  token: string,
): Promise<{ readonly name: string; readonly email: string } | null> {
  const invitation = await db().invitation.findUnique({ where: { tokenHash: hashToken(token) } });
  if (!invitation || invitation.acceptedAt || invitation.revokedAt || invitation.expiresAt <= new Date()) {
    return null;
  }
  return { name: invitation.name, email: invitation.email };
}
