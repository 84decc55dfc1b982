import "server-only";

/** Role that may only SELECT published tables; the first migration makes it, unable to sign in. */
export const PUBLIC_ROLE = "verbatim_public";
