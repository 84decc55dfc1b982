/** Asking the server where the words of a quote stand on record, and what its answer means. */
import type { QuoteAnnotation } from "@/lib/core/annotation/annotation";
import { stretchesOf } from "@/lib/core/report/marked-stretches";
import { LONGEST_LOCATED_QUOTE, type LocateAnswer, locateAnswerSchema } from "@/lib/core/views/located-quote";

export type RecordSearch =
  | { readonly kind: "answered"; readonly answer: LocateAnswer }
  | { readonly kind: "failed"; readonly message: string };

const UNREACHABLE = "The server did not answer. Try again when you are back.";

/** Looks for words in every reference. Never throws, but for an abort. */
export async function searchRecord(
  reviewId: string,
  {
    exact,
    speaker,
    signal,
  }: { readonly exact: string; readonly speaker: string | null; readonly signal: AbortSignal },
  fetcher: typeof fetch = fetch,
): Promise<RecordSearch> {
  try {
    const response = await fetcher(`/api/reviews/${encodeURIComponent(reviewId)}/locate`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      credentials: "same-origin",
      body: JSON.stringify({ exact: exact.slice(0, LONGEST_LOCATED_QUOTE), speaker }),
      signal,
    });
    return readAnswer(response.status, await response.json().catch(() => null));
  } catch (cause) {
    if (signal.aborted) throw cause;
    return { kind: "failed", message: UNREACHABLE };
  }
}

/** What a status and a body mean. */
export function readAnswer(status: number, body: unknown): RecordSearch {
  const parsed = locateAnswerSchema.safeParse(body);
  if (status === 200 && parsed.success) return { kind: "answered", answer: parsed.data };
  if (status === 401)
    return { kind: "failed", message: "Your session has ended. Sign in again, then look again." };
  return { kind: "failed", message: UNREACHABLE };
}

/**
 * The words of a quote that are looked for: what claims to be the speaker's own,
 * and where nothing does, all of it. Between stretches the article reports in
 * its own words, which is an omission nobody denies.
 */
export function soughtWords({ attributes, spans }: QuoteAnnotation, text: string): string {
  const stretches = stretchesOf(attributes.form, spans, text);
  const parts = stretches.length > 0 ? stretches : spans;
  return parts
    .map(({ start, end }) => text.slice(start, end))
    .join(parts.length > spans.length ? " … " : " ");
}

/** What an answer says, for the line above the passages. */
export function answerInWords({ passages, references, unsearchable }: LocateAnswer): string {
  const all = references === 1 ? "1 reference" : `${references.toLocaleString("en")} references`;
  switch (unsearchable) {
    case "no_words":
      return "There are no words here to look for.";
    case "one_word":
      return "One word alone is too little to look for: choose the passage yourself.";
    case "too_long":
      return "This is too long to look for. Mark the part that matters.";
    default:
      if (passages.length === 0) return `No match in ${all}. That says nothing about whether it was said.`;
      return passages.length === 1
        ? `A likely passage in ${all}.`
        : `${passages.length} likely passages in ${all}.`;
  }
}
