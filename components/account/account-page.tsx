import type { ReactNode } from "react";
import { Masthead } from "@/components/ui/masthead";

/** The frame of the pages one sees before signing in. */
export function AccountPage({ children }: { children: ReactNode }) {
  return (
    <div className="sheet">
      <Masthead />
      <main className="account-main" id="main">
        {children}
      </main>
    </div>
  );
}
