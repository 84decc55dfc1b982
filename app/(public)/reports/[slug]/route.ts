import { notPublished, servePage } from "@/lib/server/http/published";
import { findReportPage } from "@/lib/server/reports/queries";

type Context = { params: Promise<{ slug: string }> };

/** The newest version of a report. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const page = await findReportPage((await params).slug);
  return page ? servePage(request, page, "newest") : notPublished();
}
