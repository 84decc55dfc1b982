import type { ReactNode } from "react";
import { AppBar } from "@/components/desk/app-bar";
import { findSignedIn } from "@/lib/server/auth/gate";
import "@/components/desk/desk.css";

/** The bar. Whether someone may be here is the page's to say: a layout is not asked again on every move. */
export default async function QueueLayout({ children }: { children: ReactNode }) {
  const signedIn = await findSignedIn();
  return (
    <>
      {signedIn && <AppBar name={signedIn.name} role={signedIn.actor.role} />}
      {children}
    </>
  );
}
