import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AccountPage } from "@/components/account/account-page";
import { returnPath } from "@/components/account/return-path";
import { SignIn } from "@/components/account/sign-in";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "@/lib/server/auth/demo-accounts";
import { findSignedIn } from "@/lib/server/auth/gate";
import { env } from "@/lib/server/env";
import "@/components/account/account.css";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<{ from?: string | string[] }>;
}) {
  const { from } = await searchParams;
  const destination = returnPath(typeof from === "string" ? from : undefined);
  const signedIn = await findSignedIn();
  if (signedIn) redirect(destination ?? (signedIn.actor.role === "admin" ? "/articles" : "/queue"));
  const demo = env().VERBATIM_EMBEDDED === "1" ? { accounts: DEMO_ACCOUNTS, password: DEMO_PASSWORD } : null;
  return (
    <AccountPage>
      <SignIn destination={destination ?? "/signin"} demo={demo} />
    </AccountPage>
  );
}
