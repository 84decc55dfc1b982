const HERE = "http://here.invalid";

/**
 * The path on this site that a sign-in may lead back to, or `null` for anything
 * that a browser would read as another site's address.
 */
export function returnPath(from: string | undefined): string | null {
  if (!from?.startsWith("/")) return null;
  try {
    const url = new URL(from, HERE);
    // "/.//elsewhere.example" stays here as an address, and leaves "//elsewhere.example" as its path.
    if (url.origin !== HERE || url.pathname.startsWith("//")) return null;
    return `${url.pathname}${url.search}${url.hash}`;
  } catch {
    return null;
  }
}
