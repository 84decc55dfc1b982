/** The keys a person has given the annotator's commands in place of its own. JSON-safe. */
import { z } from "zod";
import { textFault } from "@/lib/core/text/canonical-text";

/** Most commands a person can give keys of their own. */
export const MAXIMUM_KEPT_KEYS = 100;

const storable = (value: string) => textFault(value) === null;

/** By the id of the command; `null` where the person has switched its key off. */
export const keyPreferencesSchema = z
  .record(z.string().min(1).max(60).refine(storable), z.string().min(1).max(20).refine(storable).nullable())
  .refine((keys) => Object.keys(keys).length <= MAXIMUM_KEPT_KEYS, {
    error: `Keep at most ${MAXIMUM_KEPT_KEYS} keys of your own.`,
  });
export type KeyPreferences = Readonly<z.output<typeof keyPreferencesSchema>>;

/** What came of keeping them. */
export type KeysOutcome = { readonly kind: "kept" } | { readonly kind: "refused"; readonly message: string };
