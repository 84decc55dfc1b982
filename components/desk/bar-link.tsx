"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

/** A place in the bar; the one the page belongs to is marked. */
export function BarLink({ href, children }: { href: string; children: string }) {
  const path = usePathname();
  const here = path === href ? "page" : path.startsWith(`${href}/`) ? "true" : undefined;
  return (
    <Link href={href} prefetch={false} aria-current={here}>
      {children}
    </Link>
  );
}
