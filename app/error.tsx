"use client";

import { Stopped } from "@/components/desk/stopped";

export default function PageError({ error }: { error: Error & { digest?: string } }) {
  return <Stopped digest={error.digest} />;
}
