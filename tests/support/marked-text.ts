import { type Span, span } from "@/lib/core/text/offsets";

/**
 * Reads a text with a span drawn into it: `marked("The minister <a>denied<b> it")`.
 * Throws if the picture lacks a mark or has them the wrong way round.
 */
export function marked(picture: string): { readonly text: string; readonly span: Span } {
  const parts = picture.split(/<a>|<b>/);
  const [before, inside, after] = parts;
  if (before === undefined || inside === undefined || after === undefined || parts.length !== 3) {
    throw new Error(`A picture needs one <a> and one <b>: ${picture}`);
  }
  return {
    text: before + inside + after,
    span: span(before.length, before.length + inside.length),
  };
}
