import "server-only";
import type { Actor } from "@/lib/core/access/actor";
import { can } from "@/lib/core/access/permissions";
import type { SpeakerSummary } from "@/lib/core/annotation/review-view";
import { db } from "@/lib/server/db/client";
import { AppError } from "@/lib/server/errors";
import { speakerFromRow } from "./rows";

/** The registry of speakers, by name, each with the office held on `day`, an ISO date. */
export async function listSpeakers(actor: Actor, day: string): Promise<readonly SpeakerSummary[]> {
  if (!can(actor, "record.read")) throw new AppError("forbidden", "Sign in to see the speakers.");
  const rows = await db().speaker.findMany({ orderBy: { name: "asc" } });
  return rows.map((row) => speakerFromRow(row, day));
}
