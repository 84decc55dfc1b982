/** The annotator's wire: two requests, and what their answers mean for the work that waits. */
import { z } from "zod";
import { type LoggedOperation, type Operation, operationSchema } from "@/lib/core/annotation/operation";

/** What the server's log has gained since the sender last knew it. */
export type News = {
  readonly entries: readonly LoggedOperation[];
  /** More came than fitted: ask again. */
  readonly more: boolean;
  /** The app the server runs; `null` if it does not say. */
  readonly version: string | null;
};

type Away = { readonly kind: "unreachable"; readonly offline: boolean } | { readonly kind: "signedOut" };

export type SendResult =
  | ({ readonly kind: "acknowledged"; readonly ids: readonly string[] } & News)
  /** The server is away or too busy, or nobody is signed in: the same operations may be sent again. */
  | Away
  /** The request was too large. */
  | { readonly kind: "tooLarge" }
  /** `index` names the operation at fault; `null` if the whole request is refused. */
  | {
      readonly kind: "refused";
      readonly status: number;
      readonly index: number | null;
      readonly message: string;
    };

export type PullResult =
  | ({ readonly kind: "news"; readonly status: "open" | "submitted" } & News)
  | Away
  | { readonly kind: "gone" };

export type Wire = {
  /** Sends operations, and asks for what the log has gained after `after`. */
  send(operations: readonly Operation[], after: number): Promise<SendResult>;
  pull(after: number): Promise<PullResult>;
};

/** A request that has had no answer by then has failed. */
const PATIENCE_MS = 30_000;
/** A request that outlives its page may carry 64 KiB (https://fetch.spec.whatwg.org, "keepalive"). */
const LONGEST_LAST_BODY = 60_000;

const entriesSchema = z.array(z.object({ sequence: z.int().min(1), operation: operationSchema }));
const newsSchema = { operations: entriesSchema.default([]), more: z.boolean().default(false) };
const acknowledgedSchema = z.object({ acknowledged: z.array(z.string()), ...newsSchema });
const pulledSchema = z.object({ status: z.enum(["open", "submitted"]), ...newsSchema });

const problemSchema = z.object({
  title: z.string().optional(),
  detail: z.string().optional(),
  errors: z.array(z.object({ pointer: z.string(), message: z.string() })).optional(),
});

/** The wire of one person's page on one review. While `leaving`, requests outlive it as far as the browser lets them. */
export function reviewWire(
  { reviewId, accountId }: { readonly reviewId: string; readonly accountId: string },
  fetcher: typeof fetch,
  leaving: () => boolean,
): Wire {
  const address = `/api/reviews/${encodeURIComponent(reviewId)}/operations`;
  const request = async (url: string, init: RequestInit) => {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const response = await fetcher(url, { ...init, credentials: "same-origin", signal });
    const body: unknown = await response.json().catch(() => null);
    return { status: response.status, body, version: response.headers.get("x-verbatim-version") };
  };
  return {
    async send(operations, after) {
      const body = JSON.stringify({ operations, after, accountId });
      try {
        const { status, ...answer } = await request(address, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body,
          keepalive: leaving() && body.length < LONGEST_LAST_BODY,
        });
        return readSent(status, answer.body, answer.version);
      } catch (cause) {
        return away(cause);
      }
    },
    async pull(after) {
      try {
        const { status, body, version } = await request(`${address}?after=${after}`, { cache: "no-store" });
        return readPulled(status, body, version);
      } catch (cause) {
        return away(cause);
      }
    },
  };
}

/** A request that timed out reached somebody who does not answer; every other failure is the network's. */
function away(cause: unknown): Away {
  const late = cause instanceof DOMException && cause.name === "TimeoutError";
  return { kind: "unreachable", offline: !late };
}

/** What a status and a body mean for operations that were sent. Exported for its table test. */
export function readSent(status: number, body: unknown, version: string | null = null): SendResult {
  if (status === 200) {
    const parsed = acknowledgedSchema.safeParse(body);
    if (!parsed.success) return readBareAcknowledgement(body, version);
    const { acknowledged: ids, operations, more } = parsed.data;
    return { kind: "acknowledged", ids, entries: operations as LoggedOperation[], more, version };
  }
  if (status === 401) return { kind: "signedOut" };
  if (status === 413) return { kind: "tooLarge" };
  if (mayBeTriedAgain(status)) return { kind: "unreachable", offline: false };
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

/**
 * What was sent is saved, whoever else's operations come with it: those may be
 * of a newer app and no longer readable here. They are still to come, then.
 */
function readBareAcknowledgement(body: unknown, version: string | null): SendResult {
  const parsed = acknowledgedSchema.pick({ acknowledged: true }).safeParse(body);
  if (!parsed.success) return { kind: "unreachable", offline: false };
  return { kind: "acknowledged", ids: parsed.data.acknowledged, entries: [], more: true, version };
}

/** What an answer means to one who only asked for news. */
export function readPulled(status: number, body: unknown, version: string | null = null): PullResult {
  if (status === 200) {
    const parsed = pulledSchema.safeParse(body);
    if (!parsed.success) return { kind: "unreachable", offline: false };
    const { operations, more, status: reviewStatus } = parsed.data;
    return { kind: "news", status: reviewStatus, entries: operations as LoggedOperation[], more, version };
  }
  if (status === 401) return { kind: "signedOut" };
  return mayBeTriedAgain(status) ? { kind: "unreachable", offline: false } : { kind: "gone" };
}

function mayBeTriedAgain(status: number): boolean {
  return status === 408 || status === 425 || status === 429 || status >= 500 || status < 400;
}
