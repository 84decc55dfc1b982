/**
 * Proof that someone is signed in and who they are. Queries and commands
 * demand an `Actor`, so a forgotten check does not compile; only `mint-actor`
 * makes one.
 */

export const ROLES = ["admin", "reviewer"] as const;
export type Role = (typeof ROLES)[number];

declare const minted: unique symbol;

export type Actor = { readonly userId: string; readonly role: Role; readonly [minted]: true };
