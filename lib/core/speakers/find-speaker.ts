/** Finds the speaker of the registry that a new one would double. */
import type { SpeakerInput } from "./speaker-input";

type Names = Pick<SpeakerInput, "name" | "aliases">;
type Registered = Names & Pick<SpeakerInput, "wikidataId">;

/**
 * The speaker in `registry` who has the Wikidata id of `wanted`, its name, or
 * another of its names, in this order: a name that two would share says of
 * neither who is meant. `null` if there is none.
 */
export function findSpeaker<T extends Registered>(registry: readonly T[], wanted: Registered): T | null {
  const has = (speaker: Names, names: readonly string[]) => {
    const folded = new Set(names.map(foldName));
    return [speaker.name, ...speaker.aliases].some((name) => folded.has(foldName(name)));
  };
  return (
    registry.find(({ wikidataId }) => wikidataId !== null && wikidataId === wanted.wikidataId) ??
    registry.find((speaker) => has(speaker, [wanted.name])) ??
    registry.find((speaker) => has(speaker, wanted.aliases)) ??
    null
  );
}

/** A name as names are compared: width, case, and how much white space there is between its parts set aside. */
export function foldName(name: string): string {
  return name.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();
}
