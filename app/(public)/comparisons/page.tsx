import type { Metadata } from "next";
import { ComparisonList } from "@/components/public/comparison-list";
import { PublicShell } from "@/components/public/public-shell";
import { accountLink } from "@/lib/server/auth/gate";
import { listPublishedStatements } from "@/lib/server/statements/queries";

export const metadata: Metadata = { title: "Comparisons" };

export default async function Page() {
  return (
    <PublicShell place="reports" account={await accountLink()}>
      <ComparisonList statements={await listPublishedStatements()} />
    </PublicShell>
  );
}
