/** What a person says of a reference besides its text, and which grades its kind can have. */
import { z } from "zod";
import { EVIDENCE_GRADES, EVIDENCE_KINDS, type EvidenceGrade } from "@/lib/core/codebook/values";
import { calendarDate } from "@/lib/core/text/calendar-date";
import { storableText } from "@/lib/core/text/storable-text";

type Kind = (typeof EVIDENCE_KINDS)[number];

/**
 * Grade A is for what was said, by whoever was there to record it; a script or
 * a report of it is B at best, and a denial is no record of the words at all
 * (CODEBOOK 7). Kinds that are not here may have any grade.
 */
const BEST_GRADES: Readonly<Partial<Record<Kind, EvidenceGrade>>> = {
  prepared_text: "B",
  press_release: "B",
  wire_report: "B",
  news_report: "B",
  speaker_denial: "C",
};

/** Why a reference of this kind cannot have this grade, or `null` if it can. */
export function gradeFault(kind: Kind, grade: EvidenceGrade): string | null {
  const best = BEST_GRADES[kind];
  if (best === undefined || grade >= best) return null;
  return grade === "A" && best === "B"
    ? "Grade A is for a recording, or a transcript as delivered. This kind is grade B at best."
    : `This kind is grade ${best} at best.`;
}

const optional = (most: number) =>
  storableText
    .max(most, `Use at most ${most} characters.`)
    .transform((value) => (value === "" ? null : value));

const optionalAddress = z.union([
  z.literal("").transform(() => null),
  z
    .url({ protocol: /^https?$/, error: "Give a full address that starts with https:// or http://." })
    .max(2000, "Use at most 2000 characters."),
]);

/** Reads the form of a new reference: fields left empty are `null`. */
export const referenceFactsSchema = z
  .strictObject({
    title: storableText.min(1, "Give the reference a title.").max(300, "Use at most 300 characters."),
    kind: z.enum(EVIDENCE_KINDS, "Say what kind of record it is."),
    grade: z.enum(EVIDENCE_GRADES, "Choose a grade."),
    publisher: optional(200),
    occasion: optional(300),
    occurredOn: z.union([z.literal("").transform(() => null), calendarDate]),
    speakerId: z.union([z.literal("").transform(() => null), z.uuid("Choose a speaker from the list.")]),
    url: optionalAddress,
    archivedUrl: optionalAddress,
  })
  .superRefine(({ kind, grade }, context) => {
    const message = gradeFault(kind, grade);
    if (message) context.addIssue({ code: "custom", path: ["grade"], message });
  });

export type ReferenceFacts = z.output<typeof referenceFactsSchema>;
