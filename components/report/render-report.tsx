/**
 * Draws a report to one HTML document: no script, no inline style attribute,
 * its style sheet in one element whose hash the Content-Security-Policy names.
 */
import type { FrozenFile, ReportContent } from "@/lib/core/report/report-content";
import { claimReviews, jsonLdText } from "./claim-review";
import { ReportMeta } from "./report-meta";
import { ReportPage } from "./report-page";

export type ReportAssets = {
  /** The style sheet, as `readReportCss` gives it. */
  readonly css: string;
  /** Address of the site, as `https://verbatim.example`. */
  readonly siteUrl: string;
  /** The twins already frozen, to print their sizes and hashes. */
  readonly files?: readonly FrozenFile[];
};

/** `styleHash` is the base64 SHA-256 of the style element's text, for `style-src 'sha256-…'`. */
export type RenderedReport = { readonly html: string; readonly styleHash: string };

/** The same content and assets give the same bytes. Throws `RangeError` if the CSS could end its element. */
export async function renderReport(content: ReportContent, assets: ReportAssets): Promise<RenderedReport> {
  const { css, siteUrl, files } = assets;
  if (/<\/style/i.test(css)) throw new RangeError("The style sheet holds the end of its own element.");
  // Loaded here because Next refuses a static import of the server renderer in code that pages share.
  const { renderToStaticMarkup } = await import("react-dom/server");
  const meta = renderToStaticMarkup(<ReportMeta content={content} siteUrl={siteUrl} />);
  const page = renderToStaticMarkup(<ReportPage content={content} siteUrl={siteUrl} files={files} />);
  const claims = claimReviews(content, siteUrl);
  // Style and data stand outside React, which would escape what must stay as it is.
  const data = claims ? `<script type="application/ld+json">${jsonLdText(claims)}</script>` : "";
  const head = `<head>${meta}<style>${css}</style>${data}</head>`;
  const html = `<!doctype html><html lang="en">${head}<body>${page}</body></html>`;
  return { html, styleHash: await sha256Base64(css) };
}

async function sha256Base64(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}
