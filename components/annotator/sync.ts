/**
 * Brings operations to the server, in order, and says truthfully how far they
 * have come. Keeps everything in the outbox until it is acknowledged; sets a
 * refused operation aside with its reason and goes on with the rest.
 */
import { MAXIMUM_OPERATIONS, type Operation } from "@/lib/core/annotation/operation";
import type { Outbox, Refusal } from "./outbox";
import type { SendOperations, SendResult } from "./send-operations";

export type RefusedOperation = Refusal & { readonly operation: Operation };

export type SyncState = {
  readonly phase: "idle" | "sending" | "offline" | "unreachable" | "signedOut";
  /** Operations made and not acknowledged, refused ones left out. */
  readonly waiting: number;
  readonly refused: readonly RefusedOperation[];
  /** False if the browser would not store: a closed tab would lose what waits. */
  readonly kept: boolean;
  /** Operations sent since the last time something was in the way. */
  readonly caughtUp: number;
};

export type SyncOptions = {
  readonly reviewId: string;
  readonly outbox: Outbox;
  readonly kept: boolean;
  readonly send: SendOperations;
  /** Runs `work` after `ms`; returns what cancels it. */
  schedule(work: () => void, ms: number): () => void;
  onState(state: SyncState): void;
};

export type Sync = {
  /** Reads what an earlier visit left; sends it. Returns it, so that the screen can show it. */
  start(): Promise<Operation[]>;
  push(operations: readonly Operation[]): void;
  /** Tries now: the network is back, the tab is shown or hidden, the reviewer asked. */
  flush(): void;
  /** Gives refused operations up for good. */
  discard(operationIds: readonly string[]): void;
  /** Sends refused operations once more. */
  retry(): void;
  stop(): void;
};

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

export function createSync({ reviewId, outbox, kept, send, schedule, onState }: SyncOptions): Sync {
  let queue: Operation[] = [];
  let refused: RefusedOperation[] = [];
  let phase: SyncState["phase"] = "idle";
  let stored = kept;
  let failures = 0;
  let behind = 0;
  let caughtUp = 0;
  let size = MAXIMUM_OPERATIONS;
  let sending = false;
  let stopped = false;
  let cancelWait: (() => void) | null = null;
  let writes: Promise<unknown> = Promise.resolve();

  function tell(next: SyncState["phase"] = phase): void {
    phase = next;
    if (!stopped) onState({ phase, waiting: queue.length, refused, kept: stored, caughtUp });
  }

  /** Writes to the outbox one after another. A failed write is said, never hidden. */
  function write(work: () => Promise<void>): Promise<void> {
    const done = writes.then(work).catch(() => {
      stored = false;
      tell();
    });
    writes = done;
    return done;
  }

  async function drain(): Promise<void> {
    if (sending || stopped) return;
    sending = true;
    cancelWait?.();
    cancelWait = null;
    while (queue.length > 0 && !stopped) {
      tell(phase === "idle" ? "sending" : phase);
      const batch = queue.slice(0, size);
      await writes;
      const result = await send(batch);
      if (!(await settle(batch, result))) break;
    }
    sending = false;
    if (queue.length === 0 && phase !== "idle") {
      caughtUp = behind;
      behind = 0;
      tell("idle");
    }
  }

  /** True if the next batch may follow at once. */
  async function settle(batch: readonly Operation[], result: SendResult): Promise<boolean> {
    switch (result.kind) {
      case "acknowledged": {
        const ids = new Set(result.ids);
        const settled = batch.filter(({ id }) => ids.has(id)).map(({ id }) => id);
        if (settled.length === 0) return wait("unreachable");
        queue = queue.filter(({ id }) => !ids.has(id));
        await write(() => outbox.settle(reviewId, settled));
        failures = 0;
        size = Math.min(MAXIMUM_OPERATIONS, size * 2);
        if (phase === "offline" || phase === "unreachable" || phase === "signedOut") phase = "sending";
        tell();
        return true;
      }
      case "signedOut":
        behind = queue.length;
        tell("signedOut");
        return false;
      case "unreachable":
        return wait(result.offline ? "offline" : "unreachable");
      case "tooLarge":
        if (batch.length > 1) {
          size = Math.ceil(batch.length / 2);
          return true;
        }
        return setAside(batch, { status: 413, message: "This change is too large to save." });
      case "refused": {
        const { status, message, index } = result;
        const culprit = index === null ? undefined : batch[index];
        if (culprit) return setAside([culprit], { status, message });
        if (batch.length > 1 && (status === 400 || status === 422)) {
          size = Math.ceil(batch.length / 2);
          return true;
        }
        return setAside(batch, { status, message });
      }
    }
  }

  function wait(next: "offline" | "unreachable"): false {
    failures++;
    behind = queue.length;
    const ms = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failures - 1));
    cancelWait = schedule(() => void drain(), ms);
    tell(next);
    return false;
  }

  async function setAside(operations: readonly Operation[], refusal: Refusal): Promise<true> {
    const ids = new Set(operations.map(({ id }) => id));
    queue = queue.filter(({ id }) => !ids.has(id));
    refused = [...refused, ...operations.map((operation) => ({ ...refusal, operation }))];
    for (const id of ids) await write(() => outbox.refuse(reviewId, id, refusal));
    tell();
    return true;
  }

  return {
    async start() {
      const entries = await outbox.load(reviewId).catch(() => {
        stored = false;
        return [];
      });
      queue = [...entries.filter(({ refusal }) => !refusal).map(({ operation }) => operation), ...queue];
      refused = entries.flatMap(({ operation, refusal }) => (refusal ? [{ ...refusal, operation }] : []));
      behind = queue.length;
      tell();
      void drain();
      return entries.filter(({ refusal }) => refusal?.status !== 0).map(({ operation }) => operation);
    },
    push(operations) {
      queue = [...queue, ...operations];
      caughtUp = 0;
      void write(() => outbox.add(reviewId, operations));
      tell();
      if (phase === "idle") void drain();
      else if (phase !== "sending") behind = queue.length;
    },
    flush() {
      failures = 0;
      void drain();
    },
    discard(operationIds) {
      const gone = new Set(operationIds);
      refused = refused.filter(({ operation }) => !gone.has(operation.id));
      void write(() => outbox.settle(reviewId, operationIds));
      tell();
    },
    retry() {
      const again = refused.map(({ operation }) => operation);
      refused = [];
      queue = [...again, ...queue];
      for (const { id } of again) void write(() => outbox.refuse(reviewId, id, null));
      failures = 0;
      tell();
      void drain();
    },
    stop() {
      stopped = true;
      cancelWait?.();
    },
  };
}
