import "server-only";

/**
 * Answers with bytes that were frozen at publication. Nothing here draws
 * anything: a later version of the app serves what this one stored.
 */

type Frozen = {
  readonly body: string;
  readonly mediaType: string;
  /** Names the bytes; becomes the strong ETag. */
  readonly tag: string;
  readonly cacheControl: string;
  readonly headers?: Readonly<Record<string, string>>;
};

export function frozenResponse(request: Request, frozen: Frozen): Response {
  const etag = `"${frozen.tag}"`;
  const headers = { etag, "cache-control": frozen.cacheControl, ...frozen.headers };
  if (matches(request.headers.get("if-none-match"), etag))
    return new Response(null, { status: 304, headers });
  return new Response(frozen.body, { headers: { ...headers, "content-type": frozen.mediaType } });
}

function matches(condition: string | null, etag: string): boolean {
  return condition?.split(",").some((part) => part.trim().replace(/^W\//, "") === etag) ?? false;
}
