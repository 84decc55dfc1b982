import { notPublished, serveFile, versionNumber } from "@/lib/server/http/published";
import { findReportFile } from "@/lib/server/reports/queries";

type Context = { params: Promise<{ slug: string; number: string; file: string }> };

/** A machine-readable twin of a report, frozen with it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug, number, file } = await params;
  const version = versionNumber(number);
  const found = version === null ? null : await findReportFile(slug, version, file);
  return found ? serveFile(request, found) : notPublished();
}
