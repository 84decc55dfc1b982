import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CodebookPage } from "@/components/public/codebook-page";
import { PublicShell } from "@/components/public/public-shell";
import { accountLink } from "@/lib/server/auth/gate";
import { findNewestCodebook } from "@/lib/server/codebooks/queries";

export const metadata: Metadata = { title: "Codebook" };

export default async function Page() {
  const codebook = await findNewestCodebook();
  if (!codebook) notFound();
  return (
    <PublicShell place="codebook" account={await accountLink()}>
      <CodebookPage codebook={codebook} />
    </PublicShell>
  );
}
