import type { Metadata } from "next";
import { People } from "@/components/admin/people";
import { signedInOrRedirect } from "@/lib/server/auth/gate";
import { orNotFound } from "@/lib/server/auth/or-not-found";
import { listPeople } from "@/lib/server/people/queries";
import { inviteAction, setDisabledAction } from "./actions";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage() {
  const { actor } = await signedInOrRedirect("/people");
  const { people, invitations } = await orNotFound(() => listPeople(actor));
  return (
    <People
      people={people}
      invitations={invitations}
      self={actor.userId}
      invite={inviteAction}
      setDisabled={setDisabledAction}
    />
  );
}
