import type { SpeakerSummary } from "@/lib/core/annotation/review-view";

/** What came of adding a speaker: the new one, or the one who is in the registry already and may be meant. */
export type AddedSpeaker = {
  readonly kind: "added" | "exists";
  readonly speaker: SpeakerSummary;
};

/** The same for a form, which may also be refused. */
export type AddSpeakerOutcome =
  | AddedSpeaker
  | {
      readonly kind: "refused";
      readonly message: string;
      /** By the field's name. */
      readonly fields: Readonly<Record<string, string>>;
    };
