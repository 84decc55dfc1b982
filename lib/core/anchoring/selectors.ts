/**
 * The two W3C selectors every span carries: a position and a quote.
 * https://www.w3.org/TR/annotation-model/#text-quote-selector (4.2.4)
 * https://www.w3.org/TR/annotation-model/#text-position-selector (4.2.5)
 */
import { z } from "zod";
import { type Span, type TextOffset, textOffset } from "@/lib/core/text/offsets";

/** Characters of context kept on each side, UTF-16 units, never cutting a grapheme. */
export const CONTEXT_LENGTH = 32;

/** Longest text one span may cover, UTF-16 units. */
export const MAXIMUM_SPAN_LENGTH = 20_000;

const offset = z
  .number()
  .int()
  .min(0)
  .transform((value): TextOffset => textOffset(value));

/**
 * A span with the words it covers and their surroundings. `start` and `end`
 * are UTF-16 offsets into the canonical text; `exact` is the slice between them.
 */
export const anchoredSpanSchema = z
  .strictObject({
    start: offset,
    end: offset,
    exact: z.string().min(1).max(MAXIMUM_SPAN_LENGTH),
    prefix: z.string().max(4 * CONTEXT_LENGTH),
    suffix: z.string().max(4 * CONTEXT_LENGTH),
  })
  .refine((value) => value.end > value.start, { path: ["end"], error: "A span must end after it starts." });

export type AnchoredSpan = Span & {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
};
