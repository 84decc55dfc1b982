import type { Metadata, Viewport } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";
import "@/components/ui/ui.css";

export const metadata: Metadata = {
  title: { default: "Verbatim", template: "%s · Verbatim" },
  description: "Who said the words between the quotation marks, and whether they said them.",
};

export const viewport: Viewport = { colorScheme: "light dark" };

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Every page is drawn per request: its scripts carry the nonce of that request's policy.
  await connection();
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
