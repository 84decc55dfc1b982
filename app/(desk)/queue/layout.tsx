import type { ReactNode } from "react";
import { AppBar } from "@/components/desk/app-bar";
import { signedInOrRedirect } from "@/lib/server/auth/gate";
import "@/components/desk/desk.css";

/** The bar, and a real redirect before the page begins to stream. The page asks again. */
export default async function QueueLayout({ children }: { children: ReactNode }) {
  const { actor, name } = await signedInOrRedirect("/queue");
  return (
    <>
      <AppBar name={name} role={actor.role} />
      {children}
    </>
  );
}
