import { useEffect } from "react";
import { type QuoteElsewhere, quotesElsewhereSchema } from "@/lib/core/views/quotes-elsewhere";
import { afterFrame } from "./after-frame";
import type { Store } from "./store";

/** Asks once, after the article is on the screen, where else its words are printed. */
export function useQuotesElsewhere(store: Store): void {
  useEffect(() => {
    const left = new AbortController();
    const begin = afterFrame(() => {
      void fetchQuotesElsewhere(store.view.reviewId, { fetcher: fetch, signal: left.signal }).then(
        (quotesElsewhere) => {
          if (!left.signal.aborted && quotesElsewhere.length > 0) store.set({ quotesElsewhere });
        },
      );
    });
    begin.ask();
    return () => {
      begin.stop();
      left.abort();
    };
  }, [store]);
}

/** The settled quotes of other articles that share words with this review's. None where nobody answers: it is a hint. */
export async function fetchQuotesElsewhere(
  reviewId: string,
  { fetcher, signal }: { readonly fetcher: typeof fetch; readonly signal: AbortSignal },
): Promise<readonly QuoteElsewhere[]> {
  try {
    const address = `/api/reviews/${encodeURIComponent(reviewId)}/also-printed`;
    const response = await fetcher(address, { credentials: "same-origin", cache: "no-store", signal });
    const answer = quotesElsewhereSchema.safeParse(response.ok ? await response.json() : null);
    return answer.success ? answer.data.quotes : [];
  } catch {
    return [];
  }
}
