"use server";

import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import type { PublishOutcome } from "@/components/admin/publish-form";
import { renderReport } from "@/components/report/render-report";
import { readReportCss } from "@/components/report/report-css";
import { requireActor } from "@/lib/server/auth/gate";
import { attempt } from "@/lib/server/http/form-problem";
import { requireId } from "@/lib/server/http/require-id";
import { siteAddress } from "@/lib/server/http/site-address";
import { publishReport } from "@/lib/server/reports/commands";

export async function publishAction(articleId: string, data: FormData): Promise<PublishOutcome> {
  const outcome = await attempt(async () => {
    const actor = await requireActor();
    const assets = { css: await readReportCss(), siteUrl: siteAddress(await headers()) };
    const input = { articleId: requireId(articleId, "article"), signed: data.get("signed") === "yes" };
    return publishReport(actor, input, (content, files) => renderReport(content, { ...assets, files }));
  });
  if (!outcome.ok) return { problem: outcome.problem, published: null };
  revalidatePath(`/articles/${articleId}/report`);
  return { problem: null, published: outcome.value };
}
