import "server-only";
import { frozenResponse } from "./frozen";

const ONE_YEAR = "public, max-age=31536000, immutable";
const ASK_EVERY_TIME = "public, max-age=60, must-revalidate";

/** What a published page may do: show itself. No script, no request elsewhere, one known style sheet. */
export function publishedPolicy(styleHash: string): string {
  return [
    "default-src 'none'",
    "script-src 'none'",
    `style-src 'sha256-${styleHash}'`,
    "font-src 'self'",
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join("; ");
}

/** A report's page. `newest` may be superseded, so it is asked for again; `fixed` never changes. */
export function servePage(
  request: Request,
  page: { readonly html: string; readonly styleHash: string; readonly pageHash: string },
  address: "newest" | "fixed",
): Response {
  return frozenResponse(request, {
    body: page.html,
    mediaType: "text/html; charset=utf-8",
    tag: page.pageHash,
    cacheControl: address === "fixed" ? ONE_YEAR : ASK_EVERY_TIME,
    headers: { "content-security-policy": publishedPolicy(page.styleHash) },
  });
}

/** A file of a report. Public data may be read from any site. */
export function serveFile(
  request: Request,
  file: { readonly body: string; readonly mediaType: string; readonly sha256: string },
): Response {
  return frozenResponse(request, {
    body: file.body,
    mediaType: file.mediaType,
    tag: file.sha256,
    cacheControl: ONE_YEAR,
    headers: { "access-control-allow-origin": "*" },
  });
}

/** A version number in an address, or `null` if it is none. */
export function versionNumber(part: string): number | null {
  return /^[1-9]\d{0,5}$/.test(part) ? Number(part) : null;
}

export function notPublished(): Response {
  const body = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Not published · Verbatim</title><h1>No such report</h1><p>Nothing is published at this address. <a href="/reports">All published reports</a></p></html>`;
  return new Response(body, {
    status: 404,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "content-security-policy": "default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
    },
  });
}
