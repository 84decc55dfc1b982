import type { Role } from "@/lib/core/access/actor";

/** An account, as admins see it. */
export type Person = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly pseudonym: string;
  readonly role: Role;
  readonly disabled: boolean;
  readonly openReviews: number;
  readonly submittedReviews: number;
};

/** An invitation nobody has used yet and that still can be. */
export type OpenInvitation = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** ISO instant. */
  readonly expiresAt: string;
};
