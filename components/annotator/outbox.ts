/**
 * Where changes wait until the server has acknowledged them. They are kept in
 * the order they were made, and nothing leaves but by `settle`.
 */
import type { Operation } from "@/lib/core/annotation/operation";

/** Why the server would not take an operation. */
export type Refusal = { readonly status: number; readonly message: string };

/** A kept change that can no longer be read, as the bytes it has become. */
export type DamagedEntry = { readonly id: string; readonly content: string };

export type OutboxEntry =
  | {
      readonly kind: "operation";
      readonly operation: Operation;
      /** Set once the operation was refused; it is then kept, shown and not sent again by itself. */
      readonly refusal: Refusal | null;
    }
  | ({ readonly kind: "damaged" } & DamagedEntry);

export type Outbox = {
  /** What waits for this review, oldest first. */
  load(reviewId: string): Promise<OutboxEntry[]>;
  add(reviewId: string, operations: readonly Operation[]): Promise<void>;
  /** Takes out entries that were acknowledged, or given up by the reviewer. */
  settle(reviewId: string, ids: readonly string[]): Promise<void>;
  /** Sets an operation aside with the reason, or back in line with `null`. */
  refuse(reviewId: string, operationId: string, refusal: Refusal | null): Promise<void>;
};

/** An outbox that lasts as long as the page. For browsers that refuse to store, and for tests. */
export function memoryOutbox(): Outbox {
  const reviews = new Map<string, OutboxEntry[]>();
  const entries = (reviewId: string) => reviews.get(reviewId) ?? [];
  return {
    load: async (reviewId) => [...entries(reviewId)],
    async add(reviewId, operations) {
      const added = operations.map(
        (operation): OutboxEntry => ({ kind: "operation", operation, refusal: null }),
      );
      reviews.set(reviewId, [...entries(reviewId), ...added]);
    },
    async settle(reviewId, ids) {
      const gone = new Set(ids);
      reviews.set(
        reviewId,
        entries(reviewId).filter((entry) => !gone.has(idOf(entry))),
      );
    },
    async refuse(reviewId, operationId, refusal) {
      reviews.set(
        reviewId,
        entries(reviewId).map((entry) =>
          entry.kind === "operation" && entry.operation.id === operationId ? { ...entry, refusal } : entry,
        ),
      );
    },
  };
}

function idOf(entry: OutboxEntry): string {
  return entry.kind === "operation" ? entry.operation.id : entry.id;
}

/**
 * An outbox that opens on first use. If it cannot, the first `load` rejects, so
 * that the screen can say that nothing is kept, and the page's memory serves.
 */
export function deferredOutbox(open: () => Promise<Outbox>): Outbox {
  const memory = memoryOutbox();
  let failure: unknown = null;
  let opening: Promise<Outbox> | null = null;
  const opened = () => {
    opening ??= Promise.resolve()
      .then(open)
      .catch((cause: unknown) => {
        failure = cause ?? new Error("The browser keeps nothing");
        return memory;
      });
    return opening;
  };
  return {
    async load(reviewId) {
      const outbox = await opened();
      if (failure !== null) throw failure;
      return outbox.load(reviewId);
    },
    add: async (reviewId, operations) => (await opened()).add(reviewId, operations),
    settle: async (reviewId, ids) => (await opened()).settle(reviewId, ids),
    refuse: async (reviewId, id, refusal) => (await opened()).refuse(reviewId, id, refusal),
  };
}
