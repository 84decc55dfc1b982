import { z } from "zod";
import { textFault } from "./canonical-text";

/** A string typed into a form that the database can hold: no null character, no half character. Trimmed. */
export const storableText = z
  .string()
  .trim()
  .refine((value) => textFault(value) === null, {
    error: "This holds a character that cannot be stored. Type it again.",
  });
