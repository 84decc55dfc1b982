import { headers } from "next/headers";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { AppBar } from "@/components/desk/app-bar";
import { can } from "@/lib/core/access/permissions";
import { signedInOrRedirect } from "@/lib/server/auth/gate";
import "@/components/desk/desk.css";
import "@/components/ui/ledger.css";
import "@/components/ui/bring-in.css";
import "@/components/admin/admin.css";

/**
 * The bar, and a real redirect or 404 before a page begins to stream. Every page
 * and action asks again: a layout is not drawn anew on every move.
 */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const { actor, name } = await signedInOrRedirect((await headers()).get("x-path") ?? "/articles");
  if (!can(actor, "article.list")) notFound();
  return (
    <>
      <AppBar name={name} role={actor.role} />
      {children}
    </>
  );
}
