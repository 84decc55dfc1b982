/** Articles with settled layers for tests of statements, drawn over short texts. */
import type { SettledArticle } from "@/lib/core/statements/settled-quotes";
import { canonicalText } from "@/lib/core/text/canonical-text";
import { CODEBOOK, type DrawnLayer, drawnLayer } from "./drawn-report";

type Drawn = DrawnLayer & { readonly text: string } & Partial<
    Pick<SettledArticle, "versionId" | "title" | "outlet" | "publishedOn" | "reportSlug">
  >;

/** The ids of its quotes are `<versionId>-quote-0` and so on. */
export function settledArticle({
  versionId = "version",
  title = "A title",
  outlet = "An outlet",
  publishedOn = "2025-02-14",
  reportSlug = null,
  ...drawn
}: Drawn): SettledArticle {
  const text = canonicalText(drawn.text);
  const marks = drawnLayer(text, drawn, versionId);
  return { versionId, title, outlet, publishedOn, reportSlug, text, codebook: CODEBOOK, marks };
}
