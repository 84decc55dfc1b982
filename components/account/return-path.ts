const HERE = "http://here.invalid";

/**
 * The path on this site that a sign-in may lead back to, or `null` for anything
 * that a browser would read as another site's address.
 */
export function returnPath(from: string | undefined): string | null {
  if (!from?.startsWith("/")) return null;
  try {
    const url = new URL(from, HERE);
    return url.origin === HERE ? `${url.pathname}${url.search}${url.hash}` : null;
  } catch {
    return null;
  }
}
