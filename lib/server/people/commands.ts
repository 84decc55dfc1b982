import "server-only";
import { randomBytes } from "node:crypto";
import { z } from "zod";
import type { Actor } from "@/lib/core/access/actor";
import { can } from "@/lib/core/access/permissions";
import { storableText } from "@/lib/core/text/storable-text";
import { recordAudit } from "@/lib/server/audit/commands";
import { hashPassword, MAXIMUM_PASSWORD_LENGTH, MINIMUM_PASSWORD_LENGTH } from "@/lib/server/auth/passwords";
import { db, type Transaction } from "@/lib/server/db/client";
import { AppError } from "@/lib/server/errors";
import { sha256 } from "@/lib/server/sha256";

const INVITATION_DAYS = 7;

export const invitationSchema = z.strictObject({
  email: z
    .email("Give an e-mail address such as name@example.org.")
    .max(320)
    .transform((value) => value.toLowerCase()),
  name: storableText.min(1, "Give a name.").max(120),
  role: z.enum(["reviewer", "admin"]),
});

export const passwordSchema = z
  .string()
  .min(MINIMUM_PASSWORD_LENGTH, `Use at least ${MINIMUM_PASSWORD_LENGTH} characters.`)
  .max(MAXIMUM_PASSWORD_LENGTH, `Use at most ${MAXIMUM_PASSWORD_LENGTH} characters.`);

/** The token appears here and nowhere else: only its hash is stored. */
export type NewInvitation = { readonly token: string; readonly email: string; readonly expiresAt: Date };

/** Invites a person. A new invitation to the same address replaces the open one. */
export async function invitePerson(
  actor: Actor,
  input: z.output<typeof invitationSchema>,
): Promise<NewInvitation> {
  if (!can(actor, "person.invite")) throw new AppError("forbidden", "Only an admin can invite people.");
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(Date.now() + INVITATION_DAYS * 24 * 60 * 60 * 1000);
  await db().$transaction(async (transaction) => {
    if (await transaction.user.findUnique({ where: { email: input.email } })) {
      throw new AppError("conflict", `${input.email} already has an account.`);
    }
    await transaction.invitation.updateMany({
      where: { email: input.email, acceptedAt: null, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    const invitation = await transaction.invitation.create({
      data: { ...input, tokenHash: hashToken(token), invitedById: actor.userId, expiresAt },
    });
    await recordAudit(transaction, actor, {
      action: "person.invite",
      subjectType: "Invitation",
      subjectId: invitation.id,
      detail: { role: input.role },
    });
  });
  return { token, email: input.email, expiresAt };
}

/** Turns an invitation into an account with this password. A token works once. */
export async function acceptInvitation(token: string, password: string): Promise<{ readonly email: string }> {
  const checked = passwordSchema.parse(password);
  // A hash is dear: nobody gets one without an invitation. What is read here may change until it is claimed.
  if (!(await db().invitation.findFirst({ where: openInvitation(token) }))) throw invitationSpent();
  const passwordHash = await hashPassword(checked);
  return db().$transaction(async (transaction) => {
    const claimed = await transaction.invitation.updateManyAndReturn({
      where: openInvitation(token),
      data: { acceptedAt: new Date() },
    });
    const invitation = claimed[0];
    if (!invitation) throw invitationSpent();
    const { email, name, role } = invitation;
    await createPerson(transaction, { email, name, role, passwordHash });
    return { email };
  });
}

function openInvitation(token: string) {
  return {
    tokenHash: hashToken(token),
    acceptedAt: null,
    revokedAt: null,
    expiresAt: { gt: new Date() },
  };
}

function invitationSpent(): AppError {
  return new AppError("not-found", "This invitation has been used or has expired. Ask for a new one.");
}

/** Adds an account without an invitation, for seeds and the command line. An address that has one keeps it as it is. */
export async function addPerson(
  person: Omit<NewPerson, "passwordHash"> & { readonly password: string },
): Promise<{ readonly id: string; readonly made: boolean }> {
  const { password, ...rest } = person;
  const passwordHash = await hashPassword(password);
  return db().$transaction(async (transaction) => {
    const found = await transaction.user.findUnique({ where: { email: person.email } });
    if (found) return { id: found.id, made: false };
    return { ...(await createPerson(transaction, { ...rest, passwordHash })), made: true };
  });
}

type NewPerson = {
  readonly id?: string;
  readonly email: string;
  readonly name: string;
  readonly role: "reviewer" | "admin";
  readonly passwordHash: string;
};

async function createPerson(transaction: Transaction, person: NewPerson): Promise<{ readonly id: string }> {
  // Two people must not get the same pseudonym or address: what is read below holds until this transaction ends.
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('verbatim.people'))`;
  if (await transaction.user.findUnique({ where: { email: person.email } })) {
    throw new AppError("conflict", `${person.email} already has an account.`);
  }
  const title = person.role === "admin" ? "Admin" : "Reviewer";
  const count = await transaction.user.count({ where: { role: person.role } });
  const user = await transaction.user.create({ data: { ...person, pseudonym: `${title} ${count + 1}` } });
  await recordAudit(transaction, null, { action: "person.create", subjectType: "User", subjectId: user.id });
  return { id: user.id };
}

/** Disables an account, or enables it again. Nobody can disable their own. */
export async function setPersonDisabled(actor: Actor, userId: string, disabled: boolean): Promise<void> {
  if (!can(actor, "person.disable")) {
    throw new AppError("forbidden", "Only an admin can disable or enable an account.");
  }
  if (userId === actor.userId) throw new AppError("conflict", "You cannot disable your own account.");
  await db().$transaction(async (transaction) => {
    const { count } = await transaction.user.updateMany({
      where: { id: userId },
      data: { disabledAt: disabled ? new Date() : null },
    });
    if (count === 0) throw new AppError("not-found", "There is no such person.");
    await recordAudit(transaction, actor, {
      action: disabled ? "person.disable" : "person.enable",
      subjectType: "User",
      subjectId: userId,
    });
  });
}

export function hashToken(token: string): string {
  return sha256(token);
}
