"use client";

import { Stopped } from "@/components/desk/stopped";
import "@/components/ui/ui.css";

export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en">
      <body>
        <title>Something went wrong · Verbatim</title>
        <Stopped digest={error.digest} />
      </body>
    </html>
  );
}
