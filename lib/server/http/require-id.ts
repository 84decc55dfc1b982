import "server-only";
import { z } from "zod";
import { AppError } from "@/lib/server/errors";

const id = z.uuid();

/** An id out of an address. Anything that is no id cannot exist, and is refused as what does not. Lower case, as ids are stored and compared. */
export function requireId(value: string, noun: string): string {
  if (!id.safeParse(value).success) throw new AppError("not-found", `There is no such ${noun}.`);
  return value.toLowerCase();
}
