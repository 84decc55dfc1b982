import { Button } from "@/components/ui/button";
import type { SpeakerName } from "@/lib/core/annotation/annotation";
import type { SpeakerSummary } from "@/lib/core/annotation/review-view";
import { useAnnotator, useWorkbench } from "./use-store";

export type SpeakerField = "speakerStated" | "speakerActual";

/** What the registry knows of the one who is named; or the way into it for a name it does not know. */
export function SpeakerFacts({ named, which }: { named: SpeakerName | undefined; which: SpeakerField }) {
  const { store } = useWorkbench();
  const speakers = useAnnotator((state) => state.speakers);
  if (!named) return null;
  const speaker = speakers.find(({ id }) => id === named.speakerId);
  // The field shows the office of whom it names.
  if (speaker) return <Facts speaker={speaker} office={store.view.editable ? null : speaker.office} />;
  if (!store.view.editable) return null;
  return (
    <p className="speaker-facts">
      Not in the registry.{" "}
      <Button look="quiet" onClick={() => store.set({ newSpeaker: { name: named.name, which } })}>
        Add {named.name}
      </Button>
    </p>
  );
}

function Facts({ speaker, office }: { speaker: SpeakerSummary; office: string | null }) {
  const { aliases, wikidataId } = speaker;
  if (!office && aliases.length === 0 && !wikidataId) return null;
  return (
    <p className="speaker-facts">
      {office && <span>{office}</span>}
      {aliases.length > 0 && <span>also {aliases.join(", ")}</span>}
      {wikidataId && (
        <a href={`https://www.wikidata.org/wiki/${wikidataId}`} target="_blank" rel="noreferrer">
          {wikidataId}
          <span className="sr"> on Wikidata, in a new tab</span>
        </a>
      )}
    </p>
  );
}
