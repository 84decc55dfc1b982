import type { ReactNode } from "react";
import { signedInOrRedirect } from "@/lib/server/auth/gate";

/** A real redirect before the page begins to stream. The page asks again. */
export default async function ReviewLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ reviewId: string }>;
}) {
  await signedInOrRedirect(`/reviews/${(await params).reviewId}`);
  return children;
}
