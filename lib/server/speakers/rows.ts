import "server-only";
import { z } from "zod";
import type { SpeakerSummary } from "@/lib/core/annotation/review-view";
import { officeAt } from "@/lib/core/speakers/office-at";
import type { Speaker } from "@/lib/server/db/generated/client";

const storedOffices = z.array(
  z.object({ title: z.string(), from: z.iso.date().nullable(), to: z.iso.date().nullable() }),
);

/** A speaker with the office of one day, an ISO date. */
export function speakerFromRow(row: Speaker, day: string): SpeakerSummary {
  const { id, name, kind, aliases, wikidataId } = row;
  return { id, name, kind, aliases, office: officeAt(storedOffices.parse(row.offices), day), wikidataId };
}
