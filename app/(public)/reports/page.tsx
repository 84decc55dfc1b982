import type { Metadata } from "next";
import { PublicShell } from "@/components/public/public-shell";
import { ReportList } from "@/components/public/report-list";
import { accountLink } from "@/lib/server/auth/gate";
import { listReports } from "@/lib/server/reports/queries";

export const metadata: Metadata = { title: "Reports" };

type Props = { searchParams: Promise<{ q?: string | string[] }> };

export default async function Page({ searchParams }: Props) {
  const { q } = await searchParams;
  const search = typeof q === "string" ? q.trim().slice(0, 200) : "";
  return (
    <PublicShell place="reports" account={await accountLink()}>
      <ReportList reports={await listReports(search)} search={search} />
    </PublicShell>
  );
}
