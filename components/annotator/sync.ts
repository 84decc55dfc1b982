/**
 * Brings operations to the server, in order, learns what came into the log from
 * elsewhere, and says truthfully how far things have come. Keeps everything in
 * the outbox until it is acknowledged; sets a refused operation aside with its
 * reason and goes on with the rest.
 */
import { MAXIMUM_OPERATIONS, type Operation } from "@/lib/core/annotation/operation";
import type { DamagedEntry, Outbox, OutboxEntry, Refusal } from "./outbox";
import type { LogNews } from "./session";
import type { RefusedOperation, SyncState } from "./sync-state";
import type { News, SendResult, Wire } from "./wire";

export type SyncOptions = {
  readonly reviewId: string;
  readonly outbox: Outbox;
  readonly wire: Wire;
  /** The app this page came from. */
  readonly version: string | null;
  /** The last place of the log that the screen knows. */
  known(): number;
  /** What the server has told of its log; the screen is to take it up at once. */
  onNews(news: LogNews): void;
  /** Tells other tabs that the log has grown. */
  onSent(): void;
  onState(state: SyncState): void;
  /** Runs `work` after `ms`; returns what cancels it. */
  schedule(work: () => void, ms: number): () => void;
};

export type Sync = {
  /** Reads what an earlier visit left; sends it. Returns it, so that the screen can show it. */
  start(): Promise<Operation[]>;
  push(operations: readonly Operation[]): void;
  /** Tries now: the network is back, the tab is shown or hidden, the reviewer asked. */
  flush(): void;
  /** Asks what the log has gained. */
  pull(): Promise<void>;
  /** Gives refused operations and damaged entries up for good. */
  discard(ids: readonly string[]): void;
  /** Sends refused operations once more. */
  retry(): void;
  stop(): void;
};

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

export function createSync(options: SyncOptions): Sync {
  const { reviewId, outbox, wire, schedule, onState } = options;
  let queue: Operation[] = [];
  let refused: RefusedOperation[] = [];
  let damaged: DamagedEntry[] = [];
  let phase: SyncState["phase"] = "idle";
  let kept = true;
  let newVersion = false;
  let closedElsewhere = false;
  let failures = 0;
  let behind = 0;
  let caughtUp = 0;
  let size = MAXIMUM_OPERATIONS;
  let sending = false;
  let pulling = false;
  let stopped = false;
  let cancelWait: (() => void) | null = null;
  let writes: Promise<unknown> = Promise.resolve();

  function tell(next: SyncState["phase"] = phase): void {
    phase = next;
    if (stopped) return;
    onState({ phase, waiting: queue.length, refused, damaged, kept, caughtUp, newVersion, closedElsewhere });
  }

  /** Writes to the outbox one after another. A failed write is said, never hidden. */
  function write(work: () => Promise<void>): Promise<void> {
    const done = writes.then(work).catch(() => {
      kept = false;
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
      const result = await wire.send(batch, options.known());
      if (stopped) break;
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
        await takeUp(result, settled);
        failures = 0;
        size = Math.min(MAXIMUM_OPERATIONS, size * 2);
        if (phase === "offline" || phase === "unreachable" || phase === "signedOut") phase = "sending";
        tell();
        options.onSent();
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

  /** The server has these operations; they leave the queue and the outbox, whichever request told so. */
  async function takeUp({ entries, more, version }: News, acknowledged: readonly string[]): Promise<void> {
    options.onNews({ entries, more, acknowledged });
    const there = new Set([...acknowledged, ...entries.map(({ operation }) => operation.id)]);
    const own = queue.filter(({ id }) => there.has(id)).map(({ id }) => id);
    queue = queue.filter(({ id }) => !there.has(id));
    if (version !== null && options.version !== null) newVersion = version !== options.version;
    if (own.length > 0) await write(() => outbox.settle(reviewId, own));
    if (more) void pull();
  }

  async function pull(): Promise<void> {
    if (pulling || stopped) return;
    pulling = true;
    const result = await wire.pull(options.known());
    pulling = false;
    if (stopped || result.kind !== "news") return;
    closedElsewhere = result.status === "submitted";
    await takeUp(result, []);
    tell();
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
      const entries = await outbox.load(reviewId).catch((): OutboxEntry[] => {
        kept = false;
        return [];
      });
      const whole = entries.filter((entry) => entry.kind === "operation");
      damaged = entries
        .filter((entry) => entry.kind === "damaged")
        .map(({ id, content }) => ({ id, content }));
      queue = [...whole.filter(({ refusal }) => !refusal).map(({ operation }) => operation), ...queue];
      refused = whole.flatMap(({ operation, refusal }) => (refusal ? [{ ...refusal, operation }] : []));
      behind = queue.length;
      tell();
      void drain();
      return whole.map(({ operation }) => operation);
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
    pull,
    discard(ids) {
      const gone = new Set(ids);
      refused = refused.filter(({ operation }) => !gone.has(operation.id));
      damaged = damaged.filter(({ id }) => !gone.has(id));
      void write(() => outbox.settle(reviewId, ids));
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
