import { renderReport } from "@/components/report/render-report";
import { readReportCss } from "@/components/report/report-css";
import { requireActor } from "@/lib/server/auth/gate";
import { problemResponse } from "@/lib/server/http/problem";
import { publishedPolicy } from "@/lib/server/http/published";
import { requireId } from "@/lib/server/http/require-id";
import { siteAddress } from "@/lib/server/http/site-address";
import { getReportDraft } from "@/lib/server/reports/queries";

/** The report as it would be published now, under the policy it would have. Stored nowhere. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ articleId: string }> },
): Promise<Response> {
  try {
    const actor = await requireActor();
    const { content } = await getReportDraft(actor, requireId((await params).articleId, "article"));
    const assets = { css: await readReportCss(), siteUrl: siteAddress(request.headers) };
    const { html, styleHash } = await renderReport(content, assets);
    return new Response(html, {
      headers: {
        "content-type": "text/html; charset=utf-8",
        "cache-control": "no-store",
        "content-security-policy": publishedPolicy(styleHash),
      },
    });
  } catch (error) {
    return problemResponse(error);
  }
}
