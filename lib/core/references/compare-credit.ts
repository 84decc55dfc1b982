/** Whether the one an article credits with a quote is the one in whose turn it stands. */
import { compareSpeakers, type SpeakerLikeness, speakerNamed } from "./compare-speakers";
import type { Turn } from "./turns";

/** As {@link SpeakerLikeness}; `several`: the credited name may be that of two speakers of the record. */
export type CreditLikeness = SpeakerLikeness | "several";

/** Compares the `credited` name with the speaker of the passage; `said` is `null` where the record names nobody. */
export function compareCredit(credited: string, said: string | null, turns: readonly Turn[]): CreditLikeness {
  if (said === null) return "unknown";
  const named = speakerNamed(
    credited,
    turns.map(({ speaker }) => speaker),
  );
  if (named.kind === "several" && named.speakers.includes(said) && !areOnePerson(named.speakers))
    return "several";
  return compareSpeakers(credited, said);
}

/** A record may name one person in two ways: "SEC. HEGSETH", "SECRETARY HEGSETH". */
function areOnePerson(names: readonly string[]): boolean {
  return names.every((one) =>
    names.every((other) => one === other || compareSpeakers(one, other) !== "different"),
  );
}
