import type { Metadata } from "next";
import { AccountPage } from "@/components/account/account-page";
import { Invitation } from "@/components/account/invitation";
import { SpentInvitation } from "@/components/account/spent-invitation";
import { MINIMUM_PASSWORD_LENGTH } from "@/lib/server/auth/passwords";
import { findInvitation } from "@/lib/server/people/queries";
import { acceptInvitationAction } from "./actions";
import "@/components/account/account.css";

export const metadata: Metadata = { title: "Invitation", referrer: "no-referrer" };

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const invitation = await findInvitation(token);
  return (
    <AccountPage>
      {invitation ? (
        <Invitation
          name={invitation.name}
          email={invitation.email}
          minimumLength={MINIMUM_PASSWORD_LENGTH}
          accept={acceptInvitationAction.bind(null, token)}
        />
      ) : (
        <SpentInvitation />
      )}
    </AccountPage>
  );
}
