"use client";

import { Stopped } from "@/components/desk/stopped";

export default function PageError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return <Stopped digest={error.digest} />;
}
