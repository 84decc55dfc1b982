import { headers } from "next/headers";
import type { ReactNode } from "react";
import { AppBar } from "@/components/desk/app-bar";
import { signedInOrRedirect } from "@/lib/server/auth/gate";
import "@/components/desk/desk.css";
import "@/components/ui/ledger.css";
import "@/components/ui/bring-in.css";
import "@/components/references/references.css";

/** The bar, and a real redirect before a page begins to stream. Every page and action asks again. */
export default async function ReferencesLayout({ children }: { children: ReactNode }) {
  const { actor, name } = await signedInOrRedirect((await headers()).get("x-path") ?? "/references");
  return (
    <>
      <AppBar name={name} role={actor.role} />
      {children}
    </>
  );
}
