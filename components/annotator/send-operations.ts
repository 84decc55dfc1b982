/** The annotator's wire: one request, and what its answer means for the operations in it. */
import { z } from "zod";
import type { Operation } from "@/lib/core/annotation/operation";

export type SendResult =
  | { readonly kind: "acknowledged"; readonly ids: readonly string[] }
  /** The server is away or too busy: the same operations may be sent again. */
  | { readonly kind: "unreachable"; readonly offline: boolean }
  | { readonly kind: "signedOut" }
  /** The request was too large. */
  | { readonly kind: "tooLarge" }
  /** `index` names the operation at fault; `null` if the whole request is refused. */
  | {
      readonly kind: "refused";
      readonly status: number;
      readonly index: number | null;
      readonly message: string;
    };

export type SendOperations = (operations: readonly Operation[]) => Promise<SendResult>;

const acknowledgedSchema = z.object({ acknowledged: z.array(z.string()) });

const problemSchema = z.object({
  title: z.string().optional(),
  detail: z.string().optional(),
  errors: z.array(z.object({ pointer: z.string(), message: z.string() })).optional(),
});

/** A sender for one review. `keepalive` lets the last request outlive the page. */
export function operationSender(
  reviewId: string,
  fetcher: typeof fetch,
  leaving: () => boolean,
): SendOperations {
  return async (operations) => {
    let response: Response;
    try {
      response = await fetcher(`/api/reviews/${encodeURIComponent(reviewId)}/operations`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ operations }),
        credentials: "same-origin",
        keepalive: leaving(),
      });
    } catch {
      return { kind: "unreachable", offline: true };
    }
    return readAnswer(response.status, await response.json().catch(() => null));
  };
}

/** What a status and a body mean. Exported for its table test. */
export function readAnswer(status: number, body: unknown): SendResult {
  if (status === 200) {
    const parsed = acknowledgedSchema.safeParse(body);
    return parsed.success
      ? { kind: "acknowledged", ids: parsed.data.acknowledged }
      : { kind: "unreachable", offline: false };
  }
  if (status === 401) return { kind: "signedOut" };
  if (status === 413) return { kind: "tooLarge" };
  if (status === 408 || status === 425 || status === 429 || status >= 500 || status < 400) {
    return { kind: "unreachable", offline: false };
  }
  const parsed = problemSchema.safeParse(body);
  const problem = parsed.success ? parsed.data : {};
  const error = problem.errors?.[0];
  const at = error?.pointer.match(/^\/operations\/(\d+)/)?.[1];
  return {
    kind: "refused",
    status,
    index: at === undefined ? null : Number(at),
    message: error?.message ?? problem.detail ?? problem.title ?? "The server did not say why.",
  };
}
