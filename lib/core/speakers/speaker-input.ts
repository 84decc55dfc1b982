/** What somebody says of a speaker who is to be added to the registry. */
import { z } from "zod";
import { calendarDate } from "@/lib/core/text/calendar-date";
import { storableText } from "@/lib/core/text/storable-text";

const title = storableText.min(1, "Name the office.").max(200, "Use at most 200 characters.");

const officeSchema = z
  .strictObject({ title, from: calendarDate.nullable(), to: calendarDate.nullable() })
  .refine(({ from, to }) => from === null || to === null || from <= to, {
    path: ["to"],
    error: "An office cannot end before it began.",
  });

export const speakerInputSchema = z.strictObject({
  name: storableText.min(1, "Give the name.").max(200, "Use at most 200 characters."),
  kind: z.enum(["person", "organisation", "role"]),
  aliases: z
    .array(storableText.min(1, "Write the name or leave it out.").max(200, "Use at most 200 characters."))
    .max(20, "Give at most 20 other names."),
  offices: z.array(officeSchema).max(20, "Give at most 20 offices."),
  wikidataId: z
    .string()
    .regex(/^Q[1-9]\d{0,11}$/, "A Wikidata id is a Q and a number, such as Q42.")
    .nullable(),
});
export type SpeakerInput = z.output<typeof speakerInputSchema>;
