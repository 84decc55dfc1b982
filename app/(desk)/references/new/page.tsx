import type { Metadata } from "next";
import { ReferenceForm } from "@/components/references/reference-form";
import { signedInOrRedirect } from "@/lib/server/auth/gate";
import { getReferenceVocabulary } from "@/lib/server/references/queries";
import { listSpeakers } from "@/lib/server/speakers/queries";
import { addReferenceAction } from "./actions";

export const metadata: Metadata = { title: "Add a reference" };

export default async function NewReferencePage() {
  const { actor } = await signedInOrRedirect("/references/new");
  const speakers = await listSpeakers(actor, new Date().toISOString().slice(0, 10));
  return (
    <main className="desk-page" id="main">
      <div className="page-top">
        <p className="crumb">
          <a href="/references">References</a>
        </p>
        <h1>Add a reference</h1>
        <p className="mid">
          Bring in the record of what was said, word for word. Quotes are compared with it, and evidence cites
          it.
        </p>
      </div>
      <ReferenceForm
        vocabulary={await getReferenceVocabulary()}
        speakers={speakers.map(({ id, name }) => ({ id, name }))}
        add={addReferenceAction}
      />
    </main>
  );
}
