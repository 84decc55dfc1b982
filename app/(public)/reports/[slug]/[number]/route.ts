import { notPublished, servePage, versionNumber } from "@/lib/server/http/published";
import { findReportPage } from "@/lib/server/reports/queries";

type Context = { params: Promise<{ slug: string; number: string }> };

/** One version of a report: the same bytes for ever. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug, number } = await params;
  const version = versionNumber(number);
  const page = version === null ? null : await findReportPage(slug, version);
  return page ? servePage(request, page, "fixed") : notPublished();
}
