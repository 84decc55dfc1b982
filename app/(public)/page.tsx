import { FrontPage } from "@/components/public/front-page";
import { PublicShell } from "@/components/public/public-shell";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "@/lib/server/auth/demo-accounts";
import { accountLink } from "@/lib/server/auth/gate";
import { env } from "@/lib/server/env";
import { listReports } from "@/lib/server/reports/queries";

export default async function Page() {
  const demo = env().VERBATIM_EMBEDDED === "1";
  const signIns = DEMO_ACCOUNTS.map(({ email, role, task }) => ({
    role: role === "admin" ? "Admin" : "Reviewer",
    task,
    email,
    password: DEMO_PASSWORD,
    href: "/signin",
  }));
  return (
    <PublicShell account={await accountLink()}>
      <FrontPage reports={await listReports()} signIns={demo ? signIns : undefined} />
    </PublicShell>
  );
}
