import type { ReactNode } from "react";
import { referenceOfPage } from "./reference-of-page";

/** A real 404 before the page begins to stream. */
export default async function ReferenceLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ referenceId: string }>;
}) {
  await referenceOfPage((await params).referenceId);
  return children;
}
