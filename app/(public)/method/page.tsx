import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MethodPage } from "@/components/public/method-page";
import { PublicShell } from "@/components/public/public-shell";
import { accountLink } from "@/lib/server/auth/gate";
import { findNewestCodebook } from "@/lib/server/codebooks/queries";

export const metadata: Metadata = { title: "Method" };

export default async function Page() {
  const codebook = await findNewestCodebook();
  if (!codebook) notFound();
  return (
    <PublicShell place="method" account={await accountLink()}>
      <MethodPage codebook={codebook} />
    </PublicShell>
  );
}
